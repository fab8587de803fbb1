import type { HistorySources } from '#history-files';

/** The paths of the files to be imported; any may be left out. */
export interface ImportSources extends HistorySources {
  /** billed.csv: the lines of invoices. */
  readonly billed?: string;
  /** reports.jsonl: what was reported of pathways. */
  readonly reports?: string;
}

/** What each file is called in a folder of them. */
export const IMPORTED_FILES = {
  payments: 'payments.csv',
  facts: 'facts.csv',
  services: 'services.csv',
  reports: 'reports.jsonl',
  billed: 'billed.csv',
} as const satisfies Record<keyof ImportSources, string>;
