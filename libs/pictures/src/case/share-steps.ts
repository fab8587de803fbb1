import { scaleLinear } from 'd3-scale';
import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { named } from '../drawing/frame.js';
import { PALETTE } from '../drawing/palette.js';
import type { TimeAxis } from '../drawing/time-axis.js';
import type { CaseShare } from './case-item.js';
import { counted, type PlacedGroup } from './lane-layout.js';
import { isNextPaidDay } from './next-paid-day.js';

export const SHARES_HEIGHT = 84;
const PLOT_HEIGHT = 66;
const TOP_GAP = 14;
/** The highest share that the law has had, whatever this case reaches: pictures of two cases can be compared. */
const PERCENT_MAX = 50;
const PERCENTS = [0, 10, 20, 30, 40, 50];
/** More steps are drawn all the same, and named by the stretch of time. */
const STEPS_NAMED_MAX = 40;
const LABEL_NEEDS = 25;

export interface PlacedShares {
  readonly steps: readonly CaseShare[];
  readonly groups: readonly PlacedGroup<CaseShare>[];
}

/** Every step one by one, or those that begin close to each other together. */
export function placeShares(steps: readonly CaseShare[], axis: TimeAxis): PlacedShares {
  if (steps.length > STEPS_NAMED_MAX) return { steps, groups: counted(steps, axis).groups };
  const groups = steps.map((step): PlacedGroup<CaseShare> => {
    const left = axis.start(step.from);
    return { items: [step], row: 0, left, right: axis.end(step.until) };
  });
  return { steps, groups };
}

/** The share as a filled step line from 0 to 50 per cent; no line where nothing was paid. */
export function sharesDrawing(
  { steps, groups }: PlacedShares,
  top: number,
  axis: TimeAxis,
  nameOf: (group: PlacedGroup) => string,
): Content {
  const highest = steps.reduce((most, { percent }) => Math.max(most, percent), PERCENT_MAX);
  const y = scaleLinear([0, highest], [top + TOP_GAP + PLOT_HEIGHT, top + TOP_GAP]);
  // Of so many steps none is seen that is finer than a unit.
  const place = steps.length > STEPS_NAMED_MAX ? Math.round : at;
  const outline = steps.map((step, index) => {
    const level = place(y(step.percent));
    const previous = steps[index - 1];
    const next = steps[index + 1];
    const begin =
      previous !== undefined && isNextPaidDay(previous.until, step.from)
        ? ''
        : `M${place(axis.start(step.from))} ${place(y(0))}`;
    const isLast = next === undefined || !isNextPaidDay(step.until, next.from);
    const end = place(isLast ? axis.end(step.until) : axis.start(next.from));
    return `${begin}V${level}H${end}${isLast ? `V${place(y(0))}Z` : ''}`;
  });
  const grid = PERCENTS.map((percent) => `M${axis.left} ${at(y(percent))}H${axis.right}`).join('');
  return html`<g aria-hidden="true"><path d="${grid}" stroke="${PALETTE.grid}" stroke-dasharray="2 3"/><g font-size="9" text-anchor="end">${PERCENTS.filter(
    (percent) => percent !== 10 && percent !== 30,
  ).map(
    (percent) => html`<text x="${axis.left - 4}" y="${at(y(percent) + 3)}">${percent} %</text>`,
  )}</g><path d="${outline.join('')}" fill="${PALETTE.paleBlue}" stroke="${PALETTE.brand}" stroke-width="${steps.length > STEPS_NAMED_MAX ? 0.5 : 1.5}"/></g><g fill="${PALETTE.paper}" fill-opacity="0" font-size="11">${groups.map(
    (group) => {
      const [step] = group.items;
      const width = Math.max(group.right - group.left, 1);
      const label =
        group.items.length === 1 && width > LABEL_NEEDS
          ? html`<text x="${at(group.left + 3)}" y="${at(y(step.percent) - 3)}" fill="currentColor" fill-opacity="1" aria-hidden="true">${step.percent} %</text>`
          : undefined;
      return named(
        nameOf(group),
        step.href,
        html`<rect x="${at(group.left)}" y="${at(top + TOP_GAP)}" width="${at(width)}" height="${PLOT_HEIGHT}"/>${label}`,
      );
    },
  )}</g>`;
}
