import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DESIGN_TOKENS } from './design-tokens.js';

/** A file that pages load. Its name changes with its content, so that a browser may keep it for ever. */
export interface PageAsset {
  readonly file: string;
  readonly address: string;
  readonly type: string;
  readonly content: string;
}

export const STYLE = asset('css', 'text/css', `${DESIGN_TOKENS}\n${source('pages.css')}`);
export const SCRIPT = asset('js', 'text/javascript', source('pages.js'));
export const ICON = asset('svg', 'image/svg+xml', source('icon.svg'));

export const PAGE_ASSETS: ReadonlyMap<string, PageAsset> = new Map(
  [STYLE, SCRIPT, ICON].map((each) => [each.file, each]),
);

function source(file: string): string {
  return readFileSync(new URL(`../assets/${file}`, import.meta.url), 'utf8');
}

function asset(ending: string, type: string, content: string): PageAsset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const file = `polku-${hash}.${ending}`;
  return { file, address: `/assets/${file}`, type: `${type}; charset=utf-8`, content };
}
