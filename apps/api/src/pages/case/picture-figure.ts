import { type Content, html, type Markup, table } from '#markup';
import type { PictureTable } from '#pictures';

/** A picture that may be wider than the screen; it is scrolled by itself then. */
export function pictureFigure(svg: Markup, name: string): Markup {
  return html`<figure class="scroll" tabindex="0" role="group" aria-label="${name}">${svg}</figure>`;
}

/** The same values as rows; the page may make links of them. */
export function pictureTable({
  caption,
  columns,
  rows,
}: Omit<PictureTable, 'rows'> & { readonly rows: readonly (readonly Content[])[] }): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(caption, columns, rows)}</div>`;
}
