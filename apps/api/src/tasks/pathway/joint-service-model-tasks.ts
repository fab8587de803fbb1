import type { JointServiceModelDecision, JointServiceModelReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  CompleteMultidisciplinaryAssessmentBody,
  EndJointServiceModelBody,
  ReportJointServiceModelEndBody,
  ReportMultidisciplinaryAssessmentCompletionBody,
  ReportMultidisciplinaryAssessmentStartBody,
  StartMultidisciplinaryAssessmentBody,
} from './joint-service-model-bodies.js';

const PARTIES = ['employment-authority', 'wellbeing-services-county', 'kela'];

export const jointServiceModelTasks: TasksFor<JointServiceModelDecision | JointServiceModelReport> = {
  StartMultidisciplinaryAssessment: {
    body: StartMultidisciplinaryAssessmentBody,
    summary: 'Start a multidisciplinary service need assessment',
    description:
      'Decision of any of the three parties, who all take part. With it the person becomes a client of the joint service model.',
    rules: ['REF-2', 'PRO-6'],
    examples: {
      started: {
        multidisciplinaryAssessmentId: 'multidisciplinary-1',
        on: '2026-02-02',
        participants: PARTIES,
        network: 'kainuu',
        grounds: 'Health and housing stand in the way of work.',
      },
    },
  },
  CompleteMultidisciplinaryAssessment: {
    body: CompleteMultidisciplinaryAssessmentBody,
    summary: 'Complete a multidisciplinary service need assessment',
    description:
      'Decision of the parties together. A need for coordination is followed by a multidisciplinary plan; without it the client relationship ends and the jobseeker goes on with an employment plan. After three months it is recorded all the same.',
    rules: ['REF-2', 'REF-3'],
    examples: {
      'coordination needed': {
        multidisciplinaryAssessmentId: 'multidisciplinary-1',
        on: '2026-04-10',
        participants: PARTIES,
        outcome: 'coordination-needed',
      },
    },
  },
  EndJointServiceModel: {
    body: EndJointServiceModelBody,
    summary: 'End the client relationship in the joint service model',
    description:
      'Decision of the parties together, when coordination is no longer needed. No measure or service ends it.',
    rules: ['REF-4'],
    examples: {
      ended: {
        multidisciplinaryAssessmentId: 'multidisciplinary-1',
        on: '2026-10-30',
        participants: PARTIES,
        reason: 'coordination-no-longer-needed',
      },
    },
  },
  ReportMultidisciplinaryAssessmentStart: {
    body: ReportMultidisciplinaryAssessmentStartBody,
    summary: 'Report a multidisciplinary service need assessment as it was started',
    description: 'Fact, whoever took part.',
    rules: ['REF-2'],
    examples: {
      'without Kela': {
        multidisciplinaryAssessmentId: 'old-multidisciplinary-2',
        on: '2025-02-03',
        participants: ['employment-authority', 'wellbeing-services-county'],
      },
    },
  },
  ReportMultidisciplinaryAssessmentCompletion: {
    body: ReportMultidisciplinaryAssessmentCompletionBody,
    summary: 'Report how a multidisciplinary service need assessment was completed',
    description: 'Fact, whoever took part and however late.',
    rules: ['REF-2', 'REF-3'],
    examples: {
      late: {
        multidisciplinaryAssessmentId: 'old-multidisciplinary-2',
        on: '2025-07-01',
        participants: ['employment-authority'],
        outcome: 'coordination-needed',
      },
    },
  },
  ReportJointServiceModelEnd: {
    body: ReportJointServiceModelEndBody,
    summary: 'Report how a client relationship in the joint service model ended',
    description: 'Fact, for whatever reason.',
    rules: ['REF-4'],
    examples: {
      'by a measure': {
        multidisciplinaryAssessmentId: 'old-multidisciplinary-2',
        on: '2025-12-31',
        participants: ['employment-authority'],
        reason: 'measure-ended',
      },
    },
  },
};
