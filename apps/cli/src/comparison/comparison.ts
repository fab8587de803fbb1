import type { Writable } from 'node:stream';
import type { HistorySources } from '#history-files';
import type { RecordedHistories } from '../histories/recorded-histories.js';
import type { SteadyWriter } from '../terminal/steady-writer.js';
import type { Side } from './compared-side.js';

/** What every comparison is made of. */
export interface Comparison {
  readonly sources: HistorySources | RecordedHistories;
  readonly before: Side;
  readonly after: Side;
  readonly jobseeker: string | undefined;
  readonly form: 'json' | 'table';
  readonly writer: SteadyWriter;
  readonly errors: Writable;
}
