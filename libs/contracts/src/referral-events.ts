import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, oneOf, word } from './field-types.js';
import { personalText } from './personal-text.js';
import { REHABILITATION_GROUNDS } from './service-terms.js';

/** Whom a jobseeker can be referred to (REF-1): authorities, and those whose services a plan may hold (PLAN-2). */
export const REFERRAL_RECEIVERS = [...AUTHORITIES, 'education-provider', 'health-care', 'other'] as const;
export type ReferralReceiver = (typeof REFERRAL_RECEIVERS)[number];

const referralId = identifier('The referral.');
const by = oneOf(REFERRAL_RECEIVERS, 'The receiver that answered.');
const serviceKind = Type.Optional(word('Kind of service that is asked for, from the service catalogue.'));
const evidence = Type.Array(identifier('An assessment or expert assessment.'), {
  maxItems: 50,
  description: 'The assessments that it rests on.',
});

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
    evidence,
  },
});

export const ReferredToService = defineEvent('ReferredToService', 'jobseeker', {
  meaning: "The jobseeker was referred to another receiver's service.",
  rules: ['REF-1', 'PRO-6'],
  data: {
    referralId,
    on: date('The day of the referral.'),
    sender: oneOf(AUTHORITIES, 'The authority that referred.'),
    receiver: oneOf(REFERRAL_RECEIVERS, 'Who is asked.'),
    serviceKind,
    purpose: Type.Optional(personalText('What the referral is for.')),
    grounds: Type.Optional(personalText('Why it is needed.')),
    rehabilitationGrounds: Type.Optional(
      Type.Array(oneOf(REHABILITATION_GROUNDS, 'A ground.'), {
        maxItems: REHABILITATION_GROUNDS.length,
        description: 'Of a referral to rehabilitative work activity: the grounds given (KTT-2, KTT-3).',
      }),
    ),
    evidence,
  },
});

export const ServiceInformationGiven = defineEvent('ServiceInformationGiven', 'jobseeker', {
  meaning: "The jobseeker was told about another receiver's services.",
  rules: ['PRO-6'],
  data: {
    on: date('The day on which it was told.'),
    by: oneOf(AUTHORITIES, 'The authority that told.'),
    receiver: oneOf(REFERRAL_RECEIVERS, 'Whose services.'),
    serviceKind,
    account: Type.Optional(personalText('What was told.')),
  },
});

export const CooperationOpened = defineEvent('CooperationOpened', 'jobseeker', {
  meaning: 'The authority opened cooperation with another about the services of the jobseeker.',
  rules: ['PRO-6'],
  data: {
    cooperationId: identifier('The cooperation.'),
    on: date('The day on which it was opened.'),
    by: oneOf(AUTHORITIES, 'The authority that opened it.'),
    receiver: oneOf(REFERRAL_RECEIVERS, 'With whom.'),
    purpose: Type.Optional(personalText('What it is for.')),
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
  ReferredToService,
  ReferralAccepted,
  ReferralRefused,
  ReferralInformationRequested,
  ReferralInformationGiven,
  ServiceInformationGiven,
  CooperationOpened,
] as const;

export type ReferralEvent = EventOf<(typeof referralContracts)[number]>;
