import fc from 'fast-check';
import {
  calendarDate,
  endOfHelsinkiDate,
  type Instant,
  isInstant,
  knownByOf,
  recordedBefore,
  recordedBy,
} from '#calendar-date';

const at = (text: string) => ({ recordedAt: new Date(text) });

describe('the moment until which something had been recorded', () => {
  it.each(['2026-11-26T12:00:00Z', '2026-11-26T12:00:00.5+02:00', '2026-11-26T23:59:59.123456789-14:59'])(
    'is an instant with its zone: %s',
    (text) => {
      expect(isInstant(text)).toBe(true);
      expect(knownByOf(text)).toEqual({ knownAt: text });
    },
  );

  it.each([
    '2026-11-26T12:00:00',
    '2026-11-26 12:00:00Z',
    '2026-02-30T12:00:00Z',
    '2026-11-26T24:00:00Z',
    '2026-11-26T12:60:00Z',
    '2026-11-26T12:00:60Z',
    '2026-11-26T12:00:00+15:00',
    '2026-11-26T12:00Z',
    '1899-12-31T12:00:00Z',
    'now',
    '',
  ])('is not %j', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(knownByOf(text)).toBeUndefined();
  });

  it('includes the millisecond of an instant, and no later one', () => {
    const records = ['2026-11-26T10:00:00.249Z', '2026-11-26T10:00:00.250Z', '2026-11-26T10:00:00.251Z'].map(
      at,
    );
    const knownAt = '2026-11-26T12:00:00.250999+02:00' as Instant;
    expect(recordedBy(records, { knownAt })).toEqual(records.slice(0, 2));
  });

  it('includes a whole date of Finland, where midnight is earlier than in Greenwich', () => {
    const records = ['2026-11-26T21:59:59.999Z', '2026-11-26T22:00:00.000Z'].map(at);
    expect(recordedBy(records, { knownOn: calendarDate('2026-11-26') })).toEqual(records.slice(0, 1));
  });

  it('is everything when nothing is said', () => {
    expect(recordedBefore({})).toBeUndefined();
    expect(recordedBy([at('9999-12-31T00:00:00Z')], {})).toHaveLength(1);
  });

  it('is for the last instant of a date the same as for the date', () => {
    const days = fc.integer({ min: 0, max: 3_000 }).map((day) => {
      return calendarDate(new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));
    });
    fc.assert(
      fc.property(days, (knownOn) => {
        const last = new Date(endOfHelsinkiDate(knownOn).getTime() - 1).toISOString() as Instant;
        expect(recordedBefore({ knownAt: last })).toEqual(recordedBefore({ knownOn }));
      }),
    );
  });
});
