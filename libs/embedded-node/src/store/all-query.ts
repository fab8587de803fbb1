import type { EventLog } from './event-log.js';
import type { Statement } from './log-database.js';

/** A piece of $all. */
export interface AllPage {
  readonly events: readonly { readonly position: number; readonly frame: Buffer }[];
  /** Everything between the start and here was considered, this position included. */
  readonly considered: number;
  /** There is nothing beyond. */
  readonly isEnd: boolean;
}

/** Where the wanted events are looked for. `accepts` gets the number of a stream. */
export type Selection =
  | { readonly kind: 'everything' }
  | { readonly kind: 'types'; readonly ids: readonly number[] }
  | {
      readonly kind: 'categories';
      readonly ids: readonly number[];
      readonly accepts: (stream: number) => boolean;
    }
  | { readonly kind: 'streams'; readonly accepts: (stream: number) => boolean };

type Row = [position: number, frame: Buffer, stream: number];
type Direction = 'ASC' | 'DESC';

/** Events looked at for one page of a selection without an index, so that no other call waits long. */
const SCANNED_POSITIONS = 8_192;

/** The prepared statements of one selection. */
export class AllQuery {
  readonly #forwards: Statement;
  readonly #backwards: Statement;
  readonly #span: number;
  readonly #accepts: ((stream: number) => boolean) | undefined;

  constructor({ database }: EventLog, selection: Selection) {
    this.#forwards = database.prepare(sql(selection, 'position > ?1 AND position <= ?2', 'ASC')).raw(true);
    this.#backwards = database.prepare(sql(selection, 'position < ?1 AND position >= ?2', 'DESC')).raw(true);
    const isIndexed = selection.kind === 'everything' || selection.kind === 'categories';
    this.#span = isIndexed ? Number.MAX_SAFE_INTEGER : SCANNED_POSITIONS;
    this.#accepts = 'accepts' in selection ? selection.accepts : undefined;
  }

  forwards(position: number, end: number, limit: number): AllPage {
    const last = Math.min(end, position + this.#span);
    const rows = this.#forwards.all(position, last, limit) as Row[];
    const considered = rows.length < limit ? last : (rows.at(-1)?.[0] ?? last);
    return { events: this.#wanted(rows), considered, isEnd: considered >= end };
  }

  backwards(position: number, limit: number): AllPage {
    const first = Math.max(1, position - this.#span);
    const rows = this.#backwards.all(position, first, limit) as Row[];
    const considered = rows.length < limit ? first : (rows.at(-1)?.[0] ?? first);
    return { events: this.#wanted(rows), considered, isEnd: considered <= 1 };
  }

  #wanted(rows: readonly Row[]): AllPage['events'] {
    const accepts = this.#accepts;
    const wanted = accepts ? rows.filter(([, , stream]) => accepts(stream)) : rows;
    return wanted.map(([position, frame]) => ({ position, frame }));
  }
}

function sql(selection: Selection, range: string, direction: Direction): string {
  const from = `SELECT position, frame, stream FROM events`;
  const end = `ORDER BY position ${direction} LIMIT ?3`;
  switch (selection.kind) {
    case 'everything':
    case 'streams':
      return `${from} WHERE ${range} ${end}`;
    case 'types':
      return `${from} WHERE ${range} AND type IN (${selection.ids.join(', ')}) ${end}`;
    case 'categories': {
      // Each part comes in order from its index, and SQLite merges the parts.
      const parts = selection.ids.map((id) => `${from} WHERE category = ${id} AND ${range}`);
      return parts.length > 0 ? `${parts.join(' UNION ALL ')} ${end}` : `${from} WHERE ${range} AND 0 ${end}`;
    }
  }
}
