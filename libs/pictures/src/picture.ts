import type { Markup } from '#markup';
import type { Language } from '#statutes';

/** Data as a picture, and the same data as rows: both are made of the same values, so that they cannot disagree. */
export interface Picture {
  /** One `svg` element, without inline styles, scripts and links to elsewhere than the given addresses. */
  readonly svg: Markup;
  readonly table: PictureTable;
}

/** What stands beside a picture, in its language. The first cell of each row names it. */
export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly isNumber?: true }[];
  readonly rows: readonly (readonly string[])[];
}

export interface PictureSettings {
  /** Begins the ids in the picture: another one for each picture of a page. Letters, digits and hyphens. */
  readonly idPrefix: string;
  readonly language: Language;
  /** The name of the picture; the picture's own where it is not given. */
  readonly title?: string;
}
