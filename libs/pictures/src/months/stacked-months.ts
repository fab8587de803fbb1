import { stack, stackOffsetDiverging } from 'd3-shape';
import { Decimal } from 'decimal.js';
import type { Month } from '#calendar-date';
import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { type Fill, fillAt, fillDefinitions, fillOf } from '../drawing/fills.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import { textWidth } from '../drawing/text-width.js';
import type { Picture, PictureSettings, PictureTable } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { eurosInWords, monthInWords } from '../words/written.js';
import { legend } from './legend.js';
import {
  euroAxis,
  euroGrid,
  MONTHS_LEFT,
  MONTHS_WIDTH,
  type MonthAxis,
  monthAxis,
  monthLabels,
  monthsBetween,
} from './month-axis.js';

/** Amounts by month and by what they are of: regimes, benefits, payers. */
export interface MonthsToDraw {
  /** What is added up, from below; in the language of the picture. */
  readonly series: readonly { readonly name: string; readonly fill?: Fill }[];
  readonly months: readonly MonthToDraw[];
}

export interface MonthToDraw {
  readonly month: Month;
  /** Exact euros, one for each of the series; corrections may be negative. */
  readonly amounts: readonly string[];
  /** Where the page tells of the month. */
  readonly href?: string;
}

export interface StackedSettings extends PictureSettings {
  /** Said of a month besides its amounts. */
  readonly more?: {
    readonly columns: readonly string[];
    readonly of: (month: Month) => readonly string[];
    /** A few words above the picture, with a line down to the month. */
    readonly above: (month: Month) => string | undefined;
  };
  readonly description?: string;
}

const TOP = 40;
const PLOT_HEIGHT = 248;
const NOTE_ROW = 14;
const NOTE_SIZE = 11;

/** The months of a municipality, or of one case: bars of which each has its parts on top of each other, what is taken back below. */
export function stackedMonths({ series, months }: MonthsToDraw, settings: StackedSettings): Picture {
  const { language, idPrefix, more } = settings;
  const words = WORDS_IN[language];
  const title = settings.title ?? words.months.title;
  const euros = (amount: string) => eurosInWords(amount, language);
  const inOrder = [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  const totals = inOrder.map(({ amounts }) => sum(amounts));
  const table: PictureTable = {
    caption: title,
    columns: [
      { heading: words.month },
      ...(more?.columns ?? []).map((heading) => ({ heading })),
      ...[...series.map(({ name }) => name), words.total].map((heading) => ({
        heading,
        isNumber: true as const,
      })),
    ],
    rows: inOrder.map(({ month, amounts }, index) => [
      monthInWords(month, language),
      ...(more?.of(month) ?? []),
      ...series.map((_, place) => euros(amounts[place] ?? '0')),
      euros(totals[index] ?? '0'),
    ]),
  };
  if (months.length === 0) return { svg: emptyPicture(settings, title, words.nothing), table };
  const fills = series.map(({ fill }, index) => fill ?? fillAt(index));
  const stacks = stack<unknown, MonthToDraw, number>()
    .keys(series.map((_, index) => index))
    .value(({ amounts }, index) => Number(amounts[index] ?? 0))
    .offset(stackOffsetDiverging)(inOrder);
  const axis = monthAxis(monthsBetween(inOrder.map(({ month }) => month)));
  const notes = notesAbove(inOrder, axis, more?.above);
  const top = TOP + notes.rows * NOTE_ROW;
  const bottom = top + PLOT_HEIGHT;
  const y = euroAxis(stacks.flat(2), { top, bottom });
  const bar = (month: MonthToDraw, index: number): Content => {
    const x = at(axis.left(month.month));
    const parts = stacks.flatMap((layer, place) => {
      const [from = 0, to = 0] = layer[index] ?? [];
      if (from === to) return [];
      return [
        html`<rect x="${x}" y="${at(y(Math.max(from, to)))}" width="${at(axis.width)}" height="${at(Math.abs(y(from) - y(to)))}" fill="${fillOf(idPrefix, fills[place] ?? 'solid')}"/>`,
      ];
    });
    const said = [
      ...(more?.of(month.month) ?? []),
      ...series.map(({ name }, place) => `${name} ${euros(month.amounts[place] ?? '0')}`),
    ];
    return named(`${monthInWords(month.month, language)}: ${said.join(', ')}`, month.href, html`${parts}`);
  };
  const svg = framed(settings, {
    title,
    description: settings.description ?? words.months.description(months.length, euros(sum(totals))),
    width: MONTHS_WIDTH,
    height: bottom + 34,
    hasLinks: months.some(({ href }) => href !== undefined),
    definitions: fillDefinitions(idPrefix, fills),
    content: html`${legend(
      series.map(({ name }, index) => ({ name, fill: fills[index] ?? 'solid' })),
      { left: MONTHS_LEFT, y: 20 },
      idPrefix,
    )}${euroGrid(y, axis.right, language)}${notes.drawn(bottom)}<g stroke="currentColor" stroke-width="0.75">${inOrder.map(bar)}</g>${monthLabels(axis, bottom, language)}`,
  });
  return { svg, table };
}

/** Words above the picture in as many rows as they need, each with a line down to its month. */
function notesAbove(
  months: readonly MonthToDraw[],
  axis: MonthAxis,
  above: (month: Month) => string | undefined = () => undefined,
) {
  const ends: number[] = [];
  const notes = months.flatMap(({ month }) => {
    const text = above(month);
    if (text === undefined) return [];
    const x = axis.left(month);
    const width = textWidth(text, NOTE_SIZE);
    const left = Math.min(x, MONTHS_WIDTH - width);
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + width + 8;
    return [{ text, x, left, row }];
  });
  return {
    rows: ends.length,
    drawn: (bottom: number) => {
      const lines = notes.map(({ x, row }) => `M${at(x)} ${TOP + row * NOTE_ROW}V${bottom}`).join('');
      return html`<g font-size="${NOTE_SIZE}" aria-hidden="true"><path d="${lines}" stroke="currentColor" stroke-dasharray="2 3"/>${notes.map(
        ({ text, left, row }) =>
          html`<text x="${at(left + 3)}" y="${TOP + row * NOTE_ROW + 7}">${text}</text>`,
      )}</g>`;
    },
  };
}

export function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed();
}
