import type { ReferralDecision, ReferralReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  AnswerReferralBody,
  GiveReferralInformationBody,
  ReferToServiceBody,
  ReferToSocialRehabilitationBody,
  ReportReferralAnswerBody,
  ReportReferralToServiceBody,
  ReportReferralToSocialRehabilitationBody,
} from './referral-bodies.js';

export const referralTasks: TasksFor<ReferralDecision | ReferralReport> = {
  ReferToSocialRehabilitation: {
    body: ReferToSocialRehabilitationBody,
    summary: 'Refer the jobseeker to social rehabilitation',
    description:
      'Decision. A referral has its purpose, its grounds and the recorded assessments that it rests on (REF-1).',
    rules: ['SOC-1', 'REF-1', 'PRO-6'],
    examples: {
      referred: {
        referralId: 'referral-1',
        on: '2026-03-09',
        purpose: 'Daily rhythm and functional ability before work life.',
        grounds: 'The expert assessment shows limited ability.',
        evidence: ['assessment-1', 'expert-1'],
      },
    },
  },
  ReferToService: {
    body: ReferToServiceBody,
    summary: "Refer the jobseeker to another's service",
    description:
      'Decision. A referral has its purpose, its grounds and the recorded assessments that it rests on (REF-1); the receiver arranges such a service, and the conditions of its kind hold (KTT-1 to KTT-3).',
    rules: ['REF-1', 'PRO-6', 'KTT-1', 'KTT-2', 'KTT-3'],
    examples: {
      'to health care': {
        referralId: 'referral-3',
        on: '2026-03-09',
        receiver: 'health-care',
        purpose: 'To find out what the back allows.',
        grounds: 'Pain stands in the way of the earlier occupation.',
        evidence: ['assessment-1'],
      },
    },
  },
  AnswerReferral: {
    body: AnswerReferralBody,
    summary: 'Answer a referral',
    description:
      'Decision of the receiver. A referral is answered once; to ask for more information is not yet an answer.',
    rules: ['REF-1', 'SOC-1'],
    examples: {
      'more asked': {
        referralId: 'referral-1',
        on: '2026-03-16',
        answer: 'more-information-asked',
        text: 'Since when has the trouble been there?',
      },
      accepted: { referralId: 'referral-1', on: '2026-03-30', answer: 'accepted' },
    },
  },
  GiveReferralInformation: {
    body: GiveReferralInformationBody,
    summary: 'Give the information that the receiver of a referral asked for',
    description: 'Decision of the sender.',
    rules: ['REF-1'],
    examples: {
      given: { referralId: 'referral-1', on: '2026-03-23', text: 'Since the autumn of 2025, by the doctor.' },
    },
  },
  ReportReferralToSocialRehabilitation: {
    body: ReportReferralToSocialRehabilitationBody,
    summary: 'Report a referral to social rehabilitation as it was made',
    description: 'Fact, with or without grounds and evidence.',
    rules: ['SOC-1', 'REF-1'],
    examples: {
      'without grounds': { referralId: 'old-referral-2', on: '2024-11-04', sender: 'employment-authority' },
    },
  },
  ReportReferralToService: {
    body: ReportReferralToServiceBody,
    summary: "Report a referral to another's service as it was made",
    description: 'Fact, on whatever grounds.',
    rules: ['REF-1', 'KTT-2', 'KTT-3'],
    examples: {
      'for want of services': {
        referralId: 'old-referral-4',
        on: '2025-02-03',
        receiver: 'wellbeing-services-county',
        serviceKind: 'rehabilitative-work-activity',
        rehabilitationGrounds: ['lack-of-employment-services'],
      },
    },
  },
  ReportReferralAnswer: {
    body: ReportReferralAnswerBody,
    summary: 'Report how a referral was answered',
    description: 'Fact, as the reporting authority learnt it.',
    rules: ['REF-1', 'SOC-1'],
    examples: { refused: { referralId: 'old-referral-2', on: '2024-12-16', answer: 'refused' } },
  },
};
