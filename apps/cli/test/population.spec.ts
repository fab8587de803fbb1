import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { FolderHasFiles } from '#apps/cli/src/population/population-files.js';
import { writePopulation } from '#apps/cli/src/population/write-population.js';
import { peopleOfFiles } from '#apps/cli/src/statistics/people-of-files.js';
import { calendarDate, type Month } from '#calendar-date';
import { loadStatutes } from '#statutes';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-population-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function written(out: string): Promise<string> {
  const output = new PassThrough();
  const said = text(output);
  await writePopulation({
    folder: out,
    jobseekers: 60,
    seed: 5,
    until: calendarDate('2025-10-31'),
    truthOf: { from: '2025-01' as Month, to: '2025-09' as Month },
    output,
    errors: new PassThrough(),
  });
  output.end();
  return said;
}

const NAMES = ['payments.csv', 'facts.csv', 'services.csv', 'reports.jsonl', 'planted.csv', 'truth.csv'];
const contents = (out: string) => Promise.all(NAMES.map((name) => readFile(join(out, name), 'utf8')));

describe('polku population', () => {
  it('writes the same files for the same seed, and tells how fast and in how much memory', async () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    expect(await written(one)).toMatch(/60 jobseekers in .* s, \d+ a second, \d+ MB of memory at most/);
    await written(other);
    expect(await contents(other)).toEqual(await contents(one));
  });

  it('writes files that are accepted as they are', async () => {
    await written(folder);
    const people: unknown[] = [];
    const files = {
      services: join(folder, 'services.csv'),
      facts: join(folder, 'facts.csv'),
      reports: join(folder, 'reports.jsonl'),
    };
    const problems = await peopleOfFiles(files, loadStatutes(), (person) => people.push(person));
    expect(problems.list).toEqual([]);
    expect(people.length).toBe(60);
  });

  it('writes over nothing', async () => {
    await written(folder);
    await expect(written(folder)).rejects.toThrow(FolderHasFiles);
  });
});
