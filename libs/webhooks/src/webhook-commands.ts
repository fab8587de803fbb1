import type { WebhookEvent } from '#contracts';

type DataOf<Type extends WebhookEvent['type']> = Extract<WebhookEvent, { readonly type: Type }>['data'];

/** What can be asked of a subscription. Secrets are made here, never sent in. */
export type WebhookCommand =
  | ({ readonly type: 'SubscribeWebhook' } & Omit<DataOf<'WebhookSubscribed'>, 'secret'>)
  /** `overlapHours`: for how long deliveries are signed with the old secret too; 0 when it is known to others. */
  | { readonly type: 'RotateWebhookSecret'; readonly overlapHours: number }
  | ({ readonly type: 'PauseWebhook' } & DataOf<'WebhookPaused'>)
  | { readonly type: 'ResumeWebhook' }
  | ({ readonly type: 'EndWebhook' } & DataOf<'WebhookEnded'>);
