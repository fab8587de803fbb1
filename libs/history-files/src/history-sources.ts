/** The paths of the files to be read; any may be left out. */
export interface HistorySources {
  readonly payments?: string;
  readonly facts?: string;
  readonly services?: string;
}

export type HistoryFile = keyof HistorySources;

/** In the order in which they are read. */
export const HISTORY_FILES = ['payments', 'facts', 'services'] as const satisfies readonly HistoryFile[];
