import Type from 'typebox';
import { defineEvent, type EventOf } from './event-contract.js';
import { line } from './field-types.js';
import { personalText } from './personal-text.js';

export const EventSkipped = defineEvent('EventSkipped', 'projection', {
  meaning:
    'An event that the read models could not take in was passed over by decision: what they say of its stream is without it. A later program that can take it in does so when it makes them anew. Who decided stands in the metadata.',
  rules: [],
  data: {
    eventId: Type.String({
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
      description: 'The event that is passed over.',
    }),
    stream: Type.String({
      pattern: '^[a-z]+-[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
      description: 'The stream that it is in.',
    }),
    position: Type.String({
      pattern: '^\\d{20}/\\d{20}$',
      description: 'Where it stands among all events.',
    }),
    eventType: line('Its type.'),
    error: line('The kind of error that it made; never a text about a person.'),
    reason: personalText('Why it may be passed over, and what is done about it.', 2_000),
  },
});

export const projectionContracts = [EventSkipped] as const;

/** Everything that is written to `projection-<subject of the stream that stopped>`. */
export type SkipEvent = EventOf<(typeof projectionContracts)[number]>;
