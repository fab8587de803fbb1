import { textWidth } from '../drawing/text-width.js';
import type { TimeAxis } from '../drawing/time-axis.js';
import type { CaseItem, CaseMark, CaseSpan } from './case-item.js';

/** Items that are drawn as one, and where. Every item of a lane is in exactly one of them. */
export interface PlacedGroup<Item extends CaseItem = CaseItem> {
  readonly items: readonly [Item, ...Item[]];
  /** From 0, downward. */
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

export interface PlacedLane<Item extends CaseItem = CaseItem> {
  /** `labelled`: each item with its words; `bare`: each item; `counted`: how many there are from place to place. */
  readonly manner: 'labelled' | 'bare' | 'counted';
  readonly rows: number;
  readonly groups: readonly PlacedGroup<Item>[];
}

export const LABEL_SIZE = 11;
export const MARK_WIDTH = 14;
/** The longest label; what is longer is cut. */
export const LABEL_WIDTH_MAX = 210;
const ROWS_MAX = 6;
const ITEMS_MAX = 30;
/** Of a lane of counts, how many counts there are: as many links as somebody goes through, and a small picture. */
const COUNTS = { ofManyItems: 12, ofFewer: 20 } as const;
const MANY_ITEMS = 60;
/** Between a label and its neighbour; bars that follow each other touch. */
const GAP = 4;

/** Spans in rows, so that none covers another; as counts where there are too many. */
export function placeSpans(spans: readonly CaseSpan[], axis: TimeAxis, right: (span: CaseSpan) => number) {
  const ends = (span: CaseSpan) => Math.max(right(span), axis.start(span.from) + 3);
  const labelled = inRows(spans, (span) => {
    const left = axis.start(span.from);
    const label = Math.min(textWidth(span.label, LABEL_SIZE), LABEL_WIDTH_MAX);
    // A label that would leave the picture stands to the left of where its bar ends.
    const over = Math.max(0, left + label - axis.right);
    return { left: left - over, right: Math.max(ends(span) - GAP, left - over + label) };
  });
  const byLabel = placed('labelled', labelled, (span) => [axis.start(span.from), ends(span)]);
  if (fits(byLabel)) return byLabel;
  const bare = inRows(spans, (span) => ({
    left: axis.start(span.from),
    right: ends(span) - GAP,
  }));
  const byBar = placed('bare', bare, (span) => [axis.start(span.from), ends(span)]);
  return fits(byBar) ? byBar : counted(spans, axis);
}

/** Marks in rows; as counts where there are too many. */
export function placeMarks(marks: readonly CaseMark[], axis: TimeAxis): PlacedLane<CaseMark> {
  const around = (mark: CaseMark): [number, number] => {
    const x = axis.start(mark.from);
    return [x - MARK_WIDTH / 2, x + MARK_WIDTH / 2];
  };
  const rows = inRows(marks, (mark) => ({ left: around(mark)[0], right: around(mark)[1] }));
  const lane = placed('bare', rows, around);
  return lane.rows <= 3 && lane.groups.length <= ITEMS_MAX ? lane : counted(marks, axis);
}

/** Items that begin close to each other as one, in a single row. */
export function counted<Item extends CaseItem>(items: readonly Item[], axis: TimeAxis): PlacedLane<Item> {
  const counts = items.length > MANY_ITEMS ? COUNTS.ofManyItems : COUNTS.ofFewer;
  const width = (axis.right - axis.left) / counts;
  const columns = new Map<number, [Item, ...Item[]]>();
  for (const item of items) {
    const column = Math.floor((axis.start(item.from) - axis.left) / width);
    const others = columns.get(column);
    if (others === undefined) columns.set(column, [item]);
    else others.push(item);
  }
  const groups = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, together]) => {
      const left = axis.left + column * width;
      return { items: together, row: 0, left: left + 1, right: left + width - 1 };
    });
  return { manner: 'counted', rows: Math.min(1, groups.length), groups };
}

function inRows<Item extends CaseItem>(
  items: readonly Item[],
  extent: (item: Item) => { readonly left: number; readonly right: number },
): readonly { readonly item: Item; readonly row: number }[] {
  const ends: number[] = [];
  return [...items]
    .map((item) => ({ item, ...extent(item) }))
    .sort((a, b) => a.left - b.left || a.right - b.right)
    .map(({ item, left, right }) => {
      const free = ends.findIndex((end) => end + GAP <= left);
      const row = free < 0 ? ends.length : free;
      ends[row] = right;
      return { item, row };
    });
}

function placed<Item extends CaseItem>(
  manner: PlacedLane['manner'],
  rows: readonly { readonly item: Item; readonly row: number }[],
  extent: (item: Item) => readonly [left: number, right: number],
): PlacedLane<Item> {
  return {
    manner,
    rows: rows.reduce((most, { row }) => Math.max(most, row + 1), 0),
    groups: rows.map(({ item, row }) => ({
      items: [item],
      row,
      left: extent(item)[0],
      right: extent(item)[1],
    })),
  };
}

function fits({ rows, groups }: PlacedLane): boolean {
  return rows <= ROWS_MAX && groups.length <= ITEMS_MAX;
}
