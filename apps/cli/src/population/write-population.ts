import type { Writable } from 'node:stream';
import { type CalendarDate, calendarDate, type Month } from '#calendar-date';
import {
  benefitRow,
  type InventedJobseeker,
  LawOfLives,
  loadRates,
  population,
  reportLine,
  serviceRow,
  TrueFigures,
} from '#population';
import { loadAreas, loadCountingRules, loadStatutes } from '#statutes';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { WrittenFiles } from './population-files.js';

export interface WritePopulation {
  readonly folder: string;
  readonly jobseekers: number;
  readonly seed: number;
  /** Nothing is dated after this day. */
  readonly until: CalendarDate;
  /** The months of which truth.csv tells the figures. */
  readonly truthOf: { readonly from: Month; readonly to: Month };
  readonly output?: Writable;
  readonly errors?: Writable;
}

const SHOWN_EVERY = 500;

/**
 * Writes an invented population as files, one jobseeker after the other, in memory that does not grow with their number.
 * @throws FolderHasFiles, or the file system's error for a folder that can't be used
 */
export async function writePopulation({
  folder,
  jobseekers,
  seed,
  until,
  truthOf,
  output = process.stdout,
  errors = process.stderr,
}: WritePopulation): Promise<void> {
  const begun = performance.now();
  const statutes = loadStatutes();
  const truth = new TrueFigures(
    truthOf,
    new LawOfLives(statutes),
    loadCountingRules(calendarDate(`${truthOf.to}-01`)),
  );
  const files = await WrittenFiles.open(folder);
  const progress = progressOnTerminal(errors);
  const basis = { rates: loadRates(), statutes, areas: loadAreas() };
  let written = 0;
  for (const person of population({ jobseekers, seed, today: until }, basis)) {
    await write(person, files);
    truth.add(person.life);
    written++;
    if (written % SHOWN_EVERY === 0) progress.show({ phase: 'inventing', done: written, total: jobseekers });
  }
  const figures = [...truth.figures()].map((figure) => Object.values(figure).join());
  for (const figure of figures.sort()) await files.add('truth', figure);
  await files.close();
  progress.end();
  const seconds = (performance.now() - begun) / 1000;
  const rows = [...files.rows].map(([file, count]) => `${count} ${ROWS_OF[file]}`).join(', ');
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  output.write(
    `${folder}: ${rows}. The same again: --jobseekers ${jobseekers} --seed ${seed} --until ${until}\n` +
      `${jobseekers} jobseekers in ${seconds.toFixed(1)} s, ${Math.round(jobseekers / seconds)} a second, ${megabytes} MB of memory at most\n`,
  );
}

const ROWS_OF = {
  payments: 'payments',
  facts: 'facts',
  services: 'services',
  reports: 'reports',
  planted: 'planted findings',
  truth: 'true figures',
} as const;

async function write(person: InventedJobseeker, files: WrittenFiles): Promise<void> {
  const { jobseeker } = person.life;
  for (const command of person.benefits) {
    const { file, row } = benefitRow(jobseeker, command);
    await files.add(file, row);
  }
  for (const report of person.reports) {
    const row = serviceRow(jobseeker, report);
    if (row === undefined) await files.add('reports', reportLine(jobseeker, report));
    else await files.add('services', row);
  }
  for (const { finding, times } of person.planted)
    await files.add('planted', `${jobseeker},${finding},${times}`);
}
