import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { CLOUD_EVENT_MEDIA_TYPE } from '#contracts';

/** 256 random bits, in the form of Standard Webhooks: `whsec_` and base64. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * The headers of a delivery after Standard Webhooks: whoever has one of the secrets can tell that the body and its time are Polku's.
 * @param id of the event: the same at every attempt, so that a repetition can be told
 * @param secrets one signature for each
 */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'Content-Type': `${CLOUD_EVENT_MEDIA_TYPE}; charset=utf-8`,
    'User-Agent': 'Polku-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
