import Type from 'typebox';
import { eventId, settingRight } from './correction-fields.js';
import { NOT_HEARD_GROUNDS } from './decision-events.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { oneOf } from './field-types.js';

const notHeardGround = Type.Optional(
  oneOf(
    NOT_HEARD_GROUNDS,
    'Why the person was not heard before a decision was set right to his or her harm (434/2003 34 § 2 mom.).',
  ),
);

export const RecordCorrected = defineEvent('RecordCorrected', 'jobseeker', {
  meaning:
    'An event was recorded wrongly. The next event of the stream, of the same type, takes its place in the pathway.',
  rules: ['COR-1'],
  data: { corrects: eventId('The event that was wrong.'), ...settingRight, notHeardGround },
});

export const RecordRetracted = defineEvent('RecordRetracted', 'jobseeker', {
  meaning: 'An event should not have been recorded at all: what it says did not happen.',
  rules: ['COR-1'],
  data: { retracts: eventId('The event that is taken back.'), ...settingRight, notHeardGround },
});

export const correctionContracts = [RecordCorrected, RecordRetracted] as const;

export type CorrectionEvent = EventOf<(typeof correctionContracts)[number]>;
