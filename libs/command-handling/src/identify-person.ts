import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { IdentifyPersonCommand } from '#person-identity';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { Deciders } from './deciders.js';

/** Says who a jobseeker is; sealed under the person's own key before it leaves the process. */
export class IdentifyPerson extends Command<CommandOutcome> {
  constructor(
    readonly jobseeker: string,
    readonly identity: Omit<IdentifyPersonCommand, 'type'>,
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(IdentifyPerson)
export class IdentifyPersonHandler implements ICommandHandler<IdentifyPerson> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
  ) {}

  execute({ jobseeker, identity, envelope }: IdentifyPerson): Promise<CommandOutcome> {
    const command = { ...identity, type: 'IdentifyPerson' } as const;
    return this.execution.execute(jobseeker, this.deciders.person(), [command], envelope);
  }
}
