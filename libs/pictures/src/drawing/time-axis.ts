import { scaleUtc } from 'd3-scale';
import { addDays, type CalendarDate } from '#calendar-date';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import { shortMonth } from '../words/written.js';
import { at } from './coordinate.js';
import { PALETTE } from './palette.js';
import { textWidth } from './text-width.js';

/** Where the days of a picture are. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** The beginning of a day; of an instant of a calendar nobody has, UTC stands for the date. */
  readonly start: (date: CalendarDate) => number;
  /** The end of a day. */
  readonly end: (date: CalendarDate) => number;
  readonly ticks: readonly { readonly date: CalendarDate; readonly x: number }[];
}

const BETWEEN_TICKS = 62;

export function timeAxis(
  first: CalendarDate,
  last: CalendarDate,
  { left, right }: { readonly left: number; readonly right: number },
): TimeAxis {
  const scale = scaleUtc([new Date(first), new Date(addDays(last, 1))], [left, right]);
  const start = (date: CalendarDate) => scale(new Date(date));
  const ticks = scale
    .ticks(Math.floor((right - left) / BETWEEN_TICKS))
    .map((tick) => tick.toISOString())
    .filter((instant) => instant.endsWith('T00:00:00.000Z'))
    .map((instant) => instant.slice(0, 10) as CalendarDate)
    .map((date) => ({ date, x: start(date) }));
  return { left, right, start, end: (date) => start(addDays(date, 1)), ticks };
}

/** Vertical lines at the beginnings of years, months or days, and what they are, above; the year of the first day before them. */
export function timeGrid(
  { ticks, left, right }: TimeAxis,
  { top, bottom, first }: { readonly top: number; readonly bottom: number; readonly first: CalendarDate },
  language: Language,
): Markup {
  const isYear = (date: CalendarDate) => date.endsWith('-01-01');
  const lines = (some: TimeAxis['ticks']) =>
    some.map(({ x }) => `M${at(x)} ${at(top)}V${at(bottom)}`).join('');
  const years = ticks.filter(({ date }) => isYear(date));
  const others = ticks.filter(({ date }) => !isYear(date));
  const textOf = (date: CalendarDate) => {
    if (isYear(date)) return date.slice(0, 4);
    return date.endsWith('-01')
      ? shortMonth(date, language)
      : `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.`;
  };
  const labels = (some: TimeAxis['ticks']) =>
    some
      .filter(({ date, x }) => x + 3 + textWidth(textOf(date), 12) <= right)
      .map(({ date, x }) => html`<text x="${at(x + 3)}" y="${at(top + 10)}">${textOf(date)}</text>`);
  return html`<g aria-hidden="true"><path d="${lines(others)}" stroke="${PALETTE.grid}"/><path d="${lines(years)}" stroke="${PALETTE.quiet}"/>${labels(others)}<g font-weight="bold">${labels(years)}<text x="${left - 6}" y="${at(top + 10)}" text-anchor="end">${first.slice(0, 4)}</text></g></g>`;
}
