import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HistoryProblem, HistoryProblems, type OpenedHistory, openHistory } from '#history-files';
import { loadStatutes } from '#statutes';

export const statutes = loadStatutes();

const PAYMENT_HEADER =
  'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects';
const FACT_HEADER = 'jobseeker,fact,on,value';
const SERVICE_HEADER =
  'service_id,jobseeker,kind,place,organiser,production,planned_on,started_on,ended_on,days_per_week,hours_per_day,legal_basis,outcome';

export const GOOD_PAYMENT =
  'P1,J1,labour-market-support,2025-03-03,2025-03-28,2025-04-01,,37.21,,,,unemployment,,';

/** Files of one test, in a folder of their own. */
export class WrittenFiles {
  readonly folder = mkdtempSync(join(tmpdir(), 'history-files-'));

  payments(...rows: string[]): string {
    return this.file('payments.csv', [PAYMENT_HEADER, ...rows]);
  }

  facts(...rows: string[]): string {
    return this.file('facts.csv', [FACT_HEADER, ...rows]);
  }

  services(...rows: string[]): string {
    return this.file('services.csv', [SERVICE_HEADER, ...rows]);
  }

  file(name: string, lines: readonly string[] | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, lines instanceof Uint8Array ? lines : `${lines.join('\n')}\n`);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

type Sources = Parameters<typeof openHistory>[0];
type Known = NonNullable<Parameters<typeof openHistory>[1]['known']>;

/** What the files tell, by jobseeker; the files must be accepted. */
export async function accepted<Told>(
  sources: Sources,
  tell: (opened: OpenedHistory) => Told,
  known?: Known,
): Promise<Told> {
  const opened = await openHistory(sources, { statutes, ...(known ? { known } : {}) });
  if (opened instanceof HistoryProblems) throw new Error(JSON.stringify(opened.list));
  try {
    return tell(opened);
  } finally {
    opened.close();
  }
}

/** The problems without the folder in the name of the file; the files must be refused. */
export async function problems(sources: Sources, known?: Known): Promise<HistoryProblem[]> {
  const opened = await openHistory(sources, { statutes, ...(known ? { known } : {}) });
  if (opened instanceof HistoryProblems) {
    return opened.list.map((problem) => ({ ...problem, file: problem.file.split('/').at(-1) ?? '' }));
  }
  opened.close();
  throw new Error('the files were accepted');
}
