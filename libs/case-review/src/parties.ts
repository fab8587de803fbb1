import type { CalendarDate } from '#calendar-date';
import type { Authority } from '#contracts';
import { recordedChecks } from '#pathway';
import type { Statutes } from '#statutes';

/** The parties of the joint service model that did not take part, by the law of a date. */
export function missingParties(
  participants: readonly Authority[],
  on: CalendarDate,
  statutes: Statutes,
): readonly Authority[] {
  const parties = recordedChecks.ruleInForce(statutes, 'words', recordedChecks.PARTIES, on)?.value ?? [];
  return (parties as readonly Authority[]).filter((party) => !participants.includes(party));
}
