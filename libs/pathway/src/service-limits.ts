import { addDays, addMonths } from '#calendar-date';
import type { Refusal } from '#contracts';
import type { ServiceLimit } from '#statutes';
import { breachOfMonthsInAll } from './months-in-all.js';
import { beforeItBegan, breach, breachesAmong } from './refusals.js';
import { mustBeSaid, type TermsCheck } from './terms-check.js';
import { subsidyNotGranted } from './wage-subsidy.js';

/** Durations, days, hours, meetings, age and place within the limits of the kind of service: every breach. */
export function breachesOfLimits(check: TermsCheck): readonly Refusal[] {
  const { rule, terms, start } = check;
  if (terms.plannedEnd !== undefined && terms.plannedEnd < start) {
    return [beforeItBegan('plannedEnd', terms.plannedEnd, start)];
  }
  return breachesAmong(
    breachOfMonths(check, rule.value.months),
    breachOfSubsidy(check),
    breachOfMonthsInAll(check),
    breachOfLimit(check, rule.value.daysPerWeek, 'daysPerWeek', terms.daysPerWeek),
    breachOfLimit(check, rule.value.hoursPerDay, 'hoursPerDay', terms.hoursPerDay),
    breachOfLimit(check, rule.value.days, 'plannedDays', terms.plannedDays),
    breachOfLimit(check, rule.value.meetings, 'plannedMeetings', terms.plannedMeetings),
    breachOfLimit(check, rule.value.age, 'ageInYears', check.ageInYears),
    breachOfPlace(check),
  );
}

export function breachOfLimits(check: TermsCheck): Refusal | undefined {
  return breachesOfLimits(check)[0];
}

/** Calendar months, both the first and the last day included: 3 months from 15 January end on 14 April. */
export function breachOfMonths(check: TermsCheck, limit: ServiceLimit | undefined): Refusal | undefined {
  const { statutes, rule, terms, start } = check;
  if (limit === undefined) return undefined;
  const { plannedEnd } = terms;
  if (plannedEnd === undefined) return mustBeSaid(check, limit, 'plannedEnd');
  const first = limit.atLeast === undefined ? undefined : addDays(addMonths(start, limit.atLeast), -1);
  const last = limit.atMost === undefined ? undefined : addDays(addMonths(start, limit.atMost), -1);
  if ((first === undefined || first <= plannedEnd) && (last === undefined || plannedEnd <= last))
    return undefined;
  return breach(limit.rule, statutes.cite(rule.act, limit.provision), {
    problem: 'outside-the-limits-of-the-service',
    detail: `From ${start} to ${plannedEnd} the service would be outside ${inWords(limit)} months.`,
    expected: `a last day${first === undefined ? '' : ` from ${first}`}${last === undefined ? '' : ` to ${last}`}`,
    field: 'plannedEnd',
  });
}

/** WAG-1: the months of a wage subsidy follow from its ground, and whether it continues an earlier one. */
function breachOfSubsidy(check: TermsCheck): Refusal | undefined {
  const { subsidy } = check.rule.value;
  const { subsidyGround, subsidyPeriod = 'first' } = check.terms;
  if (subsidy === undefined) return undefined;
  if (subsidyGround === undefined) return mustBeSaid(check, subsidy, 'subsidyGround');
  return (
    subsidyNotGranted(check, subsidyGround, subsidyPeriod) ??
    breachOfMonths(check, subsidy.grounds[subsidyGround]?.[subsidyPeriod])
  );
}

export function breachOfLimit(
  check: TermsCheck,
  limit: ServiceLimit | undefined,
  field: string,
  value: number | undefined,
): Refusal | undefined {
  if (limit === undefined) return undefined;
  // A count of days or meetings may be left open; the finding comes when they are counted.
  const mayStayOpen = field === 'plannedDays' || field === 'plannedMeetings';
  if (value === undefined) return mayStayOpen ? undefined : mustBeSaid(check, limit, field);
  const tooLittle = limit.atLeast !== undefined && value < limit.atLeast;
  const tooMuch = limit.atMost !== undefined && value > limit.atMost;
  if (!tooLittle && !tooMuch) return undefined;
  return breach(limit.rule, check.statutes.cite(check.rule.act, limit.provision), {
    problem: 'outside-the-limits-of-the-service',
    detail: `${field} is ${value}; the kind ${check.terms.kind} allows ${inWords(limit)}.`,
    expected: `${field} ${inWords(limit)}`,
    field,
  });
}

function breachOfPlace(check: TermsCheck): Refusal | undefined {
  const { places } = check.rule.value;
  const { place, kind } = check.terms;
  if (places === undefined) return undefined;
  if (place === undefined) return mustBeSaid(check, places, 'place');
  if (places.anyOf.includes(place)) return undefined;
  return breach(places.rule, check.statutes.cite(check.rule.act, places.provision), {
    problem: 'place-not-of-this-service',
    detail: `A service of the kind ${kind} is not held at the place ${place}.`,
    expected: `place ${places.anyOf.join(' or ')}`,
    field: 'place',
  });
}

function inWords({ atLeast, atMost }: ServiceLimit): string {
  if (atLeast === undefined) return `at most ${atMost}`;
  return atMost === undefined ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
}
