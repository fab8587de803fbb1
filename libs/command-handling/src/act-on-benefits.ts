import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BenefitCommand, BenefitCorrection } from '#benefit-history';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { Deciders } from './deciders.js';

/** What payers report: payments, corrections, and the facts on which the counters depend. Carried out together. */
export class ActOnBenefits extends Command<CommandOutcome> {
  constructor(
    readonly jobseeker: string,
    readonly commands: readonly (BenefitCommand | BenefitCorrection)[],
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(ActOnBenefits)
export class ActOnBenefitsHandler implements ICommandHandler<ActOnBenefits> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
  ) {}

  execute({ jobseeker, commands, envelope }: ActOnBenefits): Promise<CommandOutcome> {
    return this.execution.execute(jobseeker, this.deciders.benefits(envelope.authority), commands, envelope);
  }
}
