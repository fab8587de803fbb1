import { join } from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';
import { type BenefitCommand, type BenefitHistory, evolve, initialBenefitHistory } from '#benefit-history';
import { ActOnBenefits, ActOnPathway, type CommandOutcome, CommandRefused } from '#command-handling';
import type { BenefitEvent } from '#contracts';
import type { EventStore } from '#event-store';
import {
  HistoryProblems,
  type HistorySources,
  type JobseekerRows,
  type OpenedHistory,
  openHistory,
} from '#history-files';
import type { ReportServiceAsItHappened } from '#pathway';
import type { Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { untilStoreAnswers } from '../installation/until-store-answers.js';
import { acceptImport, unfinishedImports } from './accepted-import.js';
import { checkAgainstStore } from './check-against-store.js';
import { importEnvelope } from './import-envelope.js';
import { inParallel } from './in-parallel.js';
import { PaymentRegister } from './payment-register.js';
import { serviceCommand } from './service-command.js';
import { contentMarks, FileNotFixed } from './unchanged-files.js';

/** Events of one append: well below the largest append that a store takes. */
const COMMANDS_AT_ONCE = 400;
const KEYS_AT_ONCE = 1_000;

export interface ImportParts {
  readonly commandBus: CommandBus;
  readonly eventStore: EventStore;
  readonly keys: SubjectKeys;
  readonly statutes: Statutes;
  /** Folder of the installation in which accepted files wait until they are recorded. */
  readonly folder: string;
  readonly onProgress: (progress: { phase: string; done: number; total: number }) => void;
}

export interface ImportReport {
  readonly rows: number;
  readonly jobseekers: number;
  /** Events that were recorded; none when everything was known already. */
  readonly events: number;
  /** Rows that somebody else's record, made while the import ran, turned impossible. */
  readonly conflicts: readonly string[];
}

/**
 * Imports files whole or not at all: all rows are checked, in themselves and against the store, before the first is
 * recorded; then the files are kept until the last one is, whatever happens to this process.
 */
export async function importHistory(
  sources: HistorySources,
  parts: ImportParts,
): Promise<ImportReport | HistoryProblems> {
  const marks = await contentMarks(sources);
  const opened = await openHistory(sources, {
    statutes: parts.statutes,
    onProgress: parts.onProgress,
    known: (jobseeker) => untilStoreAnswers(() => recordedHistory(parts.eventStore, jobseeker)),
  });
  if (opened instanceof HistoryProblems) return opened;
  try {
    const problems = await checked(opened, sources, parts);
    if (problems.count > 0) return problems;
    const accepted = await acceptImport(parts.folder, sources);
    if ((await contentMarks(sources)) !== marks) {
      await accepted.done();
      throw new FileNotFixed('a file changed while it was read; nothing was recorded, import it again');
    }
    const report = await record(opened, parts);
    await accepted.done();
    return report;
  } finally {
    await opened.close();
  }
}

/**
 * Records to the end what an interrupted process had accepted. The rows were checked then; what has become impossible
 * since is a conflict, and stops nothing.
 */
export async function finishImports(parts: ImportParts): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const accepted of await unfinishedImports(parts.folder)) {
    const opened = await openHistory(accepted.sources, {
      statutes: parts.statutes,
      onProgress: parts.onProgress,
      checkedBefore: true,
    });
    if (opened instanceof HistoryProblems) {
      throw new Error(`an accepted import can't be read again: ${opened.list[0]?.detail}`);
    }
    reports.push(await record(opened, parts).finally(() => opened.close()));
    await accepted.done();
  }
  return reports;
}

async function checked(
  opened: OpenedHistory,
  sources: HistorySources,
  parts: ImportParts,
): Promise<HistoryProblems> {
  const register = new PaymentRegister(join(parts.folder, '..', 'payment-register.sqlite'));
  try {
    await register.follow(parts.eventStore);
    return await checkAgainstStore(opened, sources, {
      commandBus: parts.commandBus,
      register,
      onChecked: (done) => parts.onProgress({ phase: 'comparing', done, total: opened.jobseekerCount }),
    });
  } finally {
    register.close();
  }
}

async function record(opened: OpenedHistory, parts: ImportParts): Promise<ImportReport> {
  const conflicts: string[] = [];
  let events = 0;
  let done = 0;
  await makeKeys(opened, parts.keys);
  await inParallel(opened.jobseekers(), async (rows) => {
    events += await recordJobseeker(rows, parts.commandBus, conflicts);
    parts.onProgress({ phase: 'recording', done: ++done, total: opened.jobseekerCount });
  });
  return { rows: opened.rowCount, jobseekers: opened.jobseekerCount, events, conflicts };
}

/** Keys for everybody with few waits for the disk, instead of one for each jobseeker. */
async function makeKeys(opened: OpenedHistory, keys: SubjectKeys): Promise<void> {
  let subjects: string[] = [];
  for (const { jobseeker } of opened.jobseekers()) {
    subjects.push(jobseeker);
    if (subjects.length === KEYS_AT_ONCE) {
      await keys.keysFor(subjects);
      subjects = [];
    }
  }
  if (subjects.length > 0) await keys.keysFor(subjects);
}

async function recordJobseeker(
  { jobseeker, benefitCommands, services }: JobseekerRows,
  commandBus: CommandBus,
  conflicts: string[],
): Promise<number> {
  const benefits = (commands: readonly BenefitCommand[]) =>
    commandBus.execute(new ActOnBenefits(jobseeker, commands, importEnvelope('kela')));
  const pathway = (commands: readonly ReportServiceAsItHappened[]) =>
    commandBus.execute(new ActOnPathway(jobseeker, commands, importEnvelope()));
  return (
    (await recordAll(benefitCommands, benefits, conflicts)) +
    (await recordAll(services.map(serviceCommand), pathway, conflicts))
  );
}

/** Records all that can be; what somebody else's record has made impossible since it was checked becomes a conflict. */
async function recordAll<Item>(
  commands: readonly Item[],
  execute: (portion: readonly Item[]) => Promise<CommandOutcome>,
  conflicts: string[],
): Promise<number> {
  let events = 0;
  for (const portion of portions(commands)) {
    for (let rest = portion; rest.length > 0; ) {
      try {
        const portionLeft = rest;
        events += (await untilStoreAnswers(() => execute(portionLeft))).recorded.length;
        break;
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        conflicts.push(error.refusal.details.detail);
        rest = rest.filter((_, index) => index !== error.index);
      }
    }
  }
  return events;
}

function* portions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += COMMANDS_AT_ONCE)
    yield items.slice(from, from + COMMANDS_AT_ONCE);
}

async function recordedHistory(eventStore: EventStore, jobseeker: string): Promise<BenefitHistory> {
  let history = initialBenefitHistory;
  for await (const { type, data } of eventStore.read(`benefits-${jobseeker}`, { personalFields: 'sealed' })) {
    history = evolve(history, { type, data } as BenefitEvent);
  }
  return history;
}
