export {
  type AfterAttempt,
  afterAttempt,
  type DeliveryOutcome,
  type FailureReason,
} from './after-attempt.js';
export { decideWebhook, type WebhookContext, webhookEnded } from './decide-webhook.js';
export { type DueDeliveries, dueDeliveries, type WaitingDelivery } from './due-deliveries.js';
export { type RetrySchedule, waitAfterFailure } from './retry-schedule.js';
export { faultOfAddress, faultOfUrl, type TargetFault, type TargetRules } from './target-rules.js';
export type { WebhookCommand } from './webhook-commands.js';
export { DEFAULT_WEBHOOK_SETTINGS, type WebhookSettings } from './webhook-settings.js';
export {
  evolveWebhook,
  noWebhook,
  type Webhook,
  type WebhookState,
} from './webhook-state.js';
