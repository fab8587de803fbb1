import type { PersonalText, ReferralEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';
import type { Referral, ReferralStatus, ReferralStep } from './referral.js';

export function evolveReferral(pathway: Pathway, event: ReferralEvent): Pathway {
  switch (event.type) {
    case 'ReferredToSocialRehabilitation': {
      const referral: Referral = {
        ...event.data,
        to: 'social-rehabilitation',
        status: 'waiting',
        steps: [],
      };
      return added(pathway, referral);
    }
    case 'ReferredToService': {
      const { serviceKind, ...said } = event.data;
      const to = serviceKind === undefined ? {} : { to: serviceKind };
      return added(pathway, { ...said, ...to, status: 'waiting', steps: [] });
    }
    case 'ServiceInformationGiven':
      return {
        ...pathway,
        serviceInformation: inOrderOfTime(pathway.serviceInformation, event.data, ({ on }) => on),
      };
    case 'CooperationOpened':
      return { ...pathway, cooperations: inOrderOfTime(pathway.cooperations, event.data, ({ on }) => on) };
    case 'ReferralAccepted': {
      const { referralId, on, by, serviceId } = event.data;
      return stepTaken(pathway, referralId, 'accepted', { what: 'accepted', on, by }, serviceId);
    }
    case 'ReferralRefused': {
      const { referralId, on, by, reason } = event.data;
      return stepTaken(pathway, referralId, 'refused', { what: 'refused', on, by, ...textOf(reason) });
    }
    case 'ReferralInformationRequested': {
      const { referralId, on, by, question } = event.data;
      const step: ReferralStep = { what: 'information-asked', on, by, ...textOf(question) };
      return stepTaken(pathway, referralId, 'information-asked', step);
    }
    case 'ReferralInformationGiven': {
      const { referralId, on, by, answer } = event.data;
      const step: ReferralStep = { what: 'information-given', on, by, ...textOf(answer) };
      return stepTaken(pathway, referralId, 'waiting', step);
    }
    default:
      return event satisfies never;
  }
}

function added(pathway: Pathway, referral: Referral): Pathway {
  return { ...pathway, referrals: inOrderOfTime(pathway.referrals, referral, ({ on }) => on) };
}

function textOf(text: PersonalText | undefined): { readonly text?: PersonalText } {
  return text === undefined ? {} : { text };
}

function stepTaken(
  pathway: Pathway,
  referralId: string,
  status: ReferralStatus,
  step: ReferralStep,
  serviceId?: string,
): Pathway {
  return {
    ...pathway,
    referrals: pathway.referrals.map((referral) =>
      referral.referralId === referralId
        ? {
            ...referral,
            status,
            steps: inOrderOfTime(referral.steps, step, ({ on }) => on),
            ...(serviceId === undefined ? {} : { serviceId }),
          }
        : referral,
    ),
  };
}
