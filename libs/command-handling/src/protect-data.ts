import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProtectionCommand } from '#data-protection';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { DataErasure } from './data-erasure.js';
import { Deciders } from './deciders.js';

/** What protects the data of one jobseeker: orders of non-disclosure, exceptions from erasure, erasure. */
export class ProtectData extends Command<CommandOutcome> {
  constructor(
    readonly jobseeker: string,
    readonly command: ProtectionCommand,
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(ProtectData)
export class ProtectDataHandler implements ICommandHandler<ProtectData> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
    private readonly erasure: DataErasure,
  ) {}

  execute({ jobseeker, command, envelope }: ProtectData): Promise<CommandOutcome> {
    if (command.type === 'ErasePersonalTexts') return this.erasure.erase(jobseeker, command, envelope);
    const decider = this.deciders.protection(envelope.authority);
    return this.execution.execute(jobseeker, decider, [command], envelope);
  }
}
