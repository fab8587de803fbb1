import type { PathwayEvent } from '#contracts';
import { effectiveRecords, pathwayOf } from '#pathway';
import { day } from './scenario.js';

const by = 'employment-authority' as const;
let made = 0;

function recorded(event: PathwayEvent, id = `e${++made}`) {
  return { id, event };
}

function interview(on: string, id?: string) {
  return recorded({ type: 'InitialInterviewHeld', data: { on: day(on), by } }, id);
}

function corrects(id: string) {
  return recorded({ type: 'RecordCorrected', data: { corrects: id, on: day('2025-03-03'), by } });
}

function retracts(id: string) {
  return recorded({ type: 'RecordRetracted', data: { retracts: id, on: day('2025-03-03'), by } });
}

function datesOf(records: readonly ReturnType<typeof recorded>[]): string[] {
  return pathwayOf(records).meetings.map(({ on }) => on);
}

describe('records of a pathway (COR-1)', () => {
  it('what was retracted did not happen', () => {
    const records = [interview('2025-01-10', 'a'), interview('2025-01-20', 'b'), retracts('a')];
    expect(datesOf(records)).toEqual(['2025-01-20']);
    expect(pathwayOf(records).corrections).toEqual([
      { what: 'retracted', eventId: 'a', on: '2025-03-03', by },
    ]);
  });

  it('what corrects takes the place of what it corrects, again and again', () => {
    const records = [
      interview('2025-01-10', 'a'),
      interview('2025-01-20', 'b'),
      corrects('a'),
      interview('2025-01-11', 'c'),
      corrects('c'),
      interview('2025-01-12', 'd'),
    ];
    expect(effectiveRecords(records).map(({ id }) => id)[0]).toBe('d');
    expect(datesOf(records)).toEqual(['2025-01-12', '2025-01-20']);
    expect(pathwayOf(records).corrections.map(({ eventId }) => eventId)).toEqual(['a', 'c']);
  });

  it('a correction can itself be retracted with what took the place', () => {
    const records = [
      interview('2025-01-10', 'a'),
      corrects('a'),
      interview('2025-01-11', 'c'),
      retracts('c'),
    ];
    expect(datesOf(records)).toEqual([]);
  });

  it('holds of any moment before it as it was known then', () => {
    const records = [interview('2025-01-10', 'a'), corrects('a'), interview('2025-01-11', 'c')];
    expect(datesOf(records.slice(0, 1))).toEqual(['2025-01-10']);
    expect(datesOf(records)).toEqual(['2025-01-11']);
  });
});
