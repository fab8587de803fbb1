import type { AssessmentEvent } from '../assessment-events.js';
import type { JobSearchEvent } from '../job-search-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const jobSearchExamples: ExamplesOf<JobSearchEvent> = {
  JobSearchRegistered: { on: on('2025-01-02') },
  JobSearchEnded: { on: on('2026-02-27'), reason: 'not-renewed' },
  InitialInterviewHeld: {
    on: on('2025-01-09'),
    by: 'employment-authority',
    summary: 'Kerroimme palveluista ja sovimme asiointitavasta.',
  },
  JobSearchDiscussionHeld: { on: on('2025-04-09'), by: 'employment-authority' },
  SupplementaryJobSearchDiscussionHeld: { on: on('2025-01-23'), by: 'employment-authority' },
};

export const assessmentExamples: ExamplesOf<AssessmentEvent> = {
  ServiceNeedAssessed: {
    assessmentId: 'assessment-1',
    on: on('2025-01-09'),
    by: 'employment-authority',
    occasion: 'initial-interview',
    skillsAndGoals: 'Kokki, haluaa takaisin keittiöön.',
    workAndFunctionalAbility: 'Selkä ei kestä kokopäivätyötä.',
    jobSearchSkills: 'Tarvitsee apua hakemuksiin.',
    unemploymentRisk: 'Pitkittymisen riski on suuri.',
    conclusions: {
      ability: 'limited',
      openMarketWorkPossible: false,
      employmentServicesPossible: false,
      multidisciplinarySupportNeeded: true,
    },
  },
  ReferredToExpertAssessment: {
    expertAssessmentId: 'expert-1',
    on: on('2025-01-20'),
    by: 'employment-authority',
    kind: 'work-ability',
    provider: 'Työterveys Oy',
    question: 'Millaista työtä selkä kestää?',
  },
  ExpertAssessmentResultReceived: {
    expertAssessmentId: 'expert-1',
    on: on('2025-02-14'),
    ability: 'limited',
    result: 'Kevyt työ osapäiväisesti.',
  },
};
