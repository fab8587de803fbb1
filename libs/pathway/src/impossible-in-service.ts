import type { Refusal, ServiceEvent } from '#contracts';
import { serviceOfAnotherKind } from './decide-service-start.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { planById } from './plans.js';
import { beforeItBegan, identifierInUse, notRecorded } from './refusals.js';
import { attendanceImpossible } from './report-service-attendance.js';
import type { Service } from './service.js';
import { isServiceKind, serviceKindUnknown } from './service-catalogue.js';
import { notBetween, notNow, type ServiceStep } from './service-steps.js';
import { serviceById } from './services.js';

const STEP_OF_EVENT = {
  ServiceInterrupted: 'interrupted',
  ServiceResumed: 'resumed',
  ServiceChanged: 'changed',
  ServiceEnded: 'ended',
} as const satisfies Partial<Record<ServiceEvent['type'], ServiceStep>>;

export function impossibleInService(
  pathway: Pathway,
  event: ServiceEvent,
  { statutes }: DecisionContext,
): Refusal | undefined {
  if (event.type === 'ServiceRequested') {
    const { serviceKind } = event.data;
    return isServiceKind(statutes, serviceKind) ? undefined : serviceKindUnknown(serviceKind, 'serviceKind');
  }
  const { serviceId } = event.data;
  const service = serviceById(pathway, serviceId);
  if (event.type === 'ServiceOffered' || event.type === 'ServiceStarted') {
    const { kind } = event.data;
    if (!isServiceKind(statutes, kind)) return serviceKindUnknown(kind);
    return service && notBegunBy(service, event);
  }
  if (service === undefined) return notRecorded('serviceId', serviceId);
  switch (event.type) {
    case 'ServiceAgreedInPlan': {
      const { planId } = event.data;
      if (planById(pathway, planId) === undefined) return notRecorded('planId', planId);
      return undefined;
    }
    case 'ServiceNotStarted': {
      const { on } = event.data;
      if (service.status !== 'offered') return notNow(service, 'reported as not started');
      return on < service.since ? beforeItBegan('on', on, service.since) : undefined;
    }
    case 'ServiceInterrupted':
    case 'ServiceResumed':
    case 'ServiceChanged':
    case 'ServiceEnded':
      return notBetween(service, STEP_OF_EVENT[event.type], event.data.on);
    case 'ServiceOutcomeRecorded':
      return service.ended === undefined ? notNow(service, 'given an outcome') : undefined;
    case 'ServiceAttendanceReported':
      return attendanceImpossible(service, event.data);
    default:
      return event satisfies never;
  }
}

/** A service is offered once, and begins once, as the kind that was offered. */
function notBegunBy(
  service: Service,
  { type, data }: Extract<ServiceEvent, { type: 'ServiceOffered' | 'ServiceStarted' }>,
): Refusal | undefined {
  if (type === 'ServiceOffered' || service.status !== 'offered') {
    return identifierInUse('serviceId', data.serviceId);
  }
  return data.kind === service.terms.kind ? undefined : serviceOfAnotherKind(service.terms.kind, data.kind);
}
