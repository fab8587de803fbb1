import { type Content, html, type Markup } from '#markup';
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

/** Parts before and after the shown one to which links lead, besides the first and the last. */
const NEAR = 3;

/** A part between the ways to the other ones; alone where it is all. */
export function amidParts(
  content: Content,
  { number, size, total }: PartOf<unknown>,
  of: string,
  addressOf: (part: number) => string,
  language: Language,
): Markup {
  if (total <= size) return html`${content}`;
  const words = CASE_WORDS[language];
  const last = Math.ceil(total / size);
  const parts = Array.from({ length: last }, (_, index) => index + 1).filter(
    (part) => part === 1 || part === last || Math.abs(part - number) <= NEAR,
  );
  const nameOf = (part: number) => words.part((part - 1) * size + 1, Math.min(part * size, total));
  return html`<nav class="parts" aria-label="${words.parts(of)}"><ol>
${parts.map(
  (part) =>
    html`<li><a href="${addressOf(part)}"${part === number ? html` aria-current="true"` : undefined}>${nameOf(part)}</a></li>\n`,
)}</ol></nav>
${content}
${number * size >= total ? undefined : html`<p class="parts"><a href="${addressOf(number + 1)}">${words.next(nameOf(number + 1))}</a></p>`}`;
}
