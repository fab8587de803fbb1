import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, line, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

/** Why texts about a person are erased: their time is over, or the person asked for it. */
export const ERASURE_GROUNDS = ['retention-ended', 'request-of-the-person'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Why data is kept after its time. */
export const RETENTION_EXCEPTIONS = ['pending-matter', 'statutory-task'] as const;
export type RetentionException = (typeof RETENTION_EXCEPTIONS)[number];

const by = oneOf(AUTHORITIES, 'The authority whose act this is.');

export const NonDisclosureOrdered = defineEvent('NonDisclosureOrdered', 'protection', {
  meaning:
    'The population register has an order of non-disclosure for safety (turvakielto): where the person lives and how to reach the person is for those only whose task needs it.',
  rules: ['DAT-3'],
  data: {
    on: date('From which day it holds.'),
    by,
    until: Type.Optional(date('Its last day; without an end where absent.')),
  },
});

export const NonDisclosureLifted = defineEvent('NonDisclosureLifted', 'protection', {
  meaning: 'The order of non-disclosure for safety holds no longer.',
  rules: ['DAT-3'],
  data: { on: date('The first day without it.'), by },
});

export const RetentionExtended = defineEvent('RetentionExtended', 'protection', {
  meaning: 'Data about the person is kept after its time, because something still needs it.',
  rules: ['DAT-2'],
  data: {
    on: date('The day of the decision.'),
    by,
    exception: oneOf(RETENTION_EXCEPTIONS, 'What needs it.'),
    until: Type.Optional(date('The last day of the exception; until it is ended where absent.')),
    reason: Type.Optional(personalText('Which matter or task it is.')),
  },
});

export const RetentionExtensionEnded = defineEvent('RetentionExtensionEnded', 'protection', {
  meaning: 'Nothing needs the data about the person any more after its time.',
  rules: ['DAT-2'],
  data: { on: date('The first day without the exception.'), by },
});

export const ErasureDecided = defineEvent('ErasureDecided', 'protection', {
  meaning: "Texts about the person are to be erased, by destroying the person's key.",
  rules: ['DAT-2'],
  data: {
    on: date('The day of the decision.'),
    by,
    ground: oneOf(ERASURE_GROUNDS, 'Why.'),
    provision: line('The provision that allows it.'),
    clientRelationshipEndedOn: Type.Optional(
      date('The last day of the client relationship, where there was one.'),
    ),
  },
});

export const PersonalKeyDestroyed = defineEvent('PersonalKeyDestroyed', 'protection', {
  meaning:
    "The person's key was destroyed: every text about the person is unreadable, in every copy. Everything else stays valid.",
  rules: ['DAT-2'],
  data: {
    on: date('The day on which it was destroyed.'),
    by,
    ground: oneOf(ERASURE_GROUNDS, 'Why, as it was decided.'),
    provision: line('The provision that allowed it.'),
  },
});

export const protectionContracts = [
  NonDisclosureOrdered,
  NonDisclosureLifted,
  RetentionExtended,
  RetentionExtensionEnded,
  ErasureDecided,
  PersonalKeyDestroyed,
] as const;

/** Everything that is written to `protection-<jobseeker>`. */
export type ProtectionEvent = EventOf<(typeof protectionContracts)[number]>;
