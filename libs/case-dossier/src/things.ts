import type { RecordedPathwayEvent } from '#pathway';
import type { BasisParts } from './legal-basis.js';
import type { Telling } from './telling.js';

/** What the identifiers of a case stand for. */
export interface Things extends BasisParts {
  /** An identifier with the name of what it stands for, where that is known: `kuntouttava työtoiminta, S1`. */
  readonly told: (field: string, id: string) => string;
  readonly nameOf: (field: string, id: string) => string | undefined;
}

/** Fields that hold the identifier of a plan. */
const PLAN_FIELDS: ReadonlySet<string> = new Set(['planId', 'replaces']);

/** The kinds of services and plans, from the events that began or changed them. */
export function thingsOf(records: readonly RecordedPathwayEvent[], telling: Telling): Things {
  const services = new Map<string, string>();
  const plans = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { event } of records) {
    if (event.type === 'ServiceOffered' || event.type === 'ServiceStarted') {
      const { serviceId, kind, on } = event.data;
      services.set(serviceId, kind);
      names.set(`service ${serviceId}`, telling.service(kind, on));
    }
    if (event.type === 'EmploymentPlanCreated') {
      const { planId, kind } = event.data;
      plans.set(planId, kind);
      names.set(`plan ${planId}`, telling.word(kind));
    }
  }
  const nameOf = (field: string, id: string) =>
    names.get(`${PLAN_FIELDS.has(field) ? 'plan' : field === 'serviceId' ? 'service' : field} ${id}`);
  return {
    serviceKind: (id) => services.get(id),
    planKind: (id) => plans.get(id),
    nameOf,
    told: (field, id) => {
      const name = nameOf(field, id);
      return name === undefined ? id : `${name}, ${id}`;
    },
  };
}
