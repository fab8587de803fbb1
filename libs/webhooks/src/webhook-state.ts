import type { Authority, PersonalText, WebhookEvent } from '#contracts';

type Subscribed = Extract<WebhookEvent, { readonly type: 'WebhookSubscribed' }>['data'];

/** A subscription as its events tell it. */
export interface Webhook {
  readonly state: 'active' | 'paused' | 'ended';
  /** Why it is paused or ended. */
  readonly reason?: 'asked' | 'failing' | 'not-permitted' | 'gone';
  /** Whose act the subscription was. */
  readonly authority: Authority;
  readonly asked: Omit<Subscribed, 'secret'>;
  readonly secret: PersonalText;
  readonly previousSecret?: { readonly secret: PersonalText; readonly signsUntil: string };
}

/** A stream without events is no subscription. */
export type WebhookState = Webhook | undefined;

export const noWebhook: WebhookState = undefined;

export function evolveWebhook(
  state: WebhookState,
  event: WebhookEvent,
  origin: { readonly authority: Authority },
): WebhookState {
  if (event.type === 'WebhookSubscribed') {
    const { secret, ...asked } = event.data;
    return { state: 'active', authority: origin.authority, asked, secret };
  }
  return state === undefined ? undefined : evolveKnown(state, event);
}

function evolveKnown(
  webhook: Webhook,
  event: Exclude<WebhookEvent, { readonly type: 'WebhookSubscribed' }>,
): Webhook {
  const { reason: _, ...unexplained } = webhook;
  switch (event.type) {
    case 'WebhookSecretRotated': {
      const { secret, previousSignsUntil: signsUntil } = event.data;
      return { ...webhook, secret, previousSecret: { secret: webhook.secret, signsUntil } };
    }
    case 'WebhookPaused':
      return { ...webhook, state: 'paused', reason: event.data.reason };
    case 'WebhookResumed':
      return { ...unexplained, state: 'active' };
    case 'WebhookEnded':
      return { ...webhook, state: 'ended', reason: event.data.reason };
    default:
      return unknownEvent(event, webhook);
  }
}

/** What a newer program wrote changes nothing that this one knows. */
function unknownEvent(_event: never, webhook: Webhook): Webhook {
  return webhook;
}
