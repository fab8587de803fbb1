import { addYears, type CalendarDate } from '#calendar-date';
import type { Refusal, ServiceTerms } from '#contracts';
import { type RecordedPathwayEvent, recordedChecks, type Service } from '#pathway';
import type { ReviewedCase } from './reviewed-case.js';

/** What was said of a service at one time, and what the law of its first day says of that. */
export interface TermsSaid {
  readonly service: Service;
  readonly record: RecordedPathwayEvent;
  readonly on: CalendarDate;
  readonly terms: ServiceTerms;
  readonly check: recordedChecks.TermsCheck;
  /** What a decision with these terms would be refused for. */
  readonly breaches: readonly Refusal[];
}

/**
 * The terms of every service as they were said: when it started, or was offered where it did not start, and whenever they
 * were changed. Of a change only what it changed is looked at. Services of which the catalogue knows nothing are left out.
 */
export function termsSaid(reviewed: ReviewedCase): readonly TermsSaid[] {
  return reviewed.pathway.services.flatMap((service) => termsOf(service, reviewed));
}

function termsOf(
  service: Service,
  { events, pathway, statutes, bornOn }: ReviewedCase,
): readonly TermsSaid[] {
  const { serviceId } = service;
  const [first] = [
    ...events.of('serviceId', serviceId, 'ServiceStarted'),
    ...events.of('serviceId', serviceId, 'ServiceOffered'),
  ];
  if (first === undefined) return [];
  const { event } = first;
  const isStart = event.type === 'ServiceStarted';
  const { serviceId: _, by: __, on, ...terms } = event.data;
  const start = isStart ? on : (terms.plannedStart ?? on);
  const rule = recordedChecks.serviceRuleOn(statutes, terms.kind, start);
  if (rule === undefined) return [];
  const age = bornOn === undefined ? {} : { ageInYears: wholeYears(bornOn, start) };
  const common = { pathway, statutes, rule, start, serviceId, ...age };
  const check = { ...common, terms, decidedOn: on, mustBeSaid: isStart };
  const breaches = [
    ...recordedChecks.breachesOfConditions(check),
    ...recordedChecks.breachesOfLimits(check).filter(isNotTheUnknownAge),
  ];
  const said: TermsSaid[] = [{ service, record: first, on, terms, check, breaches }];
  let current: ServiceTerms = terms;
  for (const record of isStart ? events.of('serviceId', serviceId, 'ServiceChanged') : []) {
    const { serviceId: ___, by: ____, on: changedOn, demands: _____, ...changes } = record.event.data;
    current = { ...current, ...changes };
    const changed = { ...common, terms: current, decidedOn: changedOn, mustBeSaid: false };
    said.push({
      service,
      record,
      on: changedOn,
      terms: current,
      check: changed,
      breaches: recordedChecks
        .breachesOfLimits(changed)
        .filter(({ details }) => details.field !== undefined && Object.hasOwn(changes, details.field)),
    });
  }
  return said;
}

/** The age is not on the pathway: nothing can be said where it is not known. */
function isNotTheUnknownAge({ details: { problem, field } }: Refusal): boolean {
  return problem !== 'terms-incomplete' || field !== 'ageInYears';
}

function wholeYears(bornOn: CalendarDate, on: CalendarDate): number {
  let years = 0;
  while (addYears(bornOn, years + 1) <= on) years++;
  return years;
}
