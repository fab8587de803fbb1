import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTimes,
  symbolTriangle,
} from 'd3-shape';
import { html, type Markup } from '#markup';
import { PALETTE } from '../drawing/palette.js';
import type { Mark } from './case-item.js';

interface Shape {
  readonly type: SymbolType;
  readonly colour: string;
  /** A line only where it is not filled. */
  readonly isFilled: boolean;
}

/** Each with its own outline or filling, so that none needs its colour to be told from another. */
const SHAPES: Readonly<Record<Mark, Shape>> = {
  meeting: { type: symbolCircle, colour: PALETTE.blue, isFilled: false },
  assessment: { type: symbolSquare, colour: PALETTE.blue, isFilled: false },
  reviewed: { type: symbolSquare, colour: PALETTE.blue, isFilled: true },
  reported: { type: symbolTriangle, colour: PALETTE.blue, isFilled: false },
  offered: { type: symbolDiamond, colour: PALETTE.blue, isFilled: false },
  hearing: { type: symbolCircle, colour: PALETTE.violet, isFilled: true },
  decision: { type: symbolDiamond, colour: PALETTE.brand, isFilled: true },
  accepted: { type: symbolSquare, colour: PALETTE.green, isFilled: true },
  refused: { type: symbolTimes, colour: PALETTE.red, isFilled: false },
  asked: { type: symbolTriangle, colour: PALETTE.violet, isFilled: true },
  unlawful: { type: symbolTriangle, colour: PALETTE.red, isFilled: true },
  'to-be-checked': { type: symbolTriangle, colour: PALETTE.red, isFilled: false },
  information: { type: symbolCircle, colour: PALETTE.quiet, isFilled: false },
};

/** The shapes of marks, to be used by their ids. */
export function markDefinitions(idPrefix: string, marks: readonly Mark[]): Markup {
  return html`${marks.map((mark) => {
    const { type, colour, isFilled } = SHAPES[mark];
    const outline = symbol(type, 62)() ?? '';
    const paint =
      type === symbolTimes
        ? html`fill="none" stroke="${colour}" stroke-width="2.5"`
        : isFilled
          ? html`fill="${colour}" stroke="currentColor" stroke-width="0.75"`
          : html`fill="${PALETTE.paper}" stroke="${colour}" stroke-width="2"`;
    return html`<path id="${idPrefix}-${mark}" d="${outline}" ${paint}/>`;
  })}`;
}
