import fc from 'fast-check';
import { FrameReader, grpcFrame, messageOfFrame } from './grpc-frames.js';

const messages = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });

describe('messages in a call', () => {
  it('come out as they went in, however the bytes are cut', () => {
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (sent, cuts) => {
        const bytes = Buffer.concat(sent.map(grpcFrame));
        const reader = new FrameReader(1_000);
        const received: Buffer[] = [];
        for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
          const size = cuts[cut % cuts.length] ?? 1;
          received.push(...reader.messages(bytes.subarray(at, at + size)));
          at += size;
        }
        reader.end();
        expect(received.map((message) => [...message])).toEqual(sent.map((message) => [...message]));
      }),
    );
  });

  it('are refused when they are larger than allowed, before they have come', () => {
    const reader = new FrameReader(10);
    const frame = grpcFrame(new Uint8Array(11));
    expect(() => [...reader.messages(frame.subarray(0, 5))]).toThrow('larger than the 10 bytes');
  });

  it('are refused when the call ends in the middle of one', () => {
    const reader = new FrameReader(10);
    expect([...reader.messages(grpcFrame(new Uint8Array(4)).subarray(0, 7))]).toEqual([]);
    expect(() => reader.end()).toThrow('in the middle of a message');
  });

  it('are the frame without its prefix', () => {
    expect([...messageOfFrame(grpcFrame(Uint8Array.from([1, 2, 3])))]).toEqual([1, 2, 3]);
  });
});
