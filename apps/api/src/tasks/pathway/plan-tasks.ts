import type { PlanDecision, PlanReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  CreateEmploymentPlanBody,
  EndEmploymentPlanBody,
  ReportEmploymentPlanBody,
  ReportEmploymentPlanReviewBody,
  ReportPlanProgressBody,
  ReviewEmploymentPlanBody,
} from './plan-bodies.js';

export const planTasks: TasksFor<PlanDecision | PlanReport> = {
  CreateEmploymentPlan: {
    body: CreateEmploymentPlanBody,
    summary: 'Adopt a plan',
    description:
      'Decision. The plan replaces the one in force, whatever its kind. Refused when it is to be reviewed later than PLAN-3 allows, or is an activation plan for a person for whom none is made (PLAN-6).',
    rules: ['PLAN-1', 'PLAN-2', 'PLAN-3', 'PLAN-6', 'PLAN-7'],
    examples: {
      'employment plan': {
        planId: 'plan-1',
        on: '2026-01-20',
        kind: 'employment',
        reviewBy: '2026-04-17',
        items: [
          { kind: 'job-search', description: 'Applies for light logistics work.' },
          { kind: 'public-employment-service', serviceKind: 'job-search-coaching' },
        ],
        goals: 'Back to work in logistics by the autumn.',
      },
    },
  },
  ReviewEmploymentPlan: {
    body: ReviewEmploymentPlanBody,
    summary: 'Review the plan in force',
    description:
      'Decision, made with the jobseeker. The date of the next review is the latest lawful one when left out.',
    rules: ['PLAN-3'],
    examples: {
      reviewed: { on: '2026-04-14', account: 'Coaching helped; a work trial is looked for next.' },
    },
  },
  EndEmploymentPlan: {
    body: EndEmploymentPlanBody,
    summary: 'End the plan in force',
    description: 'Decision: no other plan takes its place. The date is the last day of the plan.',
    rules: ['PLAN-1', 'REF-6'],
    examples: { ended: { on: '2026-09-30', reason: 'job-search-ended' } },
  },
  ReportEmploymentPlan: {
    body: ReportEmploymentPlanBody,
    summary: 'Report a plan as it was made elsewhere',
    description: 'Fact, lawful or not. It replaces the plan in force.',
    rules: ['PLAN-1', 'PLAN-2', 'PLAN-7'],
    examples: {
      'activation plan': {
        planId: 'old-plan-3',
        on: '2024-05-13',
        by: 'municipality',
        kind: 'activation',
        activationGround: 'from-25-labour-market-support',
        earlierServices: 'Two coachings without lasting effect.',
      },
    },
  },
  ReportEmploymentPlanReview: {
    body: ReportEmploymentPlanReviewBody,
    summary: 'Report that a plan was reviewed',
    description: 'Fact, in time or not.',
    rules: ['PLAN-3'],
    examples: { reviewed: { planId: 'old-plan-3', on: '2024-09-16', by: 'municipality' } },
  },
  ReportPlanProgress: {
    body: ReportPlanProgressBody,
    summary: 'Report how the plan was carried out',
    description: "Fact: the jobseeker's own report (380/2023 39 § 2 mom.).",
    rules: ['PLAN-4'],
    examples: { 'in part': { on: '2026-04-10', progress: 'in-part', account: 'The coaching ended early.' } },
  },
};
