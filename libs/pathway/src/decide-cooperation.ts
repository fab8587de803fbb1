import type { Decision, ReferralEvent, Refusal } from '#contracts';
import type { OpenCooperation, ReportCooperation, ReportServiceInformation } from './commands-cooperation.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { REFERRAL_PROVISION } from './referral-rules.js';
import { contradiction, dateToCome, identifierInUse } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { sameFacts } from './same-facts.js';
import { isServiceKind, serviceKindUnknown } from './service-catalogue.js';

type Outcome = Decision<ReferralEvent>;

export function openCooperation(
  pathway: Pathway,
  command: OpenCooperation,
  context: DecisionContext,
): Outcome {
  const { type: _, cooperationId = context.newId(), ...said } = command;
  const { on, receiver } = said;
  const refusal =
    dateToCome(context, { on }) ??
    notItsAct(context, REFERRAL_PROVISION, 'PRO-6', on) ??
    withItself(receiver, context.authority);
  if (refusal) return refusal;
  if (cooperationById(pathway, cooperationId) !== undefined) {
    return identifierInUse('cooperationId', cooperationId);
  }
  return [{ type: 'CooperationOpened', data: { ...said, cooperationId, by: context.authority } }];
}

export function reportCooperation(
  pathway: Pathway,
  command: ReportCooperation,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const known = cooperationById(pathway, said.cooperationId);
  if (known !== undefined) {
    const same = sameFacts(known, { ...said, by }, ['on', 'by', 'receiver', 'purpose']);
    return same ? [] : identifierInUse('cooperationId', said.cooperationId);
  }
  return withItself(said.receiver, by) ?? [{ type: 'CooperationOpened', data: { ...said, by } }];
}

export function reportServiceInformation(
  pathway: Pathway,
  command: ReportServiceInformation,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const { serviceKind } = said;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  if (serviceKind !== undefined && !isServiceKind(context.statutes, serviceKind)) {
    return serviceKindUnknown(serviceKind, 'serviceKind');
  }
  const fields = ['on', 'by', 'receiver', 'serviceKind', 'account'] as const;
  const known = pathway.serviceInformation.some((told) => sameFacts(told, { ...said, by }, fields));
  return known ? [] : [{ type: 'ServiceInformationGiven', data: { ...said, by } }];
}

/** Nobody refers to itself or cooperates with itself. */
export function withItself(receiver: string, authority: string): Refusal | undefined {
  if (receiver !== authority) return undefined;
  return contradiction({
    problem: 'receiver-is-the-sender',
    detail: `The receiver ${receiver} is the authority whose act it is.`,
    expected: 'another authority or service provider',
    field: 'receiver',
  });
}

export function cooperationById(pathway: Pathway, cooperationId: string) {
  return pathway.cooperations.find((known) => known.cooperationId === cooperationId);
}
