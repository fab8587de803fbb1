import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

/** Why job search ended (380/2023 28 §), `other` for what older systems recorded otherwise. */
export const JOB_SEARCH_END_REASONS = [
  'own-notice',
  'not-renewed',
  'information-not-given',
  'repeatedly-out-of-contact',
  'right-to-work-ended',
  'other',
] as const;
export type JobSearchEndReason = (typeof JOB_SEARCH_END_REASONS)[number];

const by = oneOf(AUTHORITIES, 'The authority that held it.');
const summary = Type.Optional(personalText('What was talked about.'));

export const JobSearchRegistered = defineEvent('JobSearchRegistered', 'jobseeker', {
  meaning: 'The person was registered as a jobseeker; the job search holds from this date.',
  rules: ['PRO-1'],
  data: { on: date('First day of the job search.') },
});

export const JobSearchEnded = defineEvent('JobSearchEnded', 'jobseeker', {
  meaning: 'The job search ended.',
  rules: ['PRO-1'],
  data: {
    on: date('Last day of the job search.'),
    reason: oneOf(JOB_SEARCH_END_REASONS, 'Why it ended (380/2023 28 §).'),
  },
});

export const InitialInterviewHeld = defineEvent('InitialInterviewHeld', 'jobseeker', {
  meaning: 'The initial interview was held.',
  rules: ['PRO-2'],
  data: { on: date('The day of the interview.'), by, summary },
});

export const JobSearchDiscussionHeld = defineEvent('JobSearchDiscussionHeld', 'jobseeker', {
  meaning: 'A job-search discussion was held.',
  rules: ['PRO-2'],
  data: { on: date('The day of the discussion.'), by, summary },
});

export const SupplementaryJobSearchDiscussionHeld = defineEvent(
  'SupplementaryJobSearchDiscussionHeld',
  'jobseeker',
  {
    meaning: 'A supplementary job-search discussion was held.',
    rules: ['PRO-2'],
    data: { on: date('The day of the discussion.'), by, summary },
  },
);

export const jobSearchContracts = [
  JobSearchRegistered,
  JobSearchEnded,
  InitialInterviewHeld,
  JobSearchDiscussionHeld,
  SupplementaryJobSearchDiscussionHeld,
] as const;

export type JobSearchEvent = EventOf<(typeof jobSearchContracts)[number]>;
