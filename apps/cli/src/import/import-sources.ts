import type { HistorySources } from '#history-files';

/** The paths of the files to be imported; any may be left out. */
export interface ImportSources extends HistorySources {
  /** billed.csv: the lines of invoices. */
  readonly billed?: string;
}
