import type { CalendarDate } from '#calendar-date';
import type { Decision, Refusal, ServiceEvent, ServiceTerms } from '#contracts';
import type { ReportServiceAsItHappened } from './commands-service.js';
import type { DecisionContext } from './decision-context.js';
import { evolve } from './evolve.js';
import type { Pathway } from './pathway.js';
import { contradiction, dateToCome } from './refusals.js';
import { firstDifference, sameFacts } from './same-facts.js';
import { type Service } from './service.js';
import { isServiceKind, serviceKindUnknown } from './service-catalogue.js';
import { notBetween } from './service-steps.js';
import { serviceById } from './services.js';

/** One thing that is said to have happened with the service, in order of time. */
type Step =
  | { readonly what: 'interrupted'; readonly on: CalendarDate; readonly event: ServiceEvent }
  | { readonly what: 'resumed'; readonly on: CalendarDate; readonly event: ServiceEvent }
  | { readonly what: 'ended'; readonly on: CalendarDate; readonly event: ServiceEvent };

export function reportServiceAsItHappened(
  pathway: Pathway,
  command: ReportServiceAsItHappened,
  context: DecisionContext,
): Decision<ServiceEvent> {
  const { type: _, serviceId, startedOn, interruptions, endedOn, outcome, ...terms } = command;
  const refusal =
    datesToCome(command, context) ??
    (isServiceKind(context.statutes, terms.kind) ? undefined : serviceKindUnknown(terms.kind)) ??
    incomplete(command);
  if (refusal) return refusal;
  const known = serviceById(pathway, serviceId);
  const differs = known && saidOtherwise(known, command, terms);
  if (differs) return differs;
  const events = [...beginning(known, command, terms, context)];
  let after = events.reduce(evolve, pathway);
  for (const step of stepsSaid(command)) {
    const service = serviceById(after, serviceId);
    if (service === undefined || isKnown(service, step)) continue;
    const impossible = notBetween(service, step.what, step.on);
    if (impossible) return impossible;
    events.push(step.event);
    after = evolve(after, step.event);
  }
  if (known?.ended !== undefined && known.ended.outcome === undefined && outcome !== undefined) {
    events.push({ type: 'ServiceOutcomeRecorded', data: { serviceId, by: terms.organiser, outcome } });
  }
  return events;
}

/** The offer or the start, where it is not recorded yet. */
function beginning(
  known: Service | undefined,
  { serviceId, startedOn }: ReportServiceAsItHappened,
  terms: ServiceTerms,
  { today }: DecisionContext,
): readonly ServiceEvent[] {
  const by = terms.organiser;
  if (startedOn !== undefined) {
    if (known?.started !== undefined) return [];
    return [{ type: 'ServiceStarted', data: { ...known?.terms, ...terms, serviceId, on: startedOn, by } }];
  }
  if (known !== undefined) return [];
  const { plannedStart = today } = terms;
  const on = plannedStart < today ? plannedStart : today;
  return [{ type: 'ServiceOffered', data: { ...terms, serviceId, on, by } }];
}

function stepsSaid(command: ReportServiceAsItHappened): readonly Step[] {
  const { serviceId, organiser: by, interruptions = [], endedOn: on, outcome } = command;
  const steps = interruptions.flatMap(({ from, resumedOn, reason }): Step[] => [
    {
      what: 'interrupted',
      on: from,
      event: {
        type: 'ServiceInterrupted',
        data: { serviceId, on: from, by, ...(reason === undefined ? {} : { reason }) },
      },
    },
    ...(resumedOn === undefined
      ? []
      : [
          {
            what: 'resumed' as const,
            on: resumedOn,
            event: { type: 'ServiceResumed' as const, data: { serviceId, on: resumedOn, by } },
          },
        ]),
  ]);
  if (on === undefined) return steps;
  const data = { serviceId, on, by, ...(outcome === undefined ? {} : { outcome }) };
  return [...steps, { what: 'ended', on, event: { type: 'ServiceEnded', data } }];
}

function isKnown(service: Service, { what, on }: Step): boolean {
  switch (what) {
    case 'interrupted':
      return service.interruptions.some(({ from }) => from === on);
    case 'resumed':
      return service.spells.slice(1).some(({ from }) => from === on);
    case 'ended':
      return service.ended?.on === on;
    default:
      return what satisfies never;
  }
}

/** What is recorded and said otherwise; what the report leaves out says nothing. */
function saidOtherwise(
  known: Service,
  command: ReportServiceAsItHappened,
  terms: ServiceTerms,
): Refusal | undefined {
  const fields = Object.keys(terms) as (keyof ServiceTerms)[];
  const recorded = { startedOn: known.started?.on, endedOn: known.ended?.on, outcome: known.ended?.outcome };
  const field =
    firstDifference(known.terms, terms, fields) ??
    (['startedOn', 'endedOn', 'outcome'] as const).find(
      (date) =>
        command[date] !== undefined && recorded[date] !== undefined && command[date] !== recorded[date],
    ) ??
    (interruptedForAnotherReason(known, command) ? 'interruptions' : undefined) ??
    (known.status === 'not-started' && command.startedOn !== undefined ? 'startedOn' : undefined);
  if (field === undefined) return undefined;
  return contradiction({
    problem: 'service-recorded-otherwise',
    detail: `The service is recorded with another ${field}.`,
    expected: 'the recorded content, with a start, an end or an outcome added',
    field,
  });
}

function interruptedForAnotherReason(
  known: Service,
  { interruptions = [] }: ReportServiceAsItHappened,
): boolean {
  return interruptions.some((said) =>
    known.interruptions.some(
      ({ from, reason }) => from === said.from && !sameFacts({ reason }, said, ['reason']),
    ),
  );
}

function incomplete({ startedOn, endedOn, outcome, interruptions, plannedStart }: ReportServiceAsItHappened) {
  const field =
    startedOn === undefined && (endedOn !== undefined || interruptions !== undefined)
      ? 'startedOn'
      : endedOn === undefined && outcome !== undefined
        ? 'endedOn'
        : startedOn === undefined && plannedStart === undefined
          ? 'plannedStart'
          : undefined;
  if (field === undefined) return undefined;
  return contradiction({
    problem: 'service-report-incomplete',
    detail: `The report lacks ${field}.`,
    expected: 'a start or a planned start; a start before interruptions or an end; an end before an outcome',
    field,
  });
}

function datesToCome(
  { startedOn, endedOn, interruptions = [] }: ReportServiceAsItHappened,
  context: DecisionContext,
): Refusal | undefined {
  const later = interruptions.map(({ from, resumedOn }) => dateToCome(context, { from, resumedOn }));
  return dateToCome(context, { startedOn, endedOn }) ?? later.find((refusal) => refusal !== undefined);
}
