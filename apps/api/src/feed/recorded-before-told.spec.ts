import { setImmediate } from 'node:timers/promises';
import { calendarDate } from '#calendar-date';
import { type FeedText, recordedBeforeTold } from './recorded-before-told.js';

const DAY = calendarDate('2026-11-26');

async function* texts(...people: readonly string[]): AsyncGenerator<FeedText> {
  for (const [index, jobseeker] of people.entries()) yield { text: `${index}`, jobseekers: [jobseeker] };
}

describe('a text of the feed', () => {
  it('is told after its people were recorded, each once for a date', async () => {
    const done: string[] = [];
    let day = DAY;
    const source = async function* () {
      yield* texts('J1', 'J1', 'J2');
      // Until the texts before have been told.
      while (!done.includes('2')) await setImmediate();
      day = calendarDate('2026-11-27');
      yield { text: 'next day', jobseekers: ['J1'] };
      yield { text: 'of nobody', jobseekers: [] };
    };
    const told = recordedBeforeTold(
      source(),
      () => day,
      async (people) => {
        await setImmediate();
        done.push(`recorded ${people.join(' ')}`);
      },
    );
    for await (const text of told) done.push(text);
    expect(done.filter((each) => !each.startsWith('recorded'))).toEqual([
      '0',
      '1',
      '2',
      'next day',
      'of nobody',
    ]);
    const recorded = done.flatMap((each) => (each.startsWith('recorded') ? each.split(' ').slice(1) : []));
    expect(recorded).toEqual(['J1', 'J2', 'J1']);
    for (const [jobseeker, text] of [
      ['J1', '0'],
      ['J2', '2'],
    ] as const) {
      const at = done.findIndex((each) => each.startsWith('recorded') && each.includes(jobseeker));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(done.indexOf(text));
    }
    expect(done.lastIndexOf('recorded J1')).toBeLessThan(done.indexOf('next day'));
  });

  it('is not told when that fails, nor anything after it', async () => {
    const told: string[] = [];
    const failing = async () => {
      throw new Error('no store');
    };
    await expect(async () => {
      for await (const text of recordedBeforeTold(texts('J1', 'J2'), () => DAY, failing)) told.push(text);
    }).rejects.toThrow('no store');
    expect(told).toEqual([]);
  });

  it('ends with the error of what it is read from, after what came before', async () => {
    const told: string[] = [];
    const broken = async function* () {
      yield* texts('J1');
      throw new Error('broken off');
    };
    await expect(async () => {
      for await (const text of recordedBeforeTold(
        broken(),
        () => DAY,
        async () => {},
      ))
        told.push(text);
    }).rejects.toThrow('broken off');
    expect(told).toEqual(['0']);
  });

  it('is not read ahead without end for one who takes nothing', async () => {
    let made = 0;
    const endless = async function* () {
      for (;;) {
        made++;
        yield { text: 'more', jobseekers: ['J1'] };
      }
    };
    const told = recordedBeforeTold(
      endless(),
      () => DAY,
      async () => {},
    );
    await told.next();
    for (let turn = 0; turn < 50; turn++) await setImmediate();
    expect(made).toBeLessThanOrEqual(1_010);
    await told.return(undefined);
  });
});
