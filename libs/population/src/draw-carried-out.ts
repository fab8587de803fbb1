import { addDays, daysBetween } from '#calendar-date';
import type { Chance } from './chance.js';
import { earlier } from './day-span.js';
import type { Draw } from './draw.js';
import type { DecisionOnService, Stint } from './life.js';
import { workingDayBefore } from './working-day-in.js';

/** A service stays as it was for some days after its first day, and before its last one. */
const DAYS_AROUND = 7;

/** The service with what becomes of it: how it was granted, whether it is interrupted, how the person takes part. */
export function carriedOut(stint: Stint, draw: Draw, chance: Chance): Stint {
  const decision = decisionOn(stint, draw, chance);
  const interruption = interruptionOf(stint, draw, chance);
  return {
    ...stint,
    ...(decision === undefined ? {} : { decision }),
    ...(interruption === undefined ? {} : { interruption }),
    ...(stint.daysPerWeek === undefined
      ? {}
      : { attendedPercent: chance.within(draw.rates.attendance.percent) }),
  };
}

function decisionOn(
  { organiser, from }: Stint,
  { rates: { decisions: rates } }: Draw,
  chance: Chance,
): DecisionOnService | undefined {
  if (organiser !== 'wellbeing-services-county' && organiser !== 'kela') return undefined;
  const on = workingDayBefore(from, rates.decidedDaysBefore, chance);
  if (!chance.percent(rates.heardPercent[organiser])) return { on };
  const heardOn = workingDayBefore(on, rates.heardDaysBefore, chance);
  return { on, hearing: { on: heardOn, manner: chance.weighted(rates.manners) } };
}

function interruptionOf(
  { from, until }: Stint,
  { rates: { interruptions: rates }, today }: Draw,
  chance: Chance,
): Stint['interruption'] {
  const days = chance.within(rates.days);
  const isInterrupted = chance.percent(rates.percent);
  const earliest = addDays(from, DAYS_AROUND);
  const latest = addDays(earlier(until, today), -DAYS_AROUND - days);
  if (!isInterrupted || latest < earliest) return undefined;
  const begins = addDays(earliest, chance.between(0, daysBetween(earliest, latest)));
  return { from: begins, until: addDays(begins, days - 1), reason: chance.weighted(rates.reasons) };
}
