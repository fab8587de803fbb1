import { type Caller, type Grant, grantOf, isOver, PART_NAMES, type Permissions, ROLES } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import type { Webhook } from '#webhooks';

/** A subscription outlives the token that it was made with: what limits it is the mandate, and the permissions in force. */
const NEVER = new Date(8_640_000_000_000_000);

/**
 * What may be sent to a subscription now: within the mandate that its owner had, what the role has by the permissions in force.
 * @returns undefined where that is nothing at all
 */
export function grantOfWebhook(
  { authority, asked: { owner, mandate } }: Webhook,
  permissionsOn: (day: CalendarDate) => Permissions,
  now: Date,
): Grant | undefined {
  const role = ROLES.find((known) => known === mandate.role);
  if (role === undefined) return undefined;
  const { municipalities, eventTypes, parts } = mandate;
  const until = mandate.until === undefined ? undefined : new Date(mandate.until);
  const caller: Caller = {
    ...owner,
    isService: owner.subject === owner.client,
    role,
    authority,
    expires: until ?? NEVER,
    mandate: {
      ...(municipalities === undefined ? {} : { municipalities }),
      ...(eventTypes === undefined ? {} : { eventTypes }),
      ...(parts === undefined ? {} : { parts: PART_NAMES.filter((part) => parts.includes(part)) }),
      ...(until === undefined ? {} : { until }),
    },
  };
  if (isOver(caller, now)) return undefined;
  const today = helsinkiDateOf(now);
  const grant = grantOf(caller, permissionsOn(today), today);
  return grant.parts.has('feed') && grant.people.kind !== 'nobody' ? grant : undefined;
}
