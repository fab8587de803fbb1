import { type Decision, Refusal, type WebhookEvent } from '#contracts';
import type { WebhookCommand } from './webhook-commands.js';
import type { Webhook, WebhookState } from './webhook-state.js';

/** What a decision may not ask for itself. */
export interface WebhookContext {
  readonly now: Date;
  /** A new secret, `whsec_...`, of which only the events keep a copy, sealed. */
  readonly newSecret: () => string;
}

const HOUR_MS = 3_600_000;

export function decideWebhook(
  state: WebhookState,
  command: WebhookCommand,
  context: WebhookContext,
): Decision<WebhookEvent> {
  if (command.type === 'SubscribeWebhook') return subscribe(state, command, context);
  if (state === undefined) return notRecorded();
  if (command.type === 'EndWebhook') {
    return state.state === 'ended' ? [] : [{ type: 'WebhookEnded', data: { reason: command.reason } }];
  }
  return state.state === 'ended' ? webhookEnded() : decideOnLiving(state, command, context);
}

function subscribe(
  state: WebhookState,
  { type: _, ...asked }: Extract<WebhookCommand, { type: 'SubscribeWebhook' }>,
  { newSecret }: WebhookContext,
): Decision<WebhookEvent> {
  if (state !== undefined) return identifierInUse();
  return [{ type: 'WebhookSubscribed', data: { ...asked, secret: newSecret() } }];
}

function decideOnLiving(
  webhook: Webhook,
  command: Exclude<WebhookCommand, { type: 'SubscribeWebhook' | 'EndWebhook' }>,
  { now, newSecret }: WebhookContext,
): Decision<WebhookEvent> {
  switch (command.type) {
    case 'RotateWebhookSecret': {
      const previousSignsUntil = new Date(now.getTime() + command.overlapHours * HOUR_MS).toISOString();
      return [{ type: 'WebhookSecretRotated', data: { secret: newSecret(), previousSignsUntil } }];
    }
    case 'PauseWebhook':
      return webhook.state === 'paused' ? [] : [{ type: 'WebhookPaused', data: { reason: command.reason } }];
    case 'ResumeWebhook':
      return webhook.state === 'active' ? [] : [{ type: 'WebhookResumed', data: {} }];
    default:
      return unknownCommand(command);
  }
}

function identifierInUse(): Refusal {
  return new Refusal({
    problem: 'identifier-in-use',
    detail: 'There is a subscription with this identifier already.',
    expected: 'a new identifier for a new subscription',
  });
}

function notRecorded(): Refusal {
  return new Refusal({
    problem: 'not-recorded',
    detail: 'There is no subscription with this identifier.',
    expected: 'the identifier that the answer to the subscription said',
  });
}

/** Nothing more can be asked of it. */
export function webhookEnded(): Refusal {
  return new Refusal({
    problem: 'webhook-ended',
    detail: 'The subscription has ended, and its secrets are destroyed.',
    expected: 'a new subscription; with `after` it goes on where this one was',
  });
}

function unknownCommand(command: never): Refusal {
  return new Refusal({
    problem: 'unknown-command',
    detail: `There is no command ${String((command as { type?: unknown }).type)}.`,
    expected: 'one of SubscribeWebhook, RotateWebhookSecret, PauseWebhook, ResumeWebhook, EndWebhook',
  });
}
