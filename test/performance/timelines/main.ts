import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { builtFile } from '#built-file';
import { timeline } from '#cost-responsibility';
import { HistoryProblems, openHistory } from '#history-files';
import { loadStatutes, type Statutes } from '#statutes';
import { measureFromEvents } from './from-events.js';
import type { Population } from './invented-population.js';
import { perSecond, say, timed, took } from './measured.js';
import { type WrittenPopulation, writePopulation } from './write-population.js';

/*
 * npm run bench:timelines [-- --jobseekers 100000 --years 5 --seed 1]: how fast timelines and a month's invoices are computed,
 * from memory, from files and from events. Prints the machine, the seed and the figures.
 */

const { values } = parseArgs({
  options: {
    jobseekers: { type: 'string', default: '5000' },
    years: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const population: Population = {
  jobseekers: Number(values.jobseekers),
  years: Number(values.years),
  seed: Number(values.seed),
};
/** Of these the engine alone is measured, and the way from events. */
const IN_MEMORY_MAX = 1_000;
const ENGINE_ROUNDS = 10;
const LAST_MONTH = '2025-12';

const [cpu] = cpus();
say(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
say(`seed: ${population.seed}`);
const folder = await mkdtemp(join(tmpdir(), 'polku-bench-timelines-'));
try {
  const statutes = loadStatutes();
  const few = { ...population, jobseekers: Math.min(population.jobseekers, IN_MEMORY_MAX) };
  await measureInMemory(await writePopulation(folder, few), statutes);
  const [writing, files] = await timed(() => writePopulation(folder, population));
  say(
    `${population.jobseekers} jobseekers, ${population.years} years: ${files.rows} rows written in ${took(writing)}`,
  );
  await measureFromFiles(files);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureInMemory(sources: WrittenPopulation, statutes: Statutes): Promise<void> {
  const opened = await openHistory(sources, { statutes, threads: 1 });
  if (opened instanceof HistoryProblems) throw new Error(JSON.stringify(opened.list[0]));
  const histories = Array.from(opened.jobseekers(), (rows) => rows.history(statutes));
  let days = 0;
  for (let round = 1; round <= ENGINE_ROUNDS; round++) {
    const [{ cpuSeconds }] = await timed(() => {
      days = 0;
      for (const history of histories) {
        for (const run of timeline(history, statutes).runs) days += run.days;
      }
    });
    if (round < ENGINE_ROUNDS) continue;
    say(
      `engine alone, one core: ${perSecond(histories.length, cpuSeconds)} timelines and ${perSecond(days, cpuSeconds)} benefit days a second of CPU`,
    );
  }
  const { events, timelines, reading, computing } = await measureFromEvents(opened.jobseekers(), statutes);
  await opened.close();
  const together = reading.seconds + computing.seconds;
  say(`from events: ${events} events of ${timelines} jobseekers read and folded in ${took(reading)}`);
  say(
    `from events: ${perSecond(events, reading.seconds)} events a second, ${perSecond(timelines, together)} timelines a second`,
  );
}

async function measureFromFiles(files: WrittenPopulation): Promise<void> {
  const one = await inAnotherProcess(files, '--threads', '1');
  say(
    `from files, one thread: ${took(one)}, ${one.residentMb} MB at most: ${perSecond(one.timelines, one.cpuSeconds)} timelines and ${perSecond(one.days, one.cpuSeconds)} benefit days a second of CPU`,
  );
  const all = await inAnotherProcess(files, '--month', LAST_MONTH);
  say(
    `invoices of ${LAST_MONTH} from nothing, ${availableParallelism()} threads: ${took(all)}, ${all.residentMb} MB at most: ${all.lines} lines of ${all.timelines} jobseekers, ${all.euros} euros`,
  );
}

interface FromFiles {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly residentMb: number;
  readonly timelines: number;
  readonly days: number;
  readonly lines: number;
  readonly euros: string;
}

async function inAnotherProcess(
  { payments, facts }: WrittenPopulation,
  ...options: readonly string[]
): Promise<FromFiles> {
  const program = builtFile(import.meta.url, 'from-files.js');
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    '--payments',
    payments,
    '--facts',
    facts,
    ...options,
  ]);
  return JSON.parse(stdout) as FromFiles;
}
