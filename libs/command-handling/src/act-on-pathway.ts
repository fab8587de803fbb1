import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CorrectionCommand, DisputeRecord, PathwayCommand } from '#pathway';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { Deciders } from './deciders.js';

/** What the authorities decide, report and set right about one jobseeker's pathway. Several commands are carried out together. */
export class ActOnPathway extends Command<CommandOutcome> {
  constructor(
    readonly jobseeker: string,
    readonly commands: readonly (PathwayCommand | CorrectionCommand | DisputeRecord)[],
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(ActOnPathway)
export class ActOnPathwayHandler implements ICommandHandler<ActOnPathway> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
  ) {}

  execute({ jobseeker, commands, envelope }: ActOnPathway): Promise<CommandOutcome> {
    return this.execution.execute(jobseeker, this.deciders.pathway(envelope.authority), commands, envelope);
  }
}
