import { tellPolku } from '../running/ask-polku.js';

/**
 * Decides that the read models of a running Polku pass over an event.
 * @throws PolkuNotRunning, PolkuRefused
 */
export async function skipEvent({
  url,
  event,
  reason,
}: {
  readonly url: string;
  readonly event: string;
  readonly reason: string;
}): Promise<void> {
  const answer = (await tellPolku(
    url,
    '/v1/projection/skips',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ event, reason }),
    },
    {},
    'operator',
  )) as { readonly eventId: string; readonly decision?: string };
  const recorded = answer.decision === undefined ? '' : `, as event ${answer.decision} records`;
  process.stdout.write(`The read models pass over event ${answer.eventId}${recorded}.\n`);
}
