import fc from 'fast-check';
import { eventFrame } from '../store/event-frame.js';
import { bytesOfUuid } from '../store/event-id.js';
import { streams } from '../wire/client-protocol.js';
import { messageOfFrame } from '../wire/grpc-frames.js';
import { withStructuredId } from './read-answers.js';
import { uuidText } from './request-fields.js';

describe('an event for a client that wants ids as two numbers', () => {
  it('has the same id, whatever it is, and the same of everything else', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uint8Array(), (id, data) => {
        const frame = eventFrame(
          { id, idBytes: bytesOfUuid(id), type: 'T', contentType: 'x', data, metadata: new Uint8Array() },
          { streamName: 's-1', revision: '7', position: 9, recordedAt: 1_000 },
        );
        const read = (bytes: Uint8Array) =>
          streams.ReadResp.deserializeBinary(messageOfFrame(bytes)).getEvent()?.getEvent();
        const [plain, structured] = [read(frame), read(withStructuredId(frame))];
        expect(structured?.getId()?.hasStructured()).toBe(true);
        expect(uuidText(structured?.getId())).toBe(id);
        structured?.setId(plain?.getId());
        expect(structured?.toObject()).toEqual(plain?.toObject());
      }),
    );
  });
});
