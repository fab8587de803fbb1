import type { CalendarDate } from '#calendar-date';
import type { ServiceTerms } from '#contracts';
import type { Pathway } from './pathway.js';
import type { Service } from './service.js';

export function serviceById(pathway: Pathway, serviceId: string): Service | undefined {
  return pathway.services.find((service) => service.serviceId === serviceId);
}

export function isOpen({ status }: Service): boolean {
  return status === 'running' || status === 'interrupted';
}

/** How the service was arranged on a date. */
export function termsOn({ terms, termsAtFirst, changes }: Service, on: CalendarDate): ServiceTerms {
  if (termsAtFirst === undefined) return terms;
  const then = { ...termsAtFirst };
  for (const { on: from, by: _, demands: __, ...changed } of changes)
    if (from <= on) Object.assign(then, changed);
  return then;
}
