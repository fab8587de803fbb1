import type { Decision, ReferralEvent, Refusal } from '#contracts';
import type { ReferToService, ReportReferralToService } from './commands-referral.js';
import { withItself } from './decide-cooperation.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { evidenceNotRecorded, REFERRAL_PROVISION, referralIncomplete } from './referral-rules.js';
import { referralById } from './referrals.js';
import { breach, dateToCome, identifierInUse } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { sameFacts } from './same-facts.js';
import { isServiceKind, notInTheCatalogue, serviceKindUnknown, serviceRuleOn } from './service-catalogue.js';
import { breachOfGrounds, notSecondary } from './service-conditions.js';

type Outcome = Decision<ReferralEvent>;

export function referToService(pathway: Pathway, command: ReferToService, context: DecisionContext): Outcome {
  const { type: _, referralId = context.newId(), evidence, rehabilitationGrounds, ...said } = command;
  const { on, receiver } = said;
  const refusal =
    dateToCome(context, { on }) ??
    notItsAct(context, REFERRAL_PROVISION, 'PRO-6', on) ??
    withItself(receiver, context.authority) ??
    referralIncomplete(command, context) ??
    evidenceNotRecorded(pathway, evidence, on) ??
    notForThatService(pathway, command, context);
  if (refusal) return refusal;
  if (referralById(pathway, referralId) !== undefined) return identifierInUse('referralId', referralId);
  const data = {
    ...said,
    referralId,
    sender: context.authority,
    evidence: [...evidence],
    ...(rehabilitationGrounds === undefined ? {} : { rehabilitationGrounds: [...rehabilitationGrounds] }),
  };
  return [{ type: 'ReferredToService', data }];
}

export function reportReferralToService(
  pathway: Pathway,
  command: ReportReferralToService,
  context: DecisionContext,
): Outcome {
  const { type: _, sender = context.authority, evidence, rehabilitationGrounds, ...said } = command;
  const { serviceKind } = said;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  if (serviceKind !== undefined && !isServiceKind(context.statutes, serviceKind)) {
    return serviceKindUnknown(serviceKind, 'serviceKind');
  }
  const known = referralById(pathway, said.referralId);
  if (known !== undefined) {
    const same = sameFacts(
      { ...known, serviceKind: known.to },
      { ...said, sender, evidence, rehabilitationGrounds },
      ['on', 'sender', 'receiver', 'serviceKind', 'purpose', 'grounds', 'evidence', 'rehabilitationGrounds'],
    );
    return same ? [] : identifierInUse('referralId', said.referralId);
  }
  const data = {
    ...said,
    sender,
    evidence: [...(evidence ?? [])],
    ...(rehabilitationGrounds === undefined ? {} : { rehabilitationGrounds: [...rehabilitationGrounds] }),
  };
  return [{ type: 'ReferredToService', data }];
}

/** The receiver arranges such a service (SRV-2), and its conditions hold: of rehabilitative work activity KTT-1 to KTT-3. */
function notForThatService(
  pathway: Pathway,
  { on, serviceKind: kind, receiver, rehabilitationGrounds: grounds }: ReferToService,
  { statutes }: DecisionContext,
): Refusal | undefined {
  if (kind === undefined) return undefined;
  if (!isServiceKind(statutes, kind)) return serviceKindUnknown(kind, 'serviceKind');
  const rule = serviceRuleOn(statutes, kind, on);
  if (rule === undefined) return notInTheCatalogue(statutes, kind, on, 'serviceKind');
  const organiser = rule.value.organisers.find((known) => known === receiver);
  if (organiser === undefined) {
    return breach('SRV-2', rule.citation, {
      problem: 'organiser-not-of-this-service',
      detail: `A service of the kind ${kind} is not arranged by ${receiver}.`,
      expected: `receiver ${rule.value.organisers.join(' or ')}`,
      field: 'receiver',
    });
  }
  const terms = { kind, organiser, ...(grounds === undefined ? {} : { grounds: [...grounds] }) };
  const check = { pathway, statutes, rule, terms, decidedOn: on };
  return breachOfGrounds(check, 'rehabilitationGrounds') ?? notSecondary(check, 'serviceKind');
}
