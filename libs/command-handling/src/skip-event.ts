import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { Deciders } from './deciders.js';
import type { SkipEventCommand } from './skipped-events.js';

/** Lets the read models pass over an event of a stream of this subject, at which they stopped. */
export class SkipProjectedEvent extends Command<CommandOutcome> {
  constructor(
    readonly subject: string,
    readonly skip: SkipEventCommand,
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(SkipProjectedEvent)
export class SkipProjectedEventHandler implements ICommandHandler<SkipProjectedEvent> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
  ) {}

  execute({ subject, skip, envelope }: SkipProjectedEvent): Promise<CommandOutcome> {
    return this.execution.execute(subject, this.deciders.projection(), [skip], envelope);
  }
}
