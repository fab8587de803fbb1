import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, oneOf, word } from './field-types.js';
import { personalText } from './personal-text.js';

/** What a multidisciplinary service need assessment came to (REF-3). */
export const COORDINATION_OUTCOMES = ['coordination-needed', 'coordination-not-needed'] as const;
export type CoordinationOutcome = (typeof COORDINATION_OUTCOMES)[number];

/** Why a client relationship ended; only the first is a lawful reason (381/2023 8 §), yet the others may have to be recorded. */
export const JOINT_SERVICE_MODEL_END_REASONS = [
  'coordination-no-longer-needed',
  'measure-ended',
  'moved-away',
  'jobseeker-withdrew',
  'other',
] as const;
export type JointServiceModelEndReason = (typeof JOINT_SERVICE_MODEL_END_REASONS)[number];

const multidisciplinaryAssessmentId = identifier('The multidisciplinary service need assessment.');
const participants = Type.Array(oneOf(AUTHORITIES, 'An authority.'), {
  maxItems: AUTHORITIES.length,
  description: 'The authorities that take part.',
});

export const MultidisciplinaryAssessmentStarted = defineEvent(
  'MultidisciplinaryAssessmentStarted',
  'jobseeker',
  {
    meaning:
      'A multidisciplinary service need assessment was started; with it the person became a client of the joint service model.',
    rules: ['REF-2', 'PRO-6'],
    data: {
      multidisciplinaryAssessmentId,
      on: date('The day on which it was started.'),
      by: oneOf(AUTHORITIES, 'The authority that directed the jobseeker to it.'),
      participants,
      network: Type.Optional(word('The network of the joint service model: `kainuu`.')),
      grounds: Type.Optional(personalText('Why services have to be coordinated.')),
    },
  },
);

export const MultidisciplinaryAssessmentCompleted = defineEvent(
  'MultidisciplinaryAssessmentCompleted',
  'jobseeker',
  {
    meaning: 'The multidisciplinary service need assessment was completed.',
    rules: ['REF-2', 'REF-3'],
    data: {
      multidisciplinaryAssessmentId,
      on: date('The day on which it was completed.'),
      participants,
      outcome: oneOf(COORDINATION_OUTCOMES, 'Whether services are coordinated in the joint service model.'),
      account: Type.Optional(personalText('What was found.')),
    },
  },
);

export const JointServiceModelEnded = defineEvent('JointServiceModelEnded', 'jobseeker', {
  meaning: 'The client relationship in the joint service model ended.',
  rules: ['REF-4'],
  data: {
    multidisciplinaryAssessmentId,
    on: date('The last day of the client relationship.'),
    by: oneOf(AUTHORITIES, 'The authority that recorded the end.'),
    participants: Type.Array(oneOf(AUTHORITIES, 'An authority.'), {
      maxItems: AUTHORITIES.length,
      description: 'The authorities that assessed together that the need had ended.',
    }),
    reason: oneOf(JOINT_SERVICE_MODEL_END_REASONS, 'Why it ended.'),
    account: Type.Optional(personalText('The joint assessment in words.')),
  },
});

export const jointServiceModelContracts = [
  MultidisciplinaryAssessmentStarted,
  MultidisciplinaryAssessmentCompleted,
  JointServiceModelEnded,
] as const;

export type JointServiceModelEvent = EventOf<(typeof jointServiceModelContracts)[number]>;
