import { addDays, addMonths, type CalendarDate, daysBetween } from '#calendar-date';
import type { Refusal } from '#contracts';
import { breach, contradiction } from './refusals.js';
import type { Service } from './service.js';
import { serviceRuleOn } from './service-catalogue.js';
import { mustBeSaid, type TermsCheck } from './terms-check.js';

/**
 * A maximum over all services of one kind (TRI-2, TRI-5). The days of the earlier ones are taken off the days that the
 * maximum has when it is counted in calendar months from the first day of this one.
 */
export function breachOfMonthsInAll(check: TermsCheck): Refusal | undefined {
  const { pathway, statutes, rule, terms, start, serviceId, trialMaximumRestart } = check;
  const limit = rule.value.monthsInAll;
  if (limit === undefined) return undefined;
  const { plannedEnd } = terms;
  if (plannedEnd === undefined) return mustBeSaid(check, limit, 'plannedEnd');
  const earlier = pathway.services.filter(
    (service) =>
      service.serviceId !== serviceId && service.terms.kind === terms.kind && firstDay(service) < start,
  );
  const restart = trialMaximumRestart === undefined ? undefined : restartNotTrue(check, earlier);
  if (restart) return restart;
  const counted = trialMaximumRestart === undefined ? earlier : [];
  const used = counted.reduce((days, service) => days + daysUsed(service, start), 0);
  const last = addDays(addMonths(start, limit.atMost), -1 - used);
  if (plannedEnd <= last) return undefined;
  return breach(limit.rule, statutes.cite(rule.act, limit.provision), {
    problem: 'longer-than-the-maximum',
    detail: `To ${plannedEnd} the service would be longer than ${limit.atMost} months${used === 0 ? '' : `, with ${used} days of earlier ones`}.`,
    expected: last < start ? 'no further service of this kind' : `a last day not after ${last}`,
    field: 'plannedEnd',
  });
}

/**
 * A service that is dated before others of its kind, or moved there by a correction, uses up days that these have already: each of
 * them must still be within the maximum of its own first day (TRI-2). Whether the maximum began anew before one of them was for
 * the decision on that one to say; where it may have, nothing is said.
 */
export function breachForLaterServices(check: TermsCheck): Refusal | undefined {
  const { pathway, statutes, terms, start, serviceId } = check;
  const { plannedEnd } = terms;
  if (check.rule.value.monthsInAll === undefined || plannedEnd === undefined) return undefined;
  const others = pathway.services.filter(
    (service) =>
      service.serviceId !== serviceId && service.terms.kind === terms.kind && service.started !== undefined,
  );
  for (const later of others.filter((service) => firstDay(service) > start)) {
    const from = firstDay(later);
    const rule = serviceRuleOn(statutes, terms.kind, from);
    const limit = rule?.value.monthsInAll;
    if (rule === undefined || limit === undefined) continue;
    const earlier = others.filter((service) => firstDay(service) < from);
    const free =
      daysBetween(from, addMonths(from, limit.atMost)) -
      daysInAll(later) -
      earlier.reduce((days, service) => days + daysUsed(service, from), 0);
    const own = daysBetween(start, plannedEnd < from ? plannedEnd : addDays(from, -1)) + 1;
    if (free < 0 || own <= free || mayBeginAnew(limit.restarts, [...earlier, plannedEnd], from)) continue;
    return breach(limit.rule, statutes.cite(rule.act, limit.provision), {
      problem: 'longer-than-the-maximum',
      detail: `With it the service that began on ${from} would be longer than ${limit.atMost} months in all.`,
      expected:
        free === 0
          ? `no service of this kind before ${from}`
          : `a last day not after ${addDays(start, free - 1)}`,
      field: 'plannedEnd',
    });
  }
  return undefined;
}

/** Of a service that goes on, up to its planned end. */
function daysInAll(service: Service): number {
  const { ended, terms } = service;
  if (ended !== undefined) return daysUsed(service, addDays(ended.on, 1));
  return terms.plannedEnd === undefined ? 0 : daysBetween(firstDay(service), terms.plannedEnd) + 1;
}

/** Whether so many months lie between the earlier services and a day that the maximum may begin anew on it. */
function mayBeginAnew(
  restarts: Readonly<Record<string, string | number>> | undefined,
  earlier: readonly (Service | CalendarDate)[],
  from: CalendarDate,
): boolean {
  const last = earlier
    .map((each) => (typeof each === 'string' ? each : lastDayKnown(each, from)))
    .sort()
    .at(-1);
  if (last === undefined || restarts === undefined) return false;
  return Object.values(restarts).some(
    (months) => typeof months === 'number' && addMonths(last, months) < from,
  );
}

/** The maximum begins anew only after so many months without the service, in which the person was unemployed. */
function restartNotTrue(
  { rule, statutes, start, trialMaximumRestart }: TermsCheck,
  earlier: readonly Service[],
): Refusal | undefined {
  const limit = rule.value.monthsInAll;
  const months = trialMaximumRestart === undefined ? undefined : limit?.restarts?.[trialMaximumRestart];
  if (limit === undefined || months === undefined) {
    return contradiction({
      problem: 'no-restart-known',
      detail: `On ${start} the law's files know no restart of this maximum.`,
      expected: 'no trialMaximumRestart',
      field: 'trialMaximumRestart',
    });
  }
  const lastDay = earlier
    .map((service) => lastDayKnown(service, start))
    .sort()
    .at(-1);
  if (lastDay === undefined || addMonths(lastDay, months) < start) return undefined;
  return breach(limit.rule, statutes.cite(rule.act, limit.restarts?.provision ?? limit.provision), {
    problem: 'maximum-not-begun-anew',
    detail: `The last service of this kind is recorded to ${lastDay}, less than ${months} months before ${start}.`,
    expected: `a first day after ${addMonths(lastDay, months)}`,
    field: 'trialMaximumRestart',
  });
}

function firstDay(service: Service): CalendarDate {
  return service.spells[0]?.from ?? service.since;
}

/** Days of the service before a date; an interruption uses none. */
function daysUsed(service: Service, before: CalendarDate): number {
  return service.spells.reduce((days, { from, until }) => {
    const end = until === undefined || until >= before ? addDays(before, -1) : until;
    return days + Math.max(0, daysBetween(from, end) + 1);
  }, 0);
}

function lastDayKnown(service: Service, before: CalendarDate): CalendarDate {
  return service.spells.at(-1)?.until ?? addDays(before, -1);
}
