import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarDate, type Month } from '#calendar-date';
import { Telling } from '#case-dossier';
import { timeline } from '#cost-responsibility';
import {
  caseOverTime,
  comparedMonths,
  costOfCase,
  figureBars,
  figureMonths,
  forecastMonths,
  monthsOfMunicipality,
  type Picture,
  participantsByMonth,
  participantsOf,
  sealedLog,
  stackedMonths,
} from '#pictures';
import { LANGUAGES, loadStatutes } from '#statutes';
import { hugeCase } from './huge-case.js';
import { drawnCase, inventedPeople, sampleOf, workedCase } from './sample-cases.js';
import { sampleForecast, sampleStatistics } from './sample-figures.js';
import { sampleComparison, sampleSums } from './sample-months.js';

/* npm run pictures -- <folder>: pictures of invented people to look at, each as an SVG file. */

const [folder = ''] = process.argv.slice(2);
if (folder === '') {
  process.stderr.write('expected a folder: npm run pictures -- <folder>\n');
  process.exit(1);
}
await mkdir(folder, { recursive: true });

async function write(name: string, { svg }: Picture): Promise<void> {
  await writeFile(join(folder, `${name}.svg`), svg.text);
  process.stdout.write(`${name}.svg: ${Buffer.byteLength(svg.text)} bytes\n`);
}

const statutes = loadStatutes();
const english = { idPrefix: 'picture', language: 'en' } as const;
const telling = new Telling('en', statutes);
const worked = workedCase();
for (const language of LANGUAGES) {
  const settings = { idPrefix: 'picture', language };
  await write(`case-${language}`, caseOverTime(drawnCase(worked, language), settings));
  await write(`cost-${language}`, costOfCase(timeline(worked.history, statutes).days(), settings));
}
await write('case-of-ten-years', caseOverTime(hugeCase(), english));

const people = [...inventedPeople(600)];
const [busiest] = [...people].sort((a, b) => b.reports.length - a.reports.length);
if (busiest !== undefined) {
  const sample = sampleOf(busiest);
  await write('case-invented', caseOverTime(drawnCase(sample, 'en'), english));
  await write('cost-invented', costOfCase(timeline(sample.history, statutes).days(), english));
}

const sums = sampleSums(people).filter(({ paidMonth }) => paidMonth >= '2025-01');
const months = [...new Set(sums.map(({ paidMonth }) => paidMonth as Month))].sort();
for (const by of ['regime', 'benefit'] as const) {
  const data = monthsOfMunicipality(sums, by, { nameOf: by === 'benefit' ? telling.word : (code) => code });
  await write(`months-by-${by}`, stackedMonths(data, english));
}
await write('billed-against-ours', comparedMonths(sampleComparison(sums, months), english));
await write('forecast', forecastMonths(sampleForecast(people, 18), english));

const statistics = sampleStatistics(people, { from: '2025-11' as Month, to: '2026-10' as Month });
const area = statistics.services[0]?.area ?? '';
const month = '2026-10' as Month;
await write(
  'figures',
  figureBars(participantsOf(statistics, { area, month, unknown: 'not known' }, telling), english),
);
await write('figures-by-month', figureMonths(participantsByMonth(statistics, area, telling), english));
await write(
  'log',
  sealedLog(
    {
      segments: [65_536, 65_536, 65_536, 65_536, 21_300].map((events) => ({ events })),
      checkpoints: [
        { events: 131_072, on: calendarDate('2026-04-01') },
        { events: 262_144, on: calendarDate('2026-08-01') },
        { events: 283_444, on: calendarDate('2026-10-01') },
      ],
      unsealed: 12_000,
    },
    english,
  ),
);
