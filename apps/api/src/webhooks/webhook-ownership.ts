import type { Grant } from '#access';
import type { Webhook } from '#webhooks';

/** Whose a new subscription is, and what was permitted to its owner. */
export function ownershipOf({ caller }: Grant): Pick<Webhook['asked'], 'owner' | 'mandate'> {
  const { subject, client, role, mandate } = caller;
  const { municipalities, eventTypes, parts, until } = mandate;
  return {
    owner: { subject, client },
    mandate: {
      role,
      ...(municipalities === undefined ? {} : { municipalities: [...municipalities] }),
      ...(eventTypes === undefined ? {} : { eventTypes: [...eventTypes] }),
      ...(parts === undefined ? {} : { parts: [...parts] }),
      ...(until === undefined ? {} : { until: until.toISOString() }),
    },
  };
}

/** Its owner, and who keeps the system running. */
export function mayKnowOf({ asked: { owner } }: Webhook, { caller, parts }: Grant): boolean {
  if (parts.has('operation')) return true;
  return owner.subject === caller.subject && owner.client === caller.client;
}
