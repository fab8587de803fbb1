import type { Decision, ReferralEvent } from '#contracts';
import type { ReferToService, ReportReferralToService } from './commands-referral.js';
import { withItself } from './decide-cooperation.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { evidenceNotRecorded, REFERRAL_PROVISION, referralIncomplete } from './referral-rules.js';
import { referralById } from './referrals.js';
import { dateToCome, identifierInUse } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { sameFacts } from './same-facts.js';
import { isServiceKind, serviceKindUnknown } from './service-catalogue.js';
import { notForThatService } from './service-referral-rules.js';

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
    notForThatService(pathway, command, context)[0];
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
