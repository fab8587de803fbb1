import { addDays, type CalendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { type Fill, fillDefinitions, fillOf } from '../drawing/fills.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import { PALETTE } from '../drawing/palette.js';
import { fitted, inLines, textWidth } from '../drawing/text-width.js';
import { type TimeAxis, timeAxis, timeGrid } from '../drawing/time-axis.js';
import type { Picture, PictureSettings, PictureTable } from '../picture.js';
import type { PictureWords } from '../words/picture-words.js';
import { WORDS_IN } from '../words/words-in.js';
import {
  CASE_LANES,
  type CaseItem,
  type CaseLane,
  type CaseMark,
  type CaseSpan,
  type CaseToDraw,
  MARKS,
} from './case-item.js';
import {
  counted,
  LABEL_SIZE,
  LABEL_WIDTH_MAX,
  type PlacedGroup,
  type PlacedLane,
  placeMarks,
  placeSpans,
} from './lane-layout.js';
import { markDefinitions } from './mark-shapes.js';
import { type PlacedShares, placeShares, SHARES_HEIGHT, sharesDrawing } from './share-steps.js';

const WIDTH = 960;
const LEFT = 164;
const RIGHT = WIDTH - 12;
const TOP = 20;
const LANE_GAP = 10;
const ROW = { labelled: 25, bare: 11, counted: 22 } as const;
const BAR = 8;
const MARK_ROW = 18;
const HEADING_LINE = 14;
/** Of things that are drawn as one, how many are named. */
const NAMES_MAX = 2;
/** How long each of these names is at most, in widths of a line. */
const NAME_WIDTH_MAX = 18;

const LANE_FILLS: Readonly<Partial<Record<CaseLane, Fill>>> = {
  'job-search': 'plain',
  plans: 'solid',
  duty: 'crossed',
  services: 'rising',
  referrals: 'dotted',
  benefits: 'falling',
};

interface LaneInPlace {
  readonly lane: CaseLane;
  readonly heading: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly spans: PlacedLane<CaseSpan>;
  readonly marks: PlacedLane<CaseMark>;
  /** Both as numbers, where there are too many of both. */
  readonly counts: PlacedLane;
  readonly shares?: PlacedShares;
}

/**
 * A case over time: each row a lane of the pathway, all on one time axis, with the municipality's share of the benefits as steps.
 * Each thing leads to where the page tells of it. Where there are too many for the eye they are drawn together, with their number.
 */
export function caseOverTime(drawn: CaseToDraw, settings: PictureSettings): Picture {
  const words = WORDS_IN[settings.language];
  const { day } = DOSSIER_WORDS[settings.language];
  const items = [...drawn.items].sort(inOrder);
  const table = tableOf(items, words, day, settings.title);
  const dates = items.flatMap(({ from, ...item }) => [
    from,
    ...('until' in item && item.until ? [item.until] : []),
  ]);
  if (dates.length === 0) return { svg: emptyPicture(settings, words.case.title, words.nothing), table };
  const [first, last] = extent([...dates, drawn.asOf]);
  const axis = timeAxis(first, last, { left: LEFT, right: RIGHT });
  const lanes = placeLanes(items, axis, drawn.asOf, words);
  const bottom =
    lanes.reduce((lowest, { top, height }) => Math.max(lowest, top + height), TOP) + LANE_GAP / 2;
  const telling: Telling = { settings, words, day, axis };
  const legend = legendOf(items, lanes, bottom, telling);
  const asOf = axis.end(drawn.asOf);
  const svg = framed(settings, {
    title: words.case.title,
    description: words.case.description(items.length, day(first), day(last)),
    width: WIDTH,
    height: legend.bottom,
    hasLinks: items.some(({ href }) => href !== undefined),
    definitions: html`${fillDefinitions(
      settings.idPrefix,
      lanes.flatMap(({ lane, spans }) => (spans.groups.length > 0 ? [LANE_FILLS[lane] ?? 'plain'] : [])),
    )}${markDefinitions(settings.idPrefix, usedMarks(items))}`,
    content: html`${timeGrid(axis, { top: 4, bottom, first }, settings.language)}${lanes.map((lane) => laneDrawing(lane, telling))}<g aria-hidden="true"><path d="M${at(asOf)} ${TOP - 4}V${at(bottom)}" stroke="${PALETTE.red}" stroke-width="1.5" stroke-dasharray="5 3" fill="none"/><text x="${at(Math.min(asOf + 3, RIGHT + 10))}" y="${at(bottom + 11)}" text-anchor="end" font-weight="bold">${words.asOf(day(drawn.asOf))}</text></g>${legend.content}`,
  });
  return { svg, table };
}

interface Telling {
  readonly settings: PictureSettings;
  readonly words: PictureWords;
  readonly day: (date: CalendarDate) => string;
  readonly axis: TimeAxis;
}

const NOTHING_PLACED = { manner: 'counted', rows: 0, groups: [] } as const;

function placeLanes(
  items: readonly CaseItem[],
  axis: TimeAxis,
  asOf: CalendarDate,
  words: PictureWords,
): readonly LaneInPlace[] {
  const lanes: LaneInPlace[] = [];
  let top = TOP;
  for (const lane of CASE_LANES) {
    const own = items.filter((item) => item.lane === lane);
    if (own.length === 0) continue;
    const given = {
      spans: own.filter((item) => item.kind === 'span'),
      marks: own.filter((item) => item.kind === 'mark'),
    };
    const placedSpans = placeSpans(given.spans, axis, ({ until }) => axis.end(until ?? asOf));
    const placedMarks = placeMarks(given.marks, axis);
    const areCounted = placedSpans.manner === 'counted' && placedMarks.manner === 'counted';
    const spans = areCounted ? NOTHING_PLACED : placedSpans;
    const marks = areCounted ? NOTHING_PLACED : placedMarks;
    const counts = areCounted
      ? counted([...given.spans, ...given.marks].sort(inOrder), axis)
      : NOTHING_PLACED;
    const steps = own.filter((item) => item.kind === 'share');
    const shares = steps.length === 0 ? undefined : placeShares(steps, axis);
    const content =
      spans.rows * ROW[spans.manner] +
      counts.rows * ROW.counted +
      marks.rows * (marks.manner === 'counted' ? ROW.counted : MARK_ROW) +
      (shares === undefined ? 0 : SHARES_HEIGHT);
    const heading = inLines(words.lanes[lane], 12, shares === undefined ? LEFT - 20 : LEFT - 48, 2);
    const height = Math.max(content, heading.length * HEADING_LINE + 4);
    lanes.push({
      lane,
      heading,
      top,
      height,
      spans,
      marks,
      counts,
      ...(shares === undefined ? {} : { shares }),
    });
    top += height + LANE_GAP;
  }
  return lanes;
}

function laneDrawing(
  { lane, heading, top, spans, marks, counts, shares }: LaneInPlace,
  telling: Telling,
): Content {
  const { words, axis } = telling;
  const marksTop = top + spans.rows * ROW[spans.manner];
  return html`<g role="group" aria-label="${words.lanes[lane]}"><path d="M0 ${at(top - LANE_GAP / 2)}H${WIDTH}" stroke="${PALETTE.grid}"/><g font-weight="bold" aria-hidden="true">${heading.map(
    (line, index) => html`<text x="4" y="${at(top + 12 + index * HEADING_LINE)}">${line}</text>`,
  )}</g>${spansDrawing(lane, spans, top, telling)}${marksDrawing(marks, marksTop, telling)}${countsDrawing(counts.groups, top, telling)}${
    shares === undefined ? undefined : sharesDrawing(shares, top, axis, (group) => nameOf(group, telling))
  }</g>`;
}

function spansDrawing(
  lane: CaseLane,
  { groups, manner }: PlacedLane<CaseSpan>,
  top: number,
  telling: Telling,
): Content {
  if (groups.length === 0) return undefined;
  if (manner === 'counted') return countsDrawing(groups, top, telling);
  const { settings, axis } = telling;
  const barTop = manner === 'labelled' ? 14 : 1;
  return html`<g font-size="${LABEL_SIZE}"><g fill="${fillOf(settings.idPrefix, LANE_FILLS[lane] ?? 'plain')}" stroke="currentColor" stroke-width="0.75">${groups.map(
    (group) => {
      const [{ label, until, href }] = group.items;
      const { left, right } = group;
      const y = top + group.row * ROW[manner];
      const width = Math.max(right - left, 2);
      const open =
        until === undefined
          ? html`<path d="M${at(left + width)} ${at(y + barTop)}l4 4l-4 4" stroke-width="1.5" fill="none"/>`
          : undefined;
      const bar = html`<rect x="${at(left)}" y="${at(y + barTop)}" width="${at(width)}" height="${BAR}"/>${open}`;
      const shown = fitted(label, LABEL_SIZE, LABEL_WIDTH_MAX);
      const x = left - Math.max(0, left + textWidth(shown, LABEL_SIZE) - axis.right);
      const text =
        manner === 'labelled'
          ? html`<text x="${at(x)}" y="${at(y + 11)}" fill="currentColor" stroke="none" aria-hidden="true">${shown}</text>`
          : undefined;
      return named(nameOf(group, telling), href, html`${bar}${text}`);
    },
  )}</g></g>`;
}

function marksDrawing({ groups, manner }: PlacedLane<CaseMark>, top: number, telling: Telling): Content {
  if (manner === 'counted') return groups.map((group) => markOrCount(gravestFirst(group), top, telling));
  return groups.map((group) => {
    const y = top + group.row * MARK_ROW + MARK_ROW / 2;
    return markDrawing(group, (group.left + group.right) / 2, y, telling);
  });
}

function markDrawing(group: PlacedGroup<CaseMark>, x: number, y: number, telling: Telling): Content {
  const [{ mark, href }] = group.items;
  return named(
    nameOf(group, telling),
    href,
    html`<use href="#${telling.settings.idPrefix}-${mark}" x="${at(x)}" y="${at(y)}"/>`,
  );
}

function markOrCount(group: PlacedGroup<CaseMark>, top: number, telling: Telling): Content {
  return group.items.length === 1
    ? markDrawing(group, telling.axis.start(group.items[0].from), top + ROW.counted / 2 - 1, telling)
    : countsDrawing([group], top, telling);
}

/** Of findings that are drawn as one, the gravest gives its shape and its address. */
function gravestFirst(group: PlacedGroup<CaseMark>): PlacedGroup<CaseMark> {
  const [first, ...others] = group.items;
  const gravest = others.reduce((a, b) => (MARKS.indexOf(b.mark) < MARKS.indexOf(a.mark) ? b : a), first);
  return { ...group, items: [gravest, ...group.items.filter((item) => item !== gravest)] };
}

function countsDrawing(groups: readonly PlacedGroup[], top: number, telling: Telling): Content {
  if (groups.length === 0) return undefined;
  return html`<g text-anchor="middle" font-size="${LABEL_SIZE}" pointer-events="all">${groups.map((group) => {
    const { items, left, right } = group;
    const [item] = items;
    const middle = (left + right) / 2;
    const shape =
      item.lane === 'findings' && item.kind === 'mark'
        ? html`<use href="#${telling.settings.idPrefix}-${item.mark}" x="${at(middle - 8)}" y="${at(top + 10)}"/>`
        : undefined;
    const content = html`<rect x="${at(left)}" y="${at(top + 1)}" width="${at(right - left)}" height="18" rx="3" fill="none" stroke="currentColor"/>${shape}<text x="${at(shape ? middle + 9 : middle)}" y="${at(top + 14)}">${items.length}</text>`;
    return named(nameOf(group, telling), item.href, content);
  })}</g>`;
}

/** Of several things their number, their dates and the names of the first. */
function nameOf({ items }: Pick<PlacedGroup, 'items'>, telling: Telling): string {
  const { words, day } = telling;
  const [only] = items;
  if (items.length === 1) return `${only.name}, ${datesOf(only, words, day)}`;
  const [first, last] = extent(items.map(({ from }) => from));
  // The page tells them all in order; many names would be a long thing to listen to.
  const names = [...new Set(items.map(({ name }) => fitted(name, 1, NAME_WIDTH_MAX)))];
  const told = names.length > NAMES_MAX ? [] : names;
  return `${words.together(items.length, told)}, ${words.span(day(first), day(last))}`;
}

function datesOf(item: CaseItem, words: PictureWords, day: Telling['day']): string {
  const { from, until } = item;
  if (until !== undefined && until !== from) return words.span(day(from), day(until));
  return item.kind === 'span' && until === undefined ? words.since(day(from)) : day(from);
}

function legendOf(
  items: readonly CaseItem[],
  lanes: readonly LaneInPlace[],
  top: number,
  { settings, words }: Telling,
): { readonly content: Content; readonly bottom: number } {
  let x = 10;
  let y = top + 28;
  const entries = usedMarks(items).map((mark) => {
    const text = words.marks[mark];
    const width = textWidth(text, LABEL_SIZE) + 32;
    if (x + width > WIDTH) {
      x = 10;
      y += 18;
    }
    const entry = html`<use href="#${settings.idPrefix}-${mark}" x="${at(x)}" y="${at(y - 4)}"/><text x="${at(x + 11)}" y="${at(y)}">${text}</text>`;
    x += width;
    return entry;
  });
  const isCounted = lanes.some(
    ({ spans, marks }) => spans.manner === 'counted' || marks.manner === 'counted',
  );
  if (isCounted && entries.length > 0) y += 18;
  const note = isCounted ? html`<text x="4" y="${at(y)}">${words.case.grouped}</text>` : undefined;
  if (entries.length === 0 && !isCounted) return { content: undefined, bottom: top + 20 };
  return {
    content: html`<g font-size="${LABEL_SIZE}" aria-hidden="true">${entries}${note}</g>`,
    bottom: y + 10,
  };
}

function usedMarks(items: readonly CaseItem[]) {
  const used = new Set(items.flatMap((item) => (item.kind === 'mark' ? [item.mark] : [])));
  return MARKS.filter((mark) => used.has(mark));
}

function tableOf(
  items: readonly CaseItem[],
  words: PictureWords,
  day: Telling['day'],
  title: string | undefined,
): PictureTable {
  return {
    caption: title ?? words.case.title,
    columns: words.case.columns.map((heading, index) =>
      index === 4 ? { heading, isNumber: true } : { heading },
    ),
    rows: items.map((item) => [
      words.lanes[item.lane],
      item.name,
      day(item.from),
      item.until === undefined ? '' : day(item.until),
      item.kind === 'share' ? `${item.percent} %` : '',
    ]),
  };
}

function inOrder(a: CaseItem, b: CaseItem): number {
  const lanes = CASE_LANES.indexOf(a.lane) - CASE_LANES.indexOf(b.lane);
  if (lanes !== 0) return lanes;
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function extent(dates: readonly CalendarDate[]): readonly [CalendarDate, CalendarDate] {
  const sorted = [...dates].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected at least one date');
  return first === last ? [addDays(first, -1), addDays(last, 1)] : [first, last];
}
