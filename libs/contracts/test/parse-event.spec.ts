import { parseCloud, parseStored } from '../src/parse-event.js';
import { meetingHeld } from './meeting-held.js';

const KNOWN = {
  newest: { MeetingHeld: meetingHeld.schemaVersion },
  upcasters: { MeetingHeld: meetingHeld.earlier.map(({ upcast }) => upcast) },
};
const HELD = { on: '2024-03-01', manner: 'in-person' };

describe('a consumer of events', () => {
  it('gets an older event of the store in the newest version that it knows', () => {
    const stored = {
      type: 'MeetingHeld',
      data: { date: '2024-03-01' },
      metadata: { schemaVersion: 1, actor: 'a' },
    };
    expect(parseStored(KNOWN, stored)).toEqual({
      kind: 'event',
      event: { type: 'MeetingHeld', data: HELD, metadata: { schemaVersion: 3, actor: 'a' } },
    });
  });

  it('gets an older CloudEvent in the newest version, under the name of its schema', () => {
    const sent = {
      id: 'e',
      type: 'MeetingHeld',
      data: { on: '2024-03-01' },
      dataschema: 'urn:polku:event:MeetingHeld:2',
    };
    expect(parseCloud(KNOWN, sent)).toEqual({
      kind: 'event',
      event: { id: 'e', type: 'MeetingHeld', data: HELD, dataschema: 'urn:polku:event:MeetingHeld:3' },
    });
  });

  it('is told of a version that it does not know', () => {
    const newer = { type: 'MeetingHeld', data: {}, metadata: { schemaVersion: 4 } };
    expect(parseStored(KNOWN, newer)).toEqual({ kind: 'newer', type: 'MeetingHeld', schemaVersion: 4 });
  });
});
