import { addDays, type CalendarDate, isWeekday } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { CountedSpan, DayExplanation } from '#cost-responsibility';
import type { Telling } from './telling.js';
import type { ToldCount, ToldSpan } from './told-day.js';

/** How the number of a day came about. */
export function toldCount({ day, counter }: DayExplanation, telling: Telling): ToldCount | undefined {
  if (!counter) return undefined;
  const { restart, spans } = counter;
  const counted = spans.filter((span) => span.counted);
  const own = day.counted ? undefined : spans.find(({ lastDay }) => lastDay === day.date);
  const since = earliest(counted.map(({ firstDay }) => firstDay));
  return {
    number: day.counter,
    ...(own ? { notCounted: telling.reason(own) } : {}),
    ...(since === undefined ? {} : { since }),
    byBenefit: byBenefit(counted),
    ...(restart
      ? {
          restart: {
            from: restart.from,
            because: restart.because,
            provision: telling.provision(restart.provision),
            on: restart.facts.map(({ on }) => on),
          },
        }
      : {}),
    leftOut: leftOut(
      spans.filter((span) => !span.counted),
      telling,
    ),
  };
}

function earliest(dates: readonly CalendarDate[]): CalendarDate | undefined {
  return dates.reduce<CalendarDate | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  );
}

function byBenefit(spans: readonly CountedSpan[]): ToldCount['byBenefit'] {
  const days = new Map<Benefit, number>();
  for (const span of spans) days.set(span.benefit, (days.get(span.benefit) ?? 0) + span.days);
  return [...days].map(([benefit, count]) => ({ benefit, days: count }));
}

function leftOut(spans: readonly CountedSpan[], telling: Telling): ToldCount['leftOut'] {
  const groups = new Map<string, [CountedSpan, ...CountedSpan[]]>();
  for (const span of spans) {
    const key = `${span.provision.citation} ${span.reason?.[telling.language]}`;
    const group = groups.get(key);
    if (group) group.push(span);
    else groups.set(key, [span]);
  }
  return [...groups.values()].map((alike) => ({
    ...telling.reason(alike[0]),
    spans: joined(alike),
    days: alike.reduce((sum, { days }) => sum + days, 0),
  }));
}

/** Spans between which there is no other paid day are one. */
function joined(spans: readonly CountedSpan[]): ToldSpan[] {
  const sorted = [...spans].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  const all: { first: CalendarDate; last: CalendarDate }[] = [];
  for (const { firstDay, lastDay } of sorted) {
    const previous = all.at(-1);
    if (previous && nextPaidDay(previous.last) === firstDay) previous.last = lastDay;
    else all.push({ first: firstDay, last: lastDay });
  }
  return all;
}

function nextPaidDay(date: CalendarDate): CalendarDate {
  const next = addDays(date, 1);
  return isWeekday(next) ? next : nextPaidDay(next);
}
