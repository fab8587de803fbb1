import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WebhookCommand } from '#webhooks';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { Deciders } from './deciders.js';

/** What a service asks for that is sent events. */
export class ActOnWebhook extends Command<CommandOutcome> {
  constructor(
    /** The identifier of the subscription. */
    readonly webhook: string,
    readonly command: WebhookCommand,
    /** Becomes the signing secret where the command makes one. No part of the command: repeated, that one brings another. */
    readonly newSecret: string,
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(ActOnWebhook)
export class ActOnWebhookHandler implements ICommandHandler<ActOnWebhook> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
  ) {}

  execute({ webhook, command, newSecret, envelope }: ActOnWebhook): Promise<CommandOutcome> {
    return this.execution.execute(webhook, this.deciders.webhook(newSecret), [command], envelope);
  }
}
