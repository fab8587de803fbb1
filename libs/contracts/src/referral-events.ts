import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

const referralId = identifier('The referral.');
const by = oneOf(AUTHORITIES, 'The authority that answered.');

export const ReferredToSocialRehabilitation = defineEvent('ReferredToSocialRehabilitation', 'jobseeker', {
  meaning: 'The jobseeker was referred to social rehabilitation, a service of the wellbeing services county.',
  rules: ['SOC-1', 'REF-1', 'PRO-6'],
  data: {
    referralId,
    on: date('The day of the referral.'),
    sender: oneOf(AUTHORITIES, 'The authority that referred.'),
    receiver: oneOf(AUTHORITIES, 'The authority that is asked.'),
    purpose: Type.Optional(personalText('What the referral is for.')),
    grounds: Type.Optional(personalText('Why it is needed.')),
    evidence: Type.Array(identifier('An assessment or expert assessment.'), {
      maxItems: 50,
      description: 'The assessments that it rests on.',
    }),
  },
});

export const ReferralAccepted = defineEvent('ReferralAccepted', 'jobseeker', {
  meaning: 'The receiver accepted the referral.',
  rules: ['REF-1', 'SOC-1'],
  data: {
    referralId,
    on: date('The day of the answer.'),
    by,
    serviceId: Type.Optional(identifier('The service that follows, once it has been offered.')),
  },
});

export const ReferralRefused = defineEvent('ReferralRefused', 'jobseeker', {
  meaning: 'The receiver refused the referral.',
  rules: ['REF-1', 'SOC-1'],
  data: {
    referralId,
    on: date('The day of the answer.'),
    by,
    reason: Type.Optional(personalText('Why it was refused; a reported refusal may lack it.')),
  },
});

export const ReferralInformationRequested = defineEvent('ReferralInformationRequested', 'jobseeker', {
  meaning: 'The receiver asked for more information before it answers.',
  rules: ['REF-1'],
  data: {
    referralId,
    on: date('The day of the request.'),
    by,
    question: Type.Optional(personalText('What is asked for.')),
  },
});

export const ReferralInformationGiven = defineEvent('ReferralInformationGiven', 'jobseeker', {
  meaning: 'The information that the receiver asked for was given; the referral waits for its answer again.',
  rules: ['REF-1'],
  data: {
    referralId,
    on: date('The day on which it was given.'),
    by: oneOf(AUTHORITIES, 'The authority that gave it.'),
    answer: Type.Optional(personalText('The information.')),
  },
});

export const referralContracts = [
  ReferredToSocialRehabilitation,
  ReferralAccepted,
  ReferralRefused,
  ReferralInformationRequested,
  ReferralInformationGiven,
] as const;

export type ReferralEvent = EventOf<(typeof referralContracts)[number]>;
