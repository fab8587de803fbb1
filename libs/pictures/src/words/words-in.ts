import type { Language } from '#statutes';
import { ENGLISH } from './english.js';
import { FINNISH } from './finnish.js';
import type { PictureWords } from './picture-words.js';
import { SWEDISH } from './swedish.js';

export const WORDS_IN: Readonly<Record<Language, PictureWords>> = { fi: FINNISH, sv: SWEDISH, en: ENGLISH };
