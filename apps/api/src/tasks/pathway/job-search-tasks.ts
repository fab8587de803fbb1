import type { JobSearchDecision, JobSearchReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  EndJobSearchBody,
  RegisterJobSearchBody,
  ReportInitialInterviewBody,
  ReportJobSearchBody,
  ReportJobSearchDiscussionBody,
  ReportSupplementaryJobSearchDiscussionBody,
} from './job-search-bodies.js';

export const jobSearchTasks: TasksFor<JobSearchDecision | JobSearchReport> = {
  RegisterJobSearch: {
    body: RegisterJobSearchBody,
    summary: 'Register the person as a jobseeker',
    description: 'Decision of the employment authority (380/2023 27 §).',
    rules: ['PRO-1'],
    examples: { registered: { on: '2026-01-12' } },
  },
  EndJobSearch: {
    body: EndJobSearchBody,
    summary: 'End the job search',
    description:
      'Decision of the employment authority (380/2023 28 §). The date is the last day of the job search.',
    rules: ['PRO-1'],
    examples: { 'not renewed': { on: '2026-09-30', reason: 'not-renewed' } },
  },
  ReportJobSearch: {
    body: ReportJobSearchBody,
    summary: 'Report a job search from elsewhere or from history',
    description: 'Fact. Reported again with an end, it goes on from what is known already.',
    rules: ['PRO-1'],
    examples: {
      'in force': { startedOn: '2024-03-04' },
      ended: { startedOn: '2024-03-04', endedOn: '2025-08-29', endReason: 'own-notice' },
    },
  },
  ReportInitialInterview: {
    body: ReportInitialInterviewBody,
    summary: 'Report that the initial interview was held',
    description: 'Fact, however late it was: lateness shows as a finding.',
    rules: ['PRO-2'],
    examples: {
      held: { on: '2026-01-20', summary: 'Looks for work in logistics; forklift card to be renewed.' },
    },
  },
  ReportJobSearchDiscussion: {
    body: ReportJobSearchDiscussionBody,
    summary: 'Report that a job-search discussion was held',
    description: 'Fact.',
    rules: ['PRO-2'],
    examples: { held: { on: '2026-04-14', by: 'employment-authority' } },
  },
  ReportSupplementaryJobSearchDiscussion: {
    body: ReportSupplementaryJobSearchDiscussionBody,
    summary: 'Report that a supplementary job-search discussion was held',
    description: 'Fact.',
    rules: ['PRO-2'],
    examples: { held: { on: '2026-05-05', summary: 'Talked through two applications.' } },
  },
};
