import type { IntegrationPeriod } from '#benefit-history';
import { addDays, addYears, type CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';
import { ALWAYS, type DayNumber, dayNumberOf, NEVER } from './paid-day-numbers.js';

/** The choices of INT-15 by name: the last day of a window that begins with an entry. */
const LAST_DAY: Readonly<Record<string, (entry: CalendarDate, years: number) => CalendarDate>> = {
  'day-before-anniversary': (entry, years) => addDays(addYears(entry, years), -1),
  'anniversary-included': (entry, years) => addYears(entry, years),
  'anniversary-on-1-march': (entry, years) => {
    const anniversary = addYears(entry, years);
    const moved = entry.endsWith('-02-29') && anniversary.endsWith('-02-28');
    return moved ? anniversary : addDays(anniversary, -1);
  },
};

export interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** How long the window is, in the words of one act. */
export interface WindowRule {
  readonly act: string;
  readonly versions: readonly WindowVersion[];
}

interface WindowVersion {
  readonly from: DayNumber;
  readonly until: DayNumber;
  /** By the ground of the integration period. */
  readonly years: Readonly<Record<string, number>>;
}

export function windowRules(statutes: Statutes): Map<string, WindowRule> {
  const rules = new Map<string, WindowRule>();
  for (const { act, id, versions } of statutes.ofKind('integers-by-word')) {
    if (id !== 'integration-window.years') continue;
    rules.set(act, {
      act,
      versions: versions.map(({ from, until, value }, index) => ({
        // The first wording also tells which earlier days are left uncounted (INT-14).
        from: index === 0 ? ALWAYS : dayNumberOf(from),
        until: until ? dayNumberOf(until) : NEVER,
        years: value,
      })),
    });
  }
  return rules;
}

/** The days on which the person is within the window, one span for each entry and each wording of the rule. */
export function windowsOf(
  periods: readonly IntegrationPeriod[],
  rule: WindowRule,
  choice: string,
): readonly DaySpan[] {
  return periods.flatMap((period) => rule.versions.map((version) => windowOf(period, version, choice)));
}

/** The days of one entry's window under one wording of the rule. */
export function windowOf(
  { on, ground }: IntegrationPeriod,
  { from, until, years }: WindowVersion,
  choice: string,
): DaySpan {
  const lastDay = LAST_DAY[choice];
  if (!lastDay) throw new RangeError(`INT-15 has no choice ${choice}`);
  return {
    first: Math.max(dayNumberOf(on), from),
    last: Math.min(dayNumberOf(lastDay(on, years[ground] ?? 0)), until),
  };
}

export function isWithin(spans: readonly DaySpan[], day: DayNumber): boolean {
  return spans.some(({ first, last }) => first <= day && day <= last);
}
