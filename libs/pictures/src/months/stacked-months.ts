import { stack, stackOffsetDiverging } from 'd3-shape';
import { Decimal } from 'decimal.js';
import type { Month } from '#calendar-date';
import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { type Fill, fillAt, fillDefinitions, fillOf } from '../drawing/fills.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import type { Picture, PictureSettings, PictureTable } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { eurosInWords, monthInWords } from '../words/written.js';
import { legend } from './legend.js';
import {
  euroAxis,
  euroGrid,
  MONTHS_LEFT,
  MONTHS_WIDTH,
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
    /** A few words above the bar. */
    readonly above: (month: Month) => string | undefined;
  };
  readonly description?: string;
}

const TOP = 52;
const BOTTOM = 300;

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
  const y = euroAxis(stacks.flat(2), { top: TOP, bottom: BOTTOM });
  const bar = (month: MonthToDraw, index: number): Content => {
    const x = at(axis.left(month.month));
    const parts = stacks.flatMap((layer, place) => {
      const [from = 0, to = 0] = layer[index] ?? [];
      if (from === to) return [];
      return [
        html`<rect x="${x}" y="${at(y(Math.max(from, to)))}" width="${at(axis.width)}" height="${at(Math.abs(y(from) - y(to)))}" fill="${fillOf(idPrefix, fills[place] ?? 'solid')}"/>`,
      ];
    });
    const above = more?.above(month.month);
    const highest = stacks.reduce((most, layer) => Math.max(most, ...(layer[index] ?? [])), 0);
    const said = [
      ...(more?.of(month.month) ?? []),
      ...series.map(({ name }, place) => `${name} ${euros(month.amounts[place] ?? '0')}`),
    ];
    return named(
      `${monthInWords(month.month, language)}: ${said.join(', ')}`,
      month.href,
      html`${parts}${above === undefined ? undefined : html`<text x="${x}" y="${at(y(highest) - 5)}" stroke="none" font-size="11" aria-hidden="true">${above}</text>`}`,
    );
  };
  const svg = framed(settings, {
    title,
    description: settings.description ?? words.months.description(months.length, euros(sum(totals))),
    width: MONTHS_WIDTH,
    height: BOTTOM + 34,
    hasLinks: months.some(({ href }) => href !== undefined),
    definitions: fillDefinitions(idPrefix, fills),
    content: html`${legend(
      series.map(({ name }, index) => ({ name, fill: fills[index] ?? 'solid' })),
      { left: MONTHS_LEFT, y: 20 },
      idPrefix,
    )}${euroGrid(y, axis.right, language)}<g stroke="currentColor" stroke-width="0.75">${inOrder.map(bar)}</g>${monthLabels(axis, BOTTOM, language)}`,
  });
  return { svg, table };
}

export function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed();
}
