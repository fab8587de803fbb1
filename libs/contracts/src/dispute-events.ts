import { AUTHORITIES } from './authority.js';
import { eventId } from './correction-fields.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

export const RecordDisputed = defineEvent('RecordDisputed', 'jobseeker', {
  meaning:
    'The jobseeker says that a record is wrong or incomplete, with a statement that stays beside it. The record itself is not changed.',
  rules: ['DAT-1'],
  data: {
    disputes: eventId('The event that the jobseeker disputes.'),
    on: date('The day on which the jobseeker said so.'),
    by: oneOf(AUTHORITIES, 'The authority that received the statement.'),
    statement: personalText("The jobseeker's statement."),
  },
});

export const disputeContracts = [RecordDisputed] as const;

export type DisputeEvent = EventOf<(typeof disputeContracts)[number]>;
