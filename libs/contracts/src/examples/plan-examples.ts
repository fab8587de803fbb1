import type { DutyEvent } from '../duty-events.js';
import type { PlanEvent } from '../plan-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const planExamples: ExamplesOf<PlanEvent> = {
  EmploymentPlanCreated: {
    planId: 'plan-2',
    on: on('2025-02-20'),
    by: 'employment-authority',
    kind: 'multidisciplinary',
    replaces: 'plan-1',
    reviewBy: on('2025-05-20'),
    reportBy: on('2025-05-13'),
    items: [
      { kind: 'county-service', serviceKind: 'rehabilitative-work-activity' },
      { kind: 'health-or-ability-clarification', description: 'Käynti fysioterapeutilla.' },
    ],
    goals: 'Takaisin keittiötöihin.',
  },
  EmploymentPlanReviewed: {
    planId: 'plan-2',
    on: on('2025-05-20'),
    by: 'employment-authority',
    reviewBy: on('2025-08-20'),
    reportBy: on('2025-08-20'),
    account: 'Jatketaan suunnitelman mukaan.',
  },
  PlanProgressReported: {
    planId: 'plan-2',
    on: on('2025-05-12'),
    progress: 'as-agreed',
    account: 'Olen käynyt sovitusti.',
  },
  EmploymentPlanEnded: { planId: 'plan-2', on: on('2026-02-27'), reason: 'job-search-ended' },
};

export const dutyExamples: ExamplesOf<DutyEvent> = {
  JobSearchDutySet: {
    dutyId: 'duty-1',
    planId: 'plan-1',
    on: on('2025-01-09'),
    firstDay: on('2025-01-09'),
    by: 'employment-authority',
    opportunities: 4,
    reviewPeriods: 3,
    reviewPeriodMonths: 1,
  },
  JobSearchDutyLowered: {
    dutyId: 'duty-1',
    on: on('2025-01-23'),
    by: 'employment-authority',
    opportunities: 2,
    ground: 'too-few-suitable-opportunities',
    explanation: 'Alueella on vähän kevyitä keittiötöitä.',
  },
  JobSearchDutyWaived: {
    on: on('2025-02-20'),
    by: 'employment-authority',
    ground: 'multidisciplinary-support-need',
  },
  JobSearchDutyEnded: {
    dutyId: 'duty-1',
    on: on('2025-02-19'),
    by: 'employment-authority',
    reason: 'plan-ended',
  },
  JobSearchDutyFulfilmentReported: {
    dutyId: 'duty-1',
    on: on('2025-02-10'),
    periodFirstDay: on('2025-01-09'),
    appliedFor: 2,
    applications: 'Koulun keittiö 20.1., sairaalan keittiö 3.2.',
  },
};
