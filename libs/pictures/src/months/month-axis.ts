import { type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import type { Month } from '#calendar-date';
import { type Content, html } from '#markup';
import type { Language } from '#statutes';
import { at } from '../drawing/coordinate.js';
import { PALETTE } from '../drawing/palette.js';
import { textWidth } from '../drawing/text-width.js';
import { eurosInWords, shortMonth } from '../words/written.js';

export const MONTHS_WIDTH = 960;
export const MONTHS_LEFT = 92;
export const MONTHS_RIGHT = MONTHS_WIDTH - 12;
/** Few months don't become broad blocks. */
const STEP_MAX = 70;

/** Where the months of a picture are. */
export interface MonthAxis {
  readonly months: readonly Month[];
  readonly right: number;
  readonly left: (month: Month) => number;
  readonly middle: (month: Month) => number;
  readonly width: number;
  readonly step: number;
}

export function monthAxis(months: readonly Month[]): MonthAxis {
  const right = Math.min(MONTHS_RIGHT, MONTHS_LEFT + months.length * STEP_MAX);
  const band = scaleBand<Month>(months, [MONTHS_LEFT, right]).paddingInner(0.25).paddingOuter(0.2);
  const left = (month: Month) => band(month) ?? MONTHS_LEFT;
  const width = band.bandwidth();
  return { months, right, left, middle: (month) => left(month) + width / 2, width, step: band.step() };
}

/** The months below a picture: as many as have room, and every year. */
export function monthLabels(
  { months, middle, left, step }: MonthAxis,
  top: number,
  language: Language,
): Content {
  const widest = months.reduce(
    (most, month) => Math.max(most, textWidth(shortMonth(month, language), 11)),
    0,
  );
  const every = [1, 3, 6, 12].find((each) => each * step >= widest + 4) ?? 12;
  const isFirstOfYear = (month: Month, index: number) => index === 0 || month.endsWith('-01');
  return html`<g font-size="11" aria-hidden="true">${months.map((month, index) => {
    const isTold = (Number(month.slice(5)) - 1) % every === 0 && every < 12;
    return html`${isTold ? html`<text x="${at(middle(month))}" y="${at(top + 12)}" text-anchor="middle">${shortMonth(month, language)}</text>` : undefined}${
      isFirstOfYear(month, index) &&
      (index > 0 || !months.slice(1, 4).some((next) => next.endsWith('-01') && step < 30))
        ? html`<text x="${at(left(month))}" y="${at(top + 27)}" font-weight="bold">${month.slice(0, 4)}</text>`
        : undefined
    }`;
  })}</g>`;
}

/** An axis of euros from the lowest to the highest amount, zero included, in round numbers. */
export function euroAxis(
  amounts: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): ScaleLinear<number, number> {
  const highest = amounts.reduce((most, each) => Math.max(most, each), 0);
  const lowest = amounts.reduce((least, each) => Math.min(least, each), 0);
  return scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [bottom, top]).nice(4);
}

export function euroGrid(
  y: ScaleLinear<number, number>,
  right: number,
  language: Language,
  ticks = 4,
): Content {
  const marks = y.ticks(ticks);
  const decimals = marks.every(Number.isInteger) ? 0 : 2;
  return html`<g aria-hidden="true"><path d="${marks
    .map((tick) => `M${MONTHS_LEFT} ${at(y(tick))}H${at(right)}`)
    .join(
      '',
    )}" stroke="${PALETTE.grid}"/><path d="M${MONTHS_LEFT} ${at(y(0))}H${at(right)}" stroke="currentColor"/><g font-size="11" text-anchor="end">${marks.map(
    (tick) =>
      html`<text x="${MONTHS_LEFT - 6}" y="${at(y(tick) + 4)}">${eurosInWords(String(tick), language, decimals)}</text>`,
  )}</g></g>`;
}

/** Every month from the first to the last. */
export function monthsBetween(some: readonly Month[]): readonly Month[] {
  const sorted = [...new Set(some)].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: Month[] = [];
  for (let number = numberOf(first); number <= numberOf(last); number++) {
    months.push(`${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}` as Month);
  }
  return months;
}

function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
