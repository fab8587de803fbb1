import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { walkHistories } from '#apps/cli/src/histories/walk-histories.js';
import { workOnHistories } from '#apps/cli/src/histories/work-on-histories.js';
import { expectedLinesWork } from '#apps/cli/src/invoices/expected-lines-work.js';
import { printTimelines } from '#apps/cli/src/timeline/print-timelines.js';
import { timeline } from '#cost-responsibility';
import type { HistorySources } from '#history-files';
import { type ExpectedLine, expectedLines } from '#invoicing';
import { loadStatutes } from '#statutes';
import {
  type WrittenPopulation,
  writePopulation,
} from '../../../test/performance/timelines/write-population.js';

const POLKU = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));
const statutes = loadStatutes();

// Most tests here do the same work several times.
jest.setTimeout(180_000);

let folder: string;
/** More than one piece, so that the rows of one jobseeker come to several threads. */
let population: Pick<WrittenPopulation, 'payments' | 'facts'>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'polku-threads-'));
  const { payments, facts } = await writePopulation(folder, { jobseekers: 250, years: 4, seed: 7 });
  population = { payments, facts };
});
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(sources: HistorySources, threads: number) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const digest = createHash('sha256');
  output.on('data', (piece) => digest.update(piece));
  const complaints = text(errors);
  const accepted = await printTimelines({ sources, choices: {}, form: 'table', output, errors, threads });
  errors.end();
  return { accepted, output: digest.digest('hex'), errors: await complaints };
}

describe('several threads', () => {
  it('print what one prints', async () => {
    const one = await printed(population, 1);
    expect(one).toMatchObject({ accepted: true, errors: '' });
    expect(await printed(population, 3)).toEqual(one);
  });

  it('find the bad rows that one finds, and list them in the same order', async () => {
    const lines = readFileSync(population.payments, 'utf8').split('\n');
    const header = lines[0] ?? '';
    const bad = lines.slice(1).map((line, index) => {
      if (index % 97 === 3) return line.replace('37.21', 'much');
      if (index % 89 === 5) return lines[index - 60] ?? line;
      if (index % 83 === 7) return line.replace(',unemployment,', ',unemployment,,,');
      if (index % 101 === 9) return line.replace(/,,$/, ',,unknown-payment');
      if (index % 103 === 11) return line.replace(/^([^,]+),/, '$1-again,');
      return line;
    });
    const payments = join(folder, 'bad-payments.csv');
    writeFileSync(payments, [header, ...bad].join('\n'));
    const facts = join(folder, 'bad-facts.csv');
    writeFileSync(facts, readFileSync(population.facts, 'utf8').replaceAll(',837\n', ',999\n'));
    const one = await printed({ payments, facts }, 1);
    expect(one.accepted).toBe(false);
    for (const complaint of ['per_day_eur "much"', 'already', 'fields', 'corrects', '"999"', 'overlap']) {
      expect(one.errors).toContain(complaint);
    }
    expect(await printed({ payments, facts }, 3)).toEqual(one);
  });

  it('go on with rows in quotes after rows without', async () => {
    const lines = readFileSync(population.payments, 'utf8').split('\n');
    const quoted = lines.map((line, index) =>
      index > lines.length * 0.7 && index % 5 === 0 && line !== ''
        ? line
            .split(',')
            .map((field) => `"${field}"`)
            .join(',')
        : line,
    );
    const payments = join(folder, 'quoted-payments.csv');
    writeFileSync(payments, quoted.join('\n'));
    const plain = await printed(population, 1);
    expect(await printed({ ...population, payments }, 1)).toEqual(plain);
    expect(await printed({ ...population, payments }, 3)).toEqual(plain);
  });

  it.each(['small', 'large'] as const)(
    'do work whose results are %s as one walk does it',
    async (results) => {
      const walked: [string, readonly ExpectedLine[]][] = [];
      const errors = new PassThrough();
      await walkHistories({
        sources: population,
        statutes,
        errors,
        visit: (jobseeker, history) => {
          walked.push([jobseeker, expectedLines(jobseeker, timeline(history, statutes))]);
        },
      });
      for (const threads of [1, 2]) {
        const worked: [string, readonly ExpectedLine[]][] = [];
        await workOnHistories({
          sources: population,
          statutes,
          errors,
          threads,
          work: expectedLinesWork({ choices: {} }),
          results,
          take: (jobseeker, lines) => {
            worked.push([jobseeker, lines]);
          },
        });
        expect(worked).toEqual(walked);
      }
    },
  );
});

it('memory does not grow with the jobseekers of a file: 40,000 of them fit beside a heap of 40 MB', async () => {
  const rows: string[] = [];
  const facts = ['jobseeker,fact,on,value'];
  for (let month = 1; month <= 3; month++) {
    for (let person = 0; person < 40_000; person++) {
      const day = (number: number) => `2025-0${month}-${number}`;
      rows.push(
        `P${month}-${person},jobseeker-${person},labour-market-support,${day(10)},${day(21)},${day(25)},,37.21,,,,unemployment,,`,
      );
      if (month === 1) facts.push(`jobseeker-${person},home-municipality,2020-01-01,091`);
    }
  }
  const header = readFileSync(population.payments, 'utf8').split('\n', 1)[0] ?? '';
  const payments = join(folder, 'many-payments.csv');
  writeFileSync(payments, `${header}\n${rows.join('\n')}\n`);
  const many = join(folder, 'many-facts.csv');
  writeFileSync(many, `${facts.join('\n')}\n`);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=40', POLKU, 'timeline', '--payments', payments, '--facts', many],
    { maxBuffer: 1 << 30 },
  );
  expect(stdout.match(/^Jobseeker /gm)).toHaveLength(40_000);
});
