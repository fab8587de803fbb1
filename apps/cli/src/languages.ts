import type { Language } from '#statutes';

/** Told here as well, so that the help comes at once, without the law. */
export const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
