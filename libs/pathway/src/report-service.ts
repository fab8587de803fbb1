import { type Decision, Refusal, type ServiceEvent } from '#contracts';
import type {
  ReportServiceEnd,
  ReportServiceInterruption,
  ReportServiceNotStarted,
  ReportServiceRequest,
  ReportServiceResumption,
} from './commands-service.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, dateToCome, notRecorded } from './refusals.js';
import { sameFacts } from './same-facts.js';
import { type Service } from './service.js';
import { isServiceKind, serviceKindUnknown } from './service-catalogue.js';
import { notBetween, notNow } from './service-steps.js';
import { serviceById } from './services.js';

type Outcome = Decision<ServiceEvent>;

export function reportServiceNotStarted(
  pathway: Pathway,
  command: ReportServiceNotStarted,
  context: DecisionContext,
): Outcome {
  const service = serviceReportedOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, ...said } = command;
  if (service.notStarted !== undefined && sameFacts(service.notStarted, said, ['on', 'reason'])) return [];
  if (service.status !== 'offered') return notNow(service, 'reported as not started');
  if (said.on < service.since) return beforeItBegan('on', said.on, service.since);
  return [{ type: 'ServiceNotStarted', data: { ...said, by: context.authority } }];
}

export function reportServiceInterruption(
  pathway: Pathway,
  command: ReportServiceInterruption,
  context: DecisionContext,
): Outcome {
  const service = serviceReportedOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, by = context.authority, ...said } = command;
  const known = service.interruptions.find(({ from }) => from === said.on);
  if (known !== undefined && sameFacts(known, said, ['reason'])) return [];
  return (
    notBetween(service, 'interrupted', said.on) ?? [{ type: 'ServiceInterrupted', data: { ...said, by } }]
  );
}

export function reportServiceResumption(
  pathway: Pathway,
  command: ReportServiceResumption,
  context: DecisionContext,
): Outcome {
  const service = serviceReportedOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, by = context.authority, ...said } = command;
  if (service.spells.slice(1).some(({ from }) => from === said.on)) return [];
  return notBetween(service, 'resumed', said.on) ?? [{ type: 'ServiceResumed', data: { ...said, by } }];
}

export function reportServiceEnd(
  pathway: Pathway,
  command: ReportServiceEnd,
  context: DecisionContext,
): Outcome {
  const service = serviceReportedOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, by = context.authority, ...said } = command;
  const { serviceId, on, outcome } = said;
  const { ended } = service;
  if (ended?.on === on && ended.outcome === undefined && outcome !== undefined) {
    if (!sameFacts(ended, said, ['account'])) return notNow(service, 'ended');
    return [{ type: 'ServiceOutcomeRecorded', data: { serviceId, by, outcome } }];
  }
  if (ended !== undefined && sameFacts(ended, said, ['on', 'outcome', 'account'])) return [];
  return notBetween(service, 'ended', on) ?? [{ type: 'ServiceEnded', data: { ...said, by } }];
}

export function reportServiceRequest(
  pathway: Pathway,
  command: ReportServiceRequest,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const { on, serviceKind } = said;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  if (!isServiceKind(context.statutes, serviceKind)) return serviceKindUnknown(serviceKind, 'serviceKind');
  const fields = ['on', 'by', 'serviceKind', 'account'] as const;
  const known = pathway.serviceRequests.some((request) => sameFacts(request, { ...said, by }, fields));
  return known ? [] : [{ type: 'ServiceRequested', data: { ...said, by } }];
}

function serviceReportedOn(
  pathway: Pathway,
  { serviceId, on }: Pick<ReportServiceEnd, 'serviceId' | 'on'>,
  context: DecisionContext,
): Service | Refusal {
  return (
    dateToCome(context, { on }) ?? serviceById(pathway, serviceId) ?? notRecorded('serviceId', serviceId)
  );
}
