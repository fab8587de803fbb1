import type { AssessmentDecision, AssessmentReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  AssessServiceNeedBody,
  ReferToExpertAssessmentBody,
  ReportExpertAssessmentResultBody,
  ReportServiceNeedAssessmentBody,
} from './assessment-bodies.js';

export const assessmentTasks: TasksFor<AssessmentDecision | AssessmentReport> = {
  AssessServiceNeed: {
    body: AssessServiceNeedBody,
    summary: 'Assess the service need',
    description:
      'Decision (380/2023 37 §). All four parts are needed: skills and goals, work and functional ability, job-search skills, risk of unemployment. One that is missing is refused by PRO-4.',
    rules: ['PRO-3', 'PRO-4'],
    examples: {
      'limited ability': {
        assessmentId: 'assessment-1',
        on: '2026-01-20',
        occasion: 'initial-interview',
        skillsAndGoals: 'Logistics work for nine years; wants to go on in it.',
        workAndFunctionalAbility: 'Back trouble; no heavy lifting at the moment.',
        jobSearchSkills: 'Needs help with applications on the net.',
        unemploymentRisk: 'Likely to last over a year without support.',
        conclusions: {
          ability: 'limited',
          openMarketWorkPossible: false,
          employmentServicesPossible: true,
          multidisciplinarySupportNeeded: false,
        },
      },
    },
  },
  ReportServiceNeedAssessment: {
    body: ReportServiceNeedAssessmentBody,
    summary: 'Report a service need assessment as it was made',
    description: 'Fact. An incomplete one is recorded too, and shows as a finding.',
    rules: ['PRO-3', 'PRO-4'],
    examples: {
      incomplete: {
        assessmentId: 'old-system-4411',
        on: '2025-02-11',
        by: 'employment-authority',
        skillsAndGoals: 'Wants kitchen work.',
      },
    },
  },
  ReferToExpertAssessment: {
    body: ReferToExpertAssessmentBody,
    summary: 'Send the jobseeker to an examination of work ability or another expert assessment',
    description: 'Decision (380/2023 37 § 2 mom., 51 §).',
    rules: ['PRO-5'],
    examples: {
      'work ability': {
        expertAssessmentId: 'expert-1',
        on: '2026-02-02',
        kind: 'work-ability',
        provider: 'Keskustan työterveys',
        question: 'Which lifting is possible, and for how long?',
      },
    },
  },
  ReportExpertAssessmentResult: {
    body: ReportExpertAssessmentResultBody,
    summary: 'Report the result of an expert assessment',
    description: 'Fact: the result returns to the pathway.',
    rules: ['PRO-5'],
    examples: {
      limited: {
        expertAssessmentId: 'expert-1',
        on: '2026-03-02',
        ability: 'limited',
        result: 'Light work, at most four hours a day for now.',
      },
    },
  },
};
