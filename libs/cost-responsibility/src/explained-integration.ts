import type { IntegrationPeriod } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { Asked } from './explained-count.js';
import { windowOf } from './integration-window.js';
import type { Law } from './law.js';
import type { LawCondition } from './law-condition.js';
import { type DayNumber, dateOf } from './paid-day-numbers.js';

/** A first home-municipality entry whose window (INT-15) holds the day, or days that were not counted before it. */
export interface UsedIntegration extends IntegrationPeriod {
  /** The last day of the window. */
  readonly until: CalendarDate;
}

/** The entries that decided something. */
export function usedIntegrations(
  periods: readonly IntegrationPeriod[],
  law: Law,
  day: DayNumber,
  noShare: LawCondition | undefined,
  asked: readonly Asked[],
): UsedIntegration[] {
  const decided = asked.flatMap(({ segment, counting: { excludedBy } }) =>
    excludedBy?.integrationWindow ? [{ act: excludedBy.provision.act, day: segment.first }] : [],
  );
  if (noShare?.integrationWindow) decided.push({ act: noShare.provision.act, day });
  const choice = law.choices['INT-15'] ?? '';
  const found = new Map<IntegrationPeriod, UsedIntegration>();
  for (const { act, day: decidedOn } of decided) {
    for (const version of law.windows.get(act)?.versions ?? []) {
      for (const period of periods) {
        const { first, last } = windowOf(period, version, choice);
        if (first <= decidedOn && decidedOn <= last) found.set(period, { ...period, until: dateOf(last) });
      }
    }
  }
  return [...found.values()];
}
