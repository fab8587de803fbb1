import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { type Fill, fillOf } from '../drawing/fills.js';
import { textWidth } from '../drawing/text-width.js';

/** What each fill stands for, in a row. */
export function legend(
  entries: readonly { readonly name: string; readonly fill: Fill }[],
  { left, y }: { readonly left: number; readonly y: number },
  idPrefix: string,
): Content {
  let x = left;
  return html`<g aria-hidden="true">${entries.map(({ name, fill }) => {
    const entry = html`<rect x="${at(x)}" y="${at(y - 10)}" width="16" height="11" fill="${fillOf(idPrefix, fill)}" stroke="currentColor" stroke-width="0.75"/><text x="${at(x + 21)}" y="${at(y)}">${name}</text>`;
    x += textWidth(name, 12) + 44;
    return entry;
  })}</g>`;
}
