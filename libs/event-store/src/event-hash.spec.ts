import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { EventMetadata } from '#contracts';
import { eventHash } from '#event-store';

const EVENT = {
  id: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
  type: 'ServiceStarted',
  stream: 'jobseeker-J1',
  revision: 4,
  recordedAt: new Date('2026-01-12T08:15:00.120Z'),
  data: {
    serviceId: 'S1',
    on: '2026-01-12',
    hoursPerDay: 7.5,
    producer: 'Työpaja Ää',
    account: { sealed: 'v1.a.b.c' },
  },
  metadata: { authority: 'kela', actor: 'official-1', $correlationId: 'c-1' } as EventMetadata,
};

describe('the hash of an event', () => {
  it('is that of the text which docs/event-hash.md spells out', () => {
    const spelledOut =
      '{"data":{"account":{"sealed":"v1.a.b.c"},"hoursPerDay":7.5,"on":"2026-01-12","producer":"Työpaja Ää","serviceId":"S1"},' +
      '"id":"9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e","metadata":{"$correlationId":"c-1","actor":"official-1","authority":"kela"},' +
      '"recordedAt":"2026-01-12T08:15:00.120Z","revision":4,"stream":"jobseeker-J1","type":"ServiceStarted"}';
    expect(eventHash(EVENT)).toBe(createHash('sha256').update(spelledOut, 'utf8').digest('hex'));
  });

  it('does not depend on the order in which fields were written, nor on the place among all events', () => {
    const { data, metadata, ...rest } = EVENT;
    const turned = {
      metadata: Object.fromEntries(Object.entries(metadata).reverse()) as unknown as EventMetadata,
      data: Object.fromEntries(Object.entries(data).reverse()),
      ...rest,
      position: 'elsewhere',
    };
    expect(eventHash(turned)).toBe(eventHash(EVENT));
  });

  it.each([
    ['the data', { data: { ...EVENT.data, on: '2026-01-13' } }],
    ['who acted', { metadata: { ...EVENT.metadata, authority: 'municipality' as const } }],
    ['when it was recorded', { recordedAt: new Date('2026-01-12T08:15:00.121Z') }],
    ['the revision', { revision: 5 }],
    ['the stream', { stream: 'jobseeker-J2' }],
  ])('is another one when %s is another', (_what, change) => {
    expect(eventHash({ ...EVENT, ...change })).not.toBe(eventHash(EVENT));
  });

  it('is there for whatever JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (data) => {
        const hash = eventHash({ ...EVENT, data });
        return (
          /^[0-9a-f]{64}$/.test(hash) &&
          hash === eventHash({ ...EVENT, data: JSON.parse(JSON.stringify(data)) })
        );
      }),
    );
  });

  it('takes a lone surrogate for the character that UTF-8 puts in its place', () => {
    expect(eventHash({ ...EVENT, data: 'a\ud800b' })).toBe(eventHash({ ...EVENT, data: 'a\ufffdb' }));
  });
});
