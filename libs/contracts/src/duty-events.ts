import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, oneOf, wholeNumber } from './field-types.js';
import { personalText } from './personal-text.js';

/** Why fewer job opportunities than the law's default are asked for (380/2023 44 § 3 mom., 47 §), or periods joined (44 § 1 mom.). */
export const DUTY_LOWERING_GROUNDS = [
  'too-few-suitable-opportunities',
  'part-time-work',
  'shortened-hours-lay-off',
  'untrained-young-person-studying',
  'periods-joined-for-weighty-reason',
] as const;
export type DutyLoweringGround = (typeof DUTY_LOWERING_GROUNDS)[number];

/** Why no duty is set (380/2023 44 § 3 mom., 48 §), or why it has not begun yet (46 §). */
export const DUTY_WAIVING_GROUNDS = [
  'no-suitable-opportunities',
  'multidisciplinary-support-need',
  'incapacity-medically-shown',
  'literacy-studies',
  'joint-purchase-training',
  'prevented-from-labour-market',
  'unemployment-ends-or-leave-begins',
  'employed-by-tyokanava',
  'duty-begins-later',
] as const;
export type DutyWaivingGround = (typeof DUTY_WAIVING_GROUNDS)[number];

export const DUTY_END_REASONS = [
  'review-periods-over',
  'plan-ended',
  'job-search-ended',
  'set-in-error',
  'other',
] as const;
export type DutyEndReason = (typeof DUTY_END_REASONS)[number];

const dutyId = identifier('The duty.');
const by = oneOf(AUTHORITIES, 'Whose act it was. Only the employment authority may (DUTY-2).');
const explanation = Type.Optional(personalText('The ground in words.'));

export const JobSearchDutySet = defineEvent('JobSearchDutySet', 'jobseeker', {
  meaning: 'A job-search duty was set: so many job opportunities in each review period.',
  rules: ['DUTY-1', 'DUTY-2'],
  data: {
    dutyId,
    planId: Type.Optional(identifier('The plan that contains it.')),
    on: date('The day on which it was set.'),
    firstDay: date('First day of the first review period.'),
    by,
    opportunities: wholeNumber(
      'Job opportunities to be applied for in each review period.',
      0,
      100,
      'job opportunity',
    ),
    reviewPeriods: wholeNumber('How many review periods.', 1, 24, 'review period'),
    reviewPeriodMonths: wholeNumber('Length of one review period in months.', 1, 12, 'month'),
    ground: Type.Optional(oneOf(DUTY_LOWERING_GROUNDS, 'Why it differs from the default.')),
    explanation,
  },
});

export const JobSearchDutyLowered = defineEvent('JobSearchDutyLowered', 'jobseeker', {
  meaning: 'Fewer job opportunities are to be applied for than before.',
  rules: ['DUTY-1'],
  data: {
    dutyId,
    on: date('From this date.'),
    by,
    opportunities: wholeNumber(
      'Job opportunities in each review period from now on.',
      0,
      100,
      'job opportunity',
    ),
    ground: Type.Optional(oneOf(DUTY_LOWERING_GROUNDS, 'Why it is lowered.')),
    explanation,
  },
});

export const JobSearchDutyWaived = defineEvent('JobSearchDutyWaived', 'jobseeker', {
  meaning: 'No job-search duty is set; a duty that was set by then holds no longer.',
  rules: ['DUTY-1', 'DUTY-3'],
  data: {
    on: date('From this date.'),
    by,
    ground: Type.Optional(oneOf(DUTY_WAIVING_GROUNDS, 'Why there is no duty.')),
    explanation,
  },
});

export const JobSearchDutyEnded = defineEvent('JobSearchDutyEnded', 'jobseeker', {
  meaning: 'The job-search duty ended.',
  rules: ['DUTY-1'],
  data: {
    dutyId,
    on: date('Last day of the duty.'),
    by,
    reason: oneOf(DUTY_END_REASONS, 'Why it ended.'),
  },
});

export const JobSearchDutyFulfilmentReported = defineEvent('JobSearchDutyFulfilmentReported', 'jobseeker', {
  meaning: 'The jobseeker reported what was applied for during one review period.',
  rules: ['DUTY-5'],
  data: {
    dutyId,
    on: date('The day of the report.'),
    periodFirstDay: date('First day of the review period that it is about.'),
    appliedFor: wholeNumber('Job opportunities applied for.', 0, 1000, 'job opportunity'),
    applications: Type.Optional(personalText('What was applied for, when and where.')),
  },
});

export const dutyContracts = [
  JobSearchDutySet,
  JobSearchDutyLowered,
  JobSearchDutyWaived,
  JobSearchDutyEnded,
  JobSearchDutyFulfilmentReported,
] as const;

export type DutyEvent = EventOf<(typeof dutyContracts)[number]>;
