import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, line, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

/** What a person is heard about and what an authority decides on. */
export const MATTERS = [
  'plan',
  'job-search-duty',
  'service',
  'referral',
  'expense-allowance',
  'joint-service-model',
  'other',
] as const;
export type Matter = (typeof MATTERS)[number];

export const HEARING_MANNERS = [
  'in-person',
  'by-telephone',
  'in-writing',
  'did-not-use-opportunity',
] as const;
export type HearingManner = (typeof HEARING_MANNERS)[number];

/** Why a matter may be decided without hearing the person (434/2003 34 § 2 mom.). */
export const NOT_HEARD_GROUNDS = [
  'accepted-as-applied-for',
  'rejected-at-once',
  'concerns-recruitment-or-voluntary-training',
  'benefit-by-assessment',
  'would-endanger-the-purpose',
  'cannot-be-delayed',
  'obviously-unnecessary',
] as const;
export type NotHeardGround = (typeof NOT_HEARD_GROUNDS)[number];

export const DECISION_OUTCOMES = ['granted', 'granted-in-part', 'refused', 'changed', 'ended'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** What was told with the decision about seeking review of it (434/2003 46 to 49 §). */
export const APPEAL_INSTRUCTIONS = [
  'claim-for-revised-decision',
  'appeal',
  'not-appealable-and-why',
] as const;
export type AppealInstructions = (typeof APPEAL_INSTRUCTIONS)[number];

const matter = oneOf(MATTERS, 'What it is about.');
const matterId = Type.Optional(
  identifier('The plan, duty, service, referral, allowance or assessment that it is about.'),
);

export const PersonHeard = defineEvent('PersonHeard', 'jobseeker', {
  meaning: 'The person was given an opportunity to be heard.',
  rules: ['ADM-1', 'KTT-6'],
  data: {
    hearingId: identifier('The hearing.'),
    on: date('The day of the hearing, or on which the time for it ended.'),
    by: oneOf(AUTHORITIES, 'The authority that heard the person.'),
    matter,
    matterId,
    manner: oneOf(HEARING_MANNERS, 'How.'),
    account: Type.Optional(personalText('What the person said.')),
  },
});

export const DecisionMade = defineEvent('DecisionMade', 'jobseeker', {
  meaning:
    'An authority made a decision with reasons and instructions for appeal; a reported one may lack them.',
  rules: ['ADM-1', 'ADM-2', 'ADM-3'],
  data: {
    decisionId: identifier('The decision.'),
    on: date('The day of the decision.'),
    by: oneOf(AUTHORITIES, 'The authority that decided.'),
    matter,
    matterId,
    outcome: oneOf(DECISION_OUTCOMES, 'What was decided.'),
    provision: Type.Optional(line('The provision applied.')),
    reasons: Type.Optional(personalText('The reasons.')),
    appealInstructions: Type.Optional(oneOf(APPEAL_INSTRUCTIONS, 'What was told about seeking review.')),
    hearingId: Type.Optional(identifier('The hearing before it.')),
    notHeardGround: Type.Optional(oneOf(NOT_HEARD_GROUNDS, 'Why the person was not heard.')),
  },
});

export const decisionContracts = [PersonHeard, DecisionMade] as const;

export type DecisionEvent = EventOf<(typeof decisionContracts)[number]>;
