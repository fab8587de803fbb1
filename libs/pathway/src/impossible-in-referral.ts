import { type ReferralEvent, Refusal } from '#contracts';
import type { ReferralAnswer } from './commands-referral.js';
import { cooperationById, withItself } from './decide-cooperation.js';
import { informationNotAsked, referralToActOn } from './decide-referral.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { answerNotPossible } from './referral-rules.js';
import { referralById } from './referrals.js';
import { identifierInUse } from './refusals.js';
import { isServiceKind, serviceKindUnknown } from './service-catalogue.js';

const ANSWER_OF_EVENT = {
  ReferralAccepted: 'accepted',
  ReferralRefused: 'refused',
  ReferralInformationRequested: 'more-information-asked',
} as const satisfies Partial<Record<ReferralEvent['type'], ReferralAnswer>>;

export function impossibleInReferral(
  pathway: Pathway,
  event: ReferralEvent,
  context: DecisionContext,
): Refusal | undefined {
  switch (event.type) {
    case 'ReferredToSocialRehabilitation':
      return referredAlready(pathway, event.data.referralId);
    case 'ReferredToService':
      return kindUnknown(event.data, context) ?? referredAlready(pathway, event.data.referralId);
    case 'ServiceInformationGiven':
      return kindUnknown(event.data, context);
    case 'CooperationOpened': {
      const { cooperationId, receiver, by } = event.data;
      const known = cooperationById(pathway, cooperationId);
      return known ? identifierInUse('cooperationId', cooperationId) : withItself(receiver, by);
    }
    case 'ReferralAccepted':
    case 'ReferralRefused':
    case 'ReferralInformationRequested': {
      const referral = referralToActOn(pathway, event.data, context);
      if (referral instanceof Refusal) return referral;
      const serviceId = event.type === 'ReferralAccepted' ? event.data.serviceId : undefined;
      return answerNotPossible(pathway, referral, ANSWER_OF_EVENT[event.type], serviceId);
    }
    case 'ReferralInformationGiven': {
      const referral = referralToActOn(pathway, event.data, context);
      if (referral instanceof Refusal) return referral;
      return referral.status === 'information-asked' ? undefined : informationNotAsked(referral);
    }
    default:
      return event satisfies never;
  }
}

function referredAlready(pathway: Pathway, referralId: string): Refusal | undefined {
  return referralById(pathway, referralId) && identifierInUse('referralId', referralId);
}

function kindUnknown(
  { serviceKind }: { readonly serviceKind?: string },
  { statutes }: DecisionContext,
): Refusal | undefined {
  if (serviceKind === undefined || isServiceKind(statutes, serviceKind)) return undefined;
  return serviceKindUnknown(serviceKind, 'serviceKind');
}
