import type { Language } from '#statutes';

/** The words of a page: what one language has, each has. */
export type InEachLanguage<Words> = Readonly<Record<Language, Words>>;
