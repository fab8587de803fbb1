import { dateInWords } from '#explanation';

/** `from 1 January 2025 to 30 April 2026`. */
export function spanInWords(from: string | undefined, until: string | undefined): string {
  return [from && `from ${dateInWords(from)}`, until && `to ${dateInWords(until)}`].filter(Boolean).join(' ');
}

/** `1,000`. */
export function numberInWords(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `long-unemployment` as `long unemployment`. */
export function wordInWords(word: string): string {
  return word.replaceAll('-', ' ');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line), ''];
}

/** The path from one document of the rule book to another, both without `.md`. */
export function linkBetween(from: string, to: string, anchor?: string): string {
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  if (from === to && fragment) return fragment;
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to}.md${fragment}`;
}
