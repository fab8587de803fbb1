import { type Content, html, type Markup } from './markup.js';

/** A column by its heading; numbers stand at the right. */
export interface Column {
  readonly heading: string;
  readonly isNumber?: true;
}

/** The first cell of each row is its heading; the others repeat theirs where a narrow screen shows them below each other. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  { className = 'plain', total }: { readonly className?: string; readonly total?: readonly Content[] } = {},
): Markup {
  const cell = (content: Content, index: number) => {
    const { heading, isNumber } = columns[index] ?? { heading: '' };
    const name = isNumber ? 'number-cell' : 'text-cell';
    return index === 0
      ? html`<th scope="row" class="${name}">${content}</th>`
      : html`<td class="${name}" data-heading="${heading}">${content}</td>`;
  };
  return html`<table class="${className}">
<caption>${caption}</caption>
<thead><tr>${columns.map(
    ({ heading, isNumber }) =>
      html`<th scope="col" class="${isNumber ? 'number-cell' : 'text-cell'}">${heading}</th>`,
  )}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
${total === undefined ? undefined : html`<tfoot><tr>${total.map(cell)}</tr></tfoot>`}
</table>`;
}
