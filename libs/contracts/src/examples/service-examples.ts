import type { ReferralEvent } from '../referral-events.js';
import type { ServiceEvent } from '../service-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const serviceExamples: ExamplesOf<ServiceEvent> = {
  ServiceOffered: {
    serviceId: 'service-1',
    on: on('2025-02-20'),
    by: 'employment-authority',
    kind: 'rehabilitative-work-activity',
    legalBasis: 'laki kuntouttavasta työtoiminnasta 13 §',
    organiser: 'wellbeing-services-county',
    production: 'bought',
    plannedStart: on('2025-03-03'),
    grounds: ['limited-work-ability'],
  },
  ServiceAgreedInPlan: { serviceId: 'service-1', planId: 'plan-2', on: on('2025-02-20') },
  ServiceStarted: {
    serviceId: 'service-1',
    on: on('2025-03-03'),
    by: 'wellbeing-services-county',
    kind: 'rehabilitative-work-activity',
    legalBasis: 'laki kuntouttavasta työtoiminnasta 13 §',
    organiser: 'wellbeing-services-county',
    producer: 'Työpajayhdistys ry',
    production: 'bought',
    place: 'workshop',
    daysPerWeek: 2,
    hoursPerDay: 4,
    plannedStart: on('2025-03-03'),
    plannedEnd: on('2025-11-28'),
    grounds: ['limited-work-ability'],
  },
  ServiceNotStarted: {
    serviceId: 'service-2',
    on: on('2025-03-10'),
    by: 'employment-authority',
    reason: 'health',
  },
  ServiceInterrupted: {
    serviceId: 'service-1',
    on: on('2025-06-02'),
    by: 'wellbeing-services-county',
    reason: 'holiday',
  },
  ServiceResumed: { serviceId: 'service-1', on: on('2025-08-04'), by: 'wellbeing-services-county' },
  ServiceChanged: {
    serviceId: 'service-1',
    on: on('2025-09-01'),
    by: 'wellbeing-services-county',
    daysPerWeek: 4,
    hoursPerDay: 5,
    demands: 'raised',
  },
  ServiceEnded: {
    serviceId: 'service-1',
    on: on('2025-11-28'),
    by: 'wellbeing-services-county',
    outcome: 'completed',
    account: 'Jaksaa nyt neljä päivää viikossa.',
  },
  ServiceOutcomeRecorded: {
    serviceId: 'service-3',
    by: 'employment-authority',
    outcome: 'found-work',
  },
};

export const referralExamples: ExamplesOf<ReferralEvent> = {
  ReferredToSocialRehabilitation: {
    referralId: 'referral-1',
    on: on('2025-02-20'),
    sender: 'employment-authority',
    receiver: 'wellbeing-services-county',
    purpose: 'Arjen hallinnan tuki.',
    grounds: 'Päivärytmi on kadonnut pitkän työttömyyden aikana.',
    evidence: ['assessment-1', 'expert-1'],
  },
  ReferralAccepted: {
    referralId: 'referral-1',
    on: on('2025-03-20'),
    by: 'wellbeing-services-county',
  },
  ReferralRefused: {
    referralId: 'referral-2',
    on: on('2025-03-20'),
    by: 'wellbeing-services-county',
    reason: 'Tarpeeseen vastaa paremmin päihdepalvelu.',
  },
  ReferralInformationRequested: {
    referralId: 'referral-1',
    on: on('2025-02-27'),
    by: 'wellbeing-services-county',
    question: 'Onko lääkärinlausuntoa?',
  },
  ReferralInformationGiven: {
    referralId: 'referral-1',
    on: on('2025-03-06'),
    by: 'employment-authority',
    answer: 'Lausunto on liitteenä.',
  },
};
