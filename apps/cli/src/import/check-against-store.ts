import { helsinkiDateOf } from '#calendar-date';
import type { PathwayEvent } from '#contracts';
import type { EventStore } from '#event-store';
import { HistoryProblems, type JobseekerRows, type OpenedHistory, readReports } from '#history-files';
import { isPathwayEvent, type Pathway, pathwayOf } from '#pathway';
import type { Statutes } from '#statutes';
import { untilStoreAnswers } from '../installation/until-store-answers.js';
import { PathwayTeller } from '../reports/pathway-teller.js';
import { noReports, together } from '../reports/together.js';
import type { IdentifierRegister } from './identifier-register.js';
import type { ImportSources } from './import-sources.js';
import { inParallel } from './in-parallel.js';

interface StoreParts {
  readonly eventStore: EventStore;
  readonly register: IdentifierRegister;
  readonly statutes: Statutes;
  readonly clock: () => Date;
  readonly onChecked: (jobseekers: number) => void;
}

/** What only the store can tell of what is right in itself: services and reports that contradict it, payments of others. */
export async function checkAgainstStore(
  opened: OpenedHistory,
  sources: ImportSources,
  { eventStore, register, statutes, clock, onChecked }: StoreParts,
): Promise<HistoryProblems> {
  const problems = new HistoryProblems();
  const teller = new PathwayTeller(sources, { statutes, today: helsinkiDateOf(clock()) }, problems);
  const reports = sources.reports === undefined ? noReports() : readReports(sources.reports, problems);
  let checked = 0;
  await inParallel(together(opened.jobseekers(), reports), async ({ jobseeker, rows, reported }) => {
    if (rows !== undefined) checkOwners(rows, sources, register, problems);
    if (reported !== undefined || (rows?.services.length ?? 0) > 0) {
      // Texts are compared with those of reports; rows of services have none.
      const personalFields = reported === undefined ? 'sealed' : 'opened';
      const known = await untilStoreAnswers(() => recordedPathway(eventStore, jobseeker, personalFields));
      teller.pathwayOf(rows, reported, known);
    }
    onChecked(++checked);
  });
  return problems;
}

function checkOwners(
  { jobseeker, located }: JobseekerRows,
  sources: ImportSources,
  register: IdentifierRegister,
  problems: HistoryProblems,
): void {
  for (const { command, line } of located) {
    if (!('paymentId' in command)) continue;
    const owner = register.ownerOf(command.paymentId);
    if (owner === undefined || owner === jobseeker) continue;
    problems.add({
      file: sources.payments ?? 'payments',
      line,
      column: 'payment_id',
      value: command.paymentId,
      detail: 'A payment of another jobseeker is recorded under this identifier.',
      expected: 'An identifier that is unique across imports.',
    });
  }
}

async function recordedPathway(
  eventStore: EventStore,
  jobseeker: string,
  personalFields: 'sealed' | 'opened',
): Promise<Pathway> {
  const records: { id: string; event: PathwayEvent }[] = [];
  for await (const event of eventStore.read(`jobseeker-${jobseeker}`, { personalFields })) {
    if (isPathwayEvent(event)) records.push({ id: event.id, event });
  }
  return pathwayOf(records);
}
