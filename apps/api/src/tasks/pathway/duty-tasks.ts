import type { DutyDecision, DutyReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  EndJobSearchDutyBody,
  LowerJobSearchDutyBody,
  ReportJobSearchDutyBody,
  ReportJobSearchDutyEndBody,
  ReportJobSearchDutyFulfilmentBody,
  ReportJobSearchDutyWaiverBody,
  SetJobSearchDutyBody,
  WaiveJobSearchDutyBody,
} from './duty-bodies.js';

export const dutyTasks: TasksFor<DutyDecision | DutyReport> = {
  SetJobSearchDuty: {
    body: SetJobSearchDutyBody,
    summary: 'Set the job-search duty',
    description:
      "Decision of the employment authority alone (DUTY-2), into the plan in force; a duty in force ends by it. What is left out is the law's default (380/2023 44 §). Less needs a ground; more is refused; so is a duty where DUTY-3 says that none is set.",
    rules: ['DUTY-1', 'DUTY-2', 'DUTY-3'],
    examples: {
      "the law's default": { dutyId: 'duty-1', on: '2026-01-26' },
      'two opportunities': {
        on: '2026-01-26',
        opportunities: 2,
        ground: 'too-few-suitable-opportunities',
        explanation: 'Light logistics work only; two such places open in a month.',
      },
    },
  },
  LowerJobSearchDuty: {
    body: LowerJobSearchDutyBody,
    summary: 'Lower the job-search duty in force',
    description: 'Decision of the employment authority, on a ground (380/2023 44 § 3 mom., 47 §).',
    rules: ['DUTY-1', 'DUTY-2'],
    examples: {
      'fewer opportunities': { on: '2026-02-16', opportunities: 1, ground: 'too-few-suitable-opportunities' },
    },
  },
  WaiveJobSearchDuty: {
    body: WaiveJobSearchDutyBody,
    summary: 'Waive the job-search duty',
    description:
      'Decision of the employment authority, on a ground (380/2023 44 § 3 mom., 46 §, 48 §). A duty in force ends by it.',
    rules: ['DUTY-1', 'DUTY-2', 'DUTY-3'],
    examples: {
      'no opportunities': { on: '2026-03-09', ground: 'no-suitable-opportunities' },
    },
  },
  EndJobSearchDuty: {
    body: EndJobSearchDutyBody,
    summary: 'End the job-search duty',
    description: 'Decision of the employment authority. The date is the last day of the duty.',
    rules: ['DUTY-1', 'DUTY-2'],
    examples: { 'periods over': { on: '2026-04-25', reason: 'review-periods-over' } },
  },
  ReportJobSearchDuty: {
    body: ReportJobSearchDutyBody,
    summary: 'Report a job-search duty as it was set elsewhere',
    description:
      'Fact, whoever set it and however many opportunities. It takes the place of a duty in force.',
    rules: ['DUTY-1', 'DUTY-2', 'DUTY-4'],
    examples: {
      'set by a municipality': {
        dutyId: 'old-duty-7',
        on: '2024-09-02',
        by: 'municipality',
        opportunities: 3,
        reviewPeriods: 3,
        reviewPeriodMonths: 1,
      },
    },
  },
  ReportJobSearchDutyWaiver: {
    body: ReportJobSearchDutyWaiverBody,
    summary: 'Report that the duty was waived elsewhere',
    description: 'Fact. A duty in force ended by it.',
    rules: ['DUTY-1', 'DUTY-3'],
    examples: { waived: { on: '2024-10-07', ground: 'multidisciplinary-support-need' } },
  },
  ReportJobSearchDutyEnd: {
    body: ReportJobSearchDutyEndBody,
    summary: 'Report that the duty ended',
    description: 'Fact. The date is the last day of the duty.',
    rules: ['DUTY-1'],
    examples: { ended: { dutyId: 'old-duty-7', on: '2024-12-01', reason: 'review-periods-over' } },
  },
  ReportJobSearchDutyFulfilment: {
    body: ReportJobSearchDutyFulfilmentBody,
    summary: 'Report what was applied for in one review period',
    description: "Fact: the jobseeker's own report.",
    rules: ['DUTY-5'],
    examples: {
      'all four': {
        on: '2026-02-25',
        periodFirstDay: '2026-01-26',
        appliedFor: 4,
        applications: 'Two warehouses, a shop and the post, by e-mail in February.',
      },
    },
  },
};
