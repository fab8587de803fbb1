import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import { CASE_WORDS } from '../words/case-words.js';

/** A part of a long list: what is shown of it, and where it stands. */
export interface PartOf<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly number: number;
  readonly size: number;
  readonly total: number;
}

/** The part with this number, or the last where there are not so many; the first where it is no number. */
export function partOf<Item>(all: readonly Item[], asked: unknown, size: number): PartOf<Item> {
  const parts = Math.max(1, Math.ceil(all.length / size));
  const wanted = typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
  const number = Math.min(wanted, parts);
  return { items: all.slice((number - 1) * size, number * size), number, size, total: all.length };
}

/** The number of the part in which the item with this index stands. */
export function partWith(index: number, size: number): number {
  return Math.floor(index / size) + 1;
}

/** The way to the other parts; nothing where one part is all. */
export function partLinks(
  { number, size, total }: PartOf<unknown>,
  of: string,
  addressOf: (part: number) => string,
  language: Language,
): Markup | undefined {
  if (total <= size) return undefined;
  const words = CASE_WORDS[language];
  const parts = Array.from({ length: Math.ceil(total / size) }, (_, index) => index + 1);
  return html`<nav class="parts" aria-label="${words.parts(of)}"><ol>
${parts.map((part) => {
  const name = words.part((part - 1) * size + 1, Math.min(part * size, total));
  return part === number
    ? html`<li><a href="${addressOf(part)}" aria-current="true">${name}</a></li>\n`
    : html`<li><a href="${addressOf(part)}">${name}</a></li>\n`;
})}</ol></nav>`;
}
