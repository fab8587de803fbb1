import { join } from 'node:path';
import { type BenefitCommand, type BenefitHistory, historyOf } from '#benefit-history';
import { helsinkiDateOf } from '#calendar-date';
import { ActOnBenefits, ActOnPathway } from '#command-handling';
import type { BenefitEvent } from '#contracts';
import type { EventStore } from '#event-store';
import {
  HistoryProblems,
  type OpenedHistory,
  openHistory,
  type ReportsOfJobseeker,
  readReports,
} from '#history-files';
import type { PathwayReport } from '#pathway';
import type { SubjectKeys } from '#subject-keys';
import { expectFiles } from '../histories/expect-files.js';
import { untilStoreAnswers } from '../installation/until-store-answers.js';
import { benefitReports, reportsOf } from '../reports/reported-by.js';
import { type ToldTogether, together } from '../reports/together.js';
import { acceptImport, unfinishedImports } from './accepted-import.js';
import { checkAgainstStore } from './check-against-store.js';
import { IdentifierRegister, PAYMENT_IDENTIFIERS } from './identifier-register.js';
import { importEnvelope } from './import-envelope.js';
import type { ImportParts } from './import-parts.js';
import type { ImportSources } from './import-sources.js';
import { ImportedInvoices } from './imported-invoices.js';
import { inParallel } from './in-parallel.js';
import { recordAll } from './record-all.js';
import { serviceCommand } from './service-command.js';
import { contentMarks, FileNotFixed } from './unchanged-files.js';

const KEYS_AT_ONCE = 1_000;

export interface ImportReport {
  readonly rows: number;
  readonly jobseekers: number;
  readonly invoices: number;
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
  sources: ImportSources,
  parts: ImportParts,
): Promise<ImportReport | HistoryProblems> {
  await expectFiles(sources);
  const marks = await contentMarks(sources);
  const opened = await openHistory(sources, {
    statutes: parts.statutes,
    onProgress: parts.onProgress,
    today: helsinkiDateOf(parts.clock()),
    known: (jobseeker) => untilStoreAnswers(() => recordedHistory(parts.eventStore, jobseeker)),
  });
  if (opened instanceof HistoryProblems) return opened;
  let invoices: ImportedInvoices | undefined;
  try {
    const problems = await checked(opened, sources, parts);
    if (problems.count > 0) return problems;
    const openedInvoices = await ImportedInvoices.open(sources.billed, parts);
    if (openedInvoices instanceof HistoryProblems) return openedInvoices;
    invoices = openedInvoices;
    const billedProblems = await invoices.check();
    if (billedProblems.count > 0) return billedProblems;
    const accepted = await acceptImport(parts.folder, sources);
    if ((await contentMarks(sources)) !== marks) {
      await accepted.done();
      throw new FileNotFixed('a file changed while it was read; nothing was recorded, import it again');
    }
    const report = await record(opened, invoices, sources.reports, parts);
    await accepted.done();
    return report;
  } finally {
    invoices?.close();
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
    if (opened instanceof HistoryProblems) throw unreadable(opened);
    const invoices = await ImportedInvoices.open(accepted.sources.billed, parts);
    if (invoices instanceof HistoryProblems) throw unreadable(invoices);
    try {
      reports.push(await record(opened, invoices, accepted.sources.reports, parts));
    } finally {
      invoices.close();
      await opened.close();
    }
    await accepted.done();
  }
  return reports;
}

function unreadable({ list }: HistoryProblems): Error {
  return new Error(`an accepted import can't be read again: ${list[0]?.detail}`);
}

async function checked(
  opened: OpenedHistory,
  sources: ImportSources,
  parts: ImportParts,
): Promise<HistoryProblems> {
  const register = new IdentifierRegister(
    join(parts.folder, '..', 'payment-register.sqlite'),
    PAYMENT_IDENTIFIERS,
  );
  try {
    await register.follow(parts.eventStore);
    return await checkAgainstStore(opened, sources, {
      eventStore: parts.eventStore,
      statutes: parts.statutes,
      clock: parts.clock,
      register,
      onChecked: (done) => parts.onProgress({ phase: 'comparing', done, total: opened.jobseekerCount }),
    });
  } finally {
    register.close();
  }
}

async function record(
  opened: OpenedHistory,
  invoices: ImportedInvoices,
  reportsPath: string | undefined,
  parts: ImportParts,
): Promise<ImportReport> {
  const conflicts: string[] = [];
  const told = () => together(opened.jobseekers(), acceptedReports(reportsPath));
  let events = 0;
  let jobseekers = 0;
  let reports = 0;
  const total = await makeKeys(told(), parts.keys);
  await inParallel(told(), async (each) => {
    // Added up after the wait: others are counted meanwhile.
    const recorded = await recordJobseeker(each, parts, conflicts);
    events += recorded;
    reports += each.reported?.reports.length ?? 0;
    parts.onProgress({ phase: 'recording', done: ++jobseekers, total });
  });
  events += await invoices.record(conflicts);
  return {
    rows: opened.rowCount + invoices.rows + reports,
    jobseekers,
    invoices: invoices.count,
    events,
    conflicts,
  };
}

/** The lines were read and accepted before. */
async function* acceptedReports(path: string | undefined): AsyncGenerator<ReportsOfJobseeker> {
  if (path === undefined) return;
  const problems = new HistoryProblems();
  yield* readReports(path, problems);
  if (problems.count > 0) throw unreadable(problems);
}

/**
 * Keys for everybody with few waits for the disk, instead of one for each jobseeker.
 * @returns how many jobseekers there are
 */
async function makeKeys(told: AsyncIterable<ToldTogether>, keys: SubjectKeys): Promise<number> {
  let subjects: string[] = [];
  let count = 0;
  for await (const { jobseeker } of told) {
    count++;
    subjects.push(jobseeker);
    if (subjects.length === KEYS_AT_ONCE) {
      await keys.keysFor(subjects);
      subjects = [];
    }
  }
  if (subjects.length > 0) await keys.keysFor(subjects);
  return count;
}

async function recordJobseeker(
  { jobseeker, rows, reported }: ToldTogether,
  { commandBus, eventStore }: ImportParts,
  conflicts: string[],
): Promise<number> {
  let events = 0;
  const history = () => untilStoreAnswers(() => recordedHistory(eventStore, jobseeker));
  for (const { authority, commands } of await benefitReports(rows?.benefitCommands ?? [], history)) {
    const report = (portion: readonly BenefitCommand[]) =>
      commandBus.execute(new ActOnBenefits(jobseeker, portion, importEnvelope(authority)));
    events += await recordAll(commands, report, conflicts);
  }
  const services = reportsOf((rows?.services ?? []).map(serviceCommand), ({ organiser }) => organiser);
  const lines = reportsOf(reported?.reports ?? [], ({ authority }) => authority).map(
    ({ authority, commands }) => ({
      authority,
      commands: commands.map(({ command }) => command as unknown as PathwayReport),
    }),
  );
  for (const { authority, commands } of [...services, ...lines]) {
    const report = (portion: readonly PathwayReport[]) =>
      commandBus.execute(new ActOnPathway(jobseeker, portion, importEnvelope(authority)));
    events += await recordAll<PathwayReport>(commands, report, conflicts);
  }
  return events;
}

async function recordedHistory(eventStore: EventStore, jobseeker: string): Promise<BenefitHistory> {
  const events: BenefitEvent[] = [];
  for await (const { type, data } of eventStore.read(`benefits-${jobseeker}`, { personalFields: 'sealed' })) {
    events.push({ type, data } as BenefitEvent);
  }
  return historyOf(events);
}
