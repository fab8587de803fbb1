import { addDays, type CalendarDate } from '#calendar-date';
import type { ServiceEvent, ServiceTerms } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';
import type { Service, ServiceSpell } from './service.js';
import { serviceById } from './services.js';

export function evolveService(pathway: Pathway, event: ServiceEvent): Pathway {
  switch (event.type) {
    case 'ServiceOffered': {
      const { serviceId, on, by, ...terms } = event.data;
      return added(pathway, { ...newService(serviceId, terms, on), offered: { on, by } });
    }
    case 'ServiceStarted': {
      const { serviceId, on, by, ...terms } = event.data;
      const begun = { status: 'running', started: { on, by }, spells: [{ from: on }] } as const;
      return serviceById(pathway, serviceId) === undefined
        ? added(pathway, { ...newService(serviceId, terms, on), ...begun })
        : changed(pathway, serviceId, (service) => ({ ...service, ...begun, terms }));
    }
    case 'ServiceAgreedInPlan': {
      const { serviceId, planId, on } = event.data;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        agreedIn: [...service.agreedIn, { planId, on }],
      }));
    }
    case 'ServiceNotStarted': {
      const { serviceId, on, reason } = event.data;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        status: 'not-started',
        notStarted: { on, reason },
      }));
    }
    case 'ServiceInterrupted': {
      const { serviceId, on, reason } = event.data;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        status: 'interrupted',
        spells: closed(service.spells, addDays(on, -1)),
        interruptions: [...service.interruptions, { from: on, ...(reason === undefined ? {} : { reason }) }],
      }));
    }
    case 'ServiceResumed': {
      const { serviceId, on } = event.data;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        status: 'running',
        spells: [...service.spells, { from: on }],
      }));
    }
    case 'ServiceChanged': {
      const { serviceId, ...change } = event.data;
      const { on: _, by: __, demands: ___, ...newTerms } = change;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        terms: { ...service.terms, ...newTerms },
        termsAtFirst: service.termsAtFirst ?? service.terms,
        changes: [...service.changes, change],
      }));
    }
    case 'ServiceEnded': {
      const { serviceId, ...ended } = event.data;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        status: 'ended',
        ended,
        spells: service.status === 'running' ? closed(service.spells, ended.on) : service.spells,
      }));
    }
    case 'ServiceOutcomeRecorded': {
      const { serviceId, outcome } = event.data;
      return changed(pathway, serviceId, (service) =>
        service.ended === undefined ? service : { ...service, ended: { ...service.ended, outcome } },
      );
    }
    case 'ServiceRequested':
      return {
        ...pathway,
        serviceRequests: inOrderOfTime(pathway.serviceRequests, event.data, ({ on }) => on),
      };
    case 'ServiceAttendanceReported': {
      const { serviceId, ...attendance } = event.data;
      return changed(pathway, serviceId, (service) => ({
        ...service,
        attendance: inOrderOfTime(service.attendance, attendance, ({ from }) => from),
      }));
    }
    default:
      return event satisfies never;
  }
}

function newService(serviceId: string, terms: ServiceTerms, since: CalendarDate): Service {
  return {
    serviceId,
    status: 'offered',
    since,
    terms,
    agreedIn: [],
    spells: [],
    interruptions: [],
    changes: [],
    attendance: [],
  };
}

function added(pathway: Pathway, service: Service): Pathway {
  return { ...pathway, services: inOrderOfTime(pathway.services, service, ({ since }) => since) };
}

function changed(pathway: Pathway, serviceId: string, change: (service: Service) => Service): Pathway {
  return {
    ...pathway,
    services: pathway.services.map((service) =>
      service.serviceId === serviceId ? change(service) : service,
    ),
  };
}

function closed(spells: readonly ServiceSpell[], until: CalendarDate): readonly ServiceSpell[] {
  return spells.map((spell, index) => (index === spells.length - 1 ? { ...spell, until } : spell));
}
