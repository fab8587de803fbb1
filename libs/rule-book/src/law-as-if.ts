import { calendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';

/** A law that never was, for figures that no person can reach under the one that holds. */
export type LawAsIf = 'regime-b-since-2015';

export function lawAsIf(statutes: Statutes, _asIf: LawAsIf): Statutes {
  const share = statutes.versions('share-rule', '1290/2002', 'labour-market-support.share');
  return statutes.with({
    ...share,
    versions: share.versions
      .filter(({ value }) => value.regime !== 'A')
      .map((version) =>
        version.value.regime === 'B' ? { ...version, from: calendarDate('2015-01-01') } : version,
      ),
  });
}
