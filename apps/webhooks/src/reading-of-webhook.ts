import type { Grant } from '#access';
import type { Reading } from '#apps/api/src/access-log/access-log.js';
import type { ListedWebhook } from './webhook-directory.js';

/** That the owner of a webhook is about to be sent people's data. The subscription is what correlates: its identifier says which one. */
export function readingOfWebhook(
  { id, webhook: { asked } }: ListedWebhook,
  grant: Grant,
): Omit<Reading, 'jobseekers'> {
  const { types = [], municipality } = asked;
  const [purpose = ''] = grant.rights.purposes;
  return {
    grant,
    stated: { purpose },
    access: { needs: ['feed'] },
    method: 'POST',
    route: '/v1/webhooks',
    correlationId: id,
    asked: {
      ...(types.length === 0 ? {} : { eventTypes: [...types] }),
      ...(municipality === undefined ? {} : { municipality }),
    },
  };
}
