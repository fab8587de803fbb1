import { languageOf } from '../pages/frame/page-language.js';

/** The page of ours that an address names. Other sites are no place to be led to. */
export function pageToGoOnTo(written: unknown): string | undefined {
  if (typeof written !== 'string' || written.length > 500 || !/^\/[!-~]*$/.test(written)) return undefined;
  if (languageOf(written) === undefined || written.includes('\\')) return undefined;
  return written;
}
