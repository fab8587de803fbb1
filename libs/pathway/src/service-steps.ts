import { addDays, type CalendarDate } from '#calendar-date';
import type { Refusal } from '#contracts';
import { beforeItBegan, contradiction } from './refusals.js';
import type { Service, ServiceStatus } from './service.js';

/** What can be done with a service, and where it must stand for that. */
const POSSIBLE_WHILE: Readonly<Record<ServiceStep, readonly ServiceStatus[]>> = {
  interrupted: ['running'],
  resumed: ['interrupted'],
  changed: ['running', 'interrupted'],
  ended: ['running', 'interrupted'],
};
export type ServiceStep = 'interrupted' | 'resumed' | 'changed' | 'ended';

/** Why a step can't have been taken on a date: the service does not stand so, or the date lies before what is known. */
export function notBetween(service: Service, step: ServiceStep, on: CalendarDate): Refusal | undefined {
  if (!POSSIBLE_WHILE[step].includes(service.status)) return notNow(service, step);
  const earliest = earliestDay(service, step);
  return on < earliest ? beforeItBegan('on', on, earliest) : undefined;
}

/**
 * The first day on which the step is possible. An interruption begins after a day of service, a resumption after a day
 * without, so that no spell is without days. A service that is interrupted ends at the earliest on its last day of service.
 */
function earliestDay(service: Service, step: ServiceStep): CalendarDate {
  const spell = service.spells.at(-1);
  const interruption = service.interruptions.at(-1);
  const begun = spell?.from ?? service.since;
  switch (step) {
    case 'interrupted':
      return addDays(begun, 1);
    case 'resumed':
      return interruption === undefined ? begun : addDays(interruption.from, 1);
    case 'ended':
      return spell?.until ?? begun;
    case 'changed':
      return service.changes.at(-1)?.on ?? service.started?.on ?? begun;
    default:
      return step satisfies never;
  }
}

export function notNow(service: Service, what: string): Refusal {
  return contradiction({
    problem: 'service-stands-otherwise',
    detail: `The service is ${service.status}; it can't be ${what}.`,
    expected: 'a service for which that is possible',
    field: 'serviceId',
  });
}
