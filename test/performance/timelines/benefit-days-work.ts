import { builtFile } from '#built-file';
import { timeline } from '#cost-responsibility';
import type { HistoryWork, PortableWork } from '#history-files';
import type { Statutes } from '#statutes';

/** Computes one jobseeker's timeline. @returns how many benefit days it has */
export function makeWork(statutes: Statutes): HistoryWork<number> {
  return (_, history) => timeline(history, statutes).runs.reduce((days, run) => days + run.days, 0);
}

export function benefitDaysWork(): PortableWork<undefined, number> {
  return { module: () => builtFile(import.meta.url, 'benefit-days-work.js'), makeWork, data: undefined };
}
