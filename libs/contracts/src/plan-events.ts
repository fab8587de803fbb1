import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, oneOf, word } from './field-types.js';
import { personalText } from './personal-text.js';

/** The employment plan and the three plans that replace it (380/2023 3 § 1 mom. 7 and 8 k). */
export const PLAN_KINDS = ['employment', 'activation', 'multidisciplinary', 'integration'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Why an activation plan is made: the limbs of the activation condition (ACT-1, ACT-2), or at the person's request (KTT-6). */
export const ACTIVATION_GROUNDS = [
  'under-25-labour-market-support',
  'under-25-maximum-period',
  'under-25-social-assistance',
  'from-25-labour-market-support',
  'from-25-after-maximum-period',
  'from-25-social-assistance',
  'own-request',
] as const;
export type ActivationGround = (typeof ACTIVATION_GROUNDS)[number];

/** What a plan can hold besides the job-search duty (PLAN-2). */
export const PLAN_ITEM_KINDS = [
  'job-search',
  'public-employment-service',
  'municipal-service',
  'county-service',
  'kela-service',
  'education',
  'health-or-ability-clarification',
  'other',
] as const;
export type PlanItemKind = (typeof PLAN_ITEM_KINDS)[number];

export const PLAN_END_REASONS = [
  'job-search-ended',
  'need-for-coordination-ended',
  'interrupted',
  'other',
] as const;
export type PlanEndReason = (typeof PLAN_END_REASONS)[number];

/** How the plan was carried out, in the jobseeker's own report (PLAN-4). */
export const PLAN_PROGRESS = ['as-agreed', 'in-part', 'not-carried-out'] as const;
export type PlanProgress = (typeof PLAN_PROGRESS)[number];

export const planItem = Type.Object(
  {
    kind: oneOf(PLAN_ITEM_KINDS, 'What sort of measure.'),
    serviceKind: Type.Optional(word('Kind of service, from the service catalogue.')),
    serviceId: Type.Optional(identifier('The service, when it has been offered already.')),
    description: Type.Optional(personalText('What was agreed.')),
  },
  { additionalProperties: false },
);
export type PlanItem = Type.Static<typeof planItem>;

const planId = identifier('The plan.');
const items = Type.Array(planItem, {
  maxItems: 100,
  description: 'Services, measures and steps that were agreed.',
});

export const EmploymentPlanCreated = defineEvent('EmploymentPlanCreated', 'jobseeker', {
  meaning:
    'A plan was adopted: an employment plan or one of the three that replace it. With `replaces`, the plan in force ended by it.',
  rules: ['PLAN-1', 'PLAN-2', 'PLAN-6', 'PLAN-7', 'PLAN-8'],
  data: {
    planId,
    on: date('The plan is in force from this date.'),
    by: oneOf(AUTHORITIES, 'The authority that made it with the jobseeker.'),
    kind: oneOf(PLAN_KINDS, 'Which of the four plans.'),
    replaces: Type.Optional(identifier('The plan in force until now, which this one replaces.')),
    reviewBy: Type.Optional(date('To be reviewed on this date at the latest.')),
    reportBy: Type.Optional(date('The jobseeker reports by this date how it was carried out (PLAN-4).')),
    items,
    activationGround: Type.Optional(oneOf(ACTIVATION_GROUNDS, 'Of an activation plan: why it is made.')),
    educationAndCareer: Type.Optional(personalText('Education and career.')),
    earlierServices: Type.Optional(personalText('How earlier public employment services worked.')),
    earlierPlans: Type.Optional(personalText('How earlier plans were carried out.')),
    goals: Type.Optional(personalText("The jobseeker's goals.")),
  },
});

export const EmploymentPlanReviewed = defineEvent('EmploymentPlanReviewed', 'jobseeker', {
  meaning: 'The plan was reviewed together with the jobseeker.',
  rules: ['PLAN-3', 'PLAN-8'],
  data: {
    planId,
    on: date('The day of the review.'),
    by: oneOf(AUTHORITIES, 'The authority that reviewed.'),
    reviewBy: Type.Optional(date('The next review is on this date at the latest.')),
    reportBy: Type.Optional(date('The jobseeker reports by this date.')),
    items: Type.Optional(items),
    account: Type.Optional(personalText('What was found and changed.')),
  },
});

export const PlanProgressReported = defineEvent('PlanProgressReported', 'jobseeker', {
  meaning: 'The jobseeker reported how the plan was carried out.',
  rules: ['PLAN-4'],
  data: {
    planId,
    on: date('The day of the report.'),
    progress: oneOf(PLAN_PROGRESS, 'How it was carried out.'),
    account: Type.Optional(personalText("The jobseeker's own account.")),
  },
});

export const EmploymentPlanEnded = defineEvent('EmploymentPlanEnded', 'jobseeker', {
  meaning: 'The plan ended and no other plan took its place.',
  rules: ['PLAN-1', 'REF-4', 'REF-6'],
  data: {
    planId,
    on: date('The last day of the plan.'),
    reason: oneOf(PLAN_END_REASONS, 'Why it ended.'),
  },
});

export const planContracts = [
  EmploymentPlanCreated,
  EmploymentPlanReviewed,
  PlanProgressReported,
  EmploymentPlanEnded,
] as const;

export type PlanEvent = EventOf<(typeof planContracts)[number]>;
