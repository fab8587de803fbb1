import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

/** The id of a recorded event, a UUID. */
export function eventId(meaning: string) {
  return Type.String({
    pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    description: meaning,
  });
}

const on = date('The day on which the mistake was set right.');
const by = oneOf(AUTHORITIES, 'The authority that sets its own record right.');
const reason = Type.Optional(personalText('What was wrong with it.'));

export const RecordCorrected = defineEvent('RecordCorrected', 'jobseeker', {
  meaning:
    'An event was recorded wrongly. The next event of the stream, of the same type, takes its place in the pathway.',
  rules: ['COR-1'],
  data: { corrects: eventId('The event that was wrong.'), on, by, reason },
});

export const RecordRetracted = defineEvent('RecordRetracted', 'jobseeker', {
  meaning: 'An event should not have been recorded at all: what it says did not happen.',
  rules: ['COR-1'],
  data: { retracts: eventId('The event that is taken back.'), on, by, reason },
});

export const correctionContracts = [RecordCorrected, RecordRetracted] as const;

export type CorrectionEvent = EventOf<(typeof correctionContracts)[number]>;
