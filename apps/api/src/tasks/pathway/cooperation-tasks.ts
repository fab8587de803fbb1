import type { CooperationDecision, CooperationReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  OpenCooperationBody,
  ReportCooperationBody,
  ReportServiceInformationBody,
} from './cooperation-bodies.js';

export const cooperationTasks: TasksFor<CooperationDecision | CooperationReport> = {
  ReportServiceInformation: {
    body: ReportServiceInformationBody,
    summary: "Report that the jobseeker was told about another's services",
    description: 'Fact.',
    rules: ['PRO-6'],
    examples: { told: { on: '2026-03-09', receiver: 'kela', serviceKind: 'kela-job-coaching' } },
  },
  OpenCooperation: {
    body: OpenCooperationBody,
    summary: "Open cooperation with another about the jobseeker's services",
    description: 'Decision of an authority that directs jobseekers to the services of others.',
    rules: ['PRO-6'],
    examples: {
      opened: {
        cooperationId: 'cooperation-1',
        on: '2026-03-10',
        receiver: 'wellbeing-services-county',
        purpose: 'Housing support is fitted to the coaching.',
      },
    },
  },
  ReportCooperation: {
    body: ReportCooperationBody,
    summary: 'Report cooperation as it was opened',
    description: 'Fact.',
    rules: ['PRO-6'],
    examples: {
      opened: { cooperationId: 'old-cooperation-2', on: '2025-03-10', receiver: 'education-provider' },
    },
  },
};
