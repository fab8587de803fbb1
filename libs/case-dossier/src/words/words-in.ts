import type { Language } from '#statutes';
import type { DossierWords } from './dossier-words.js';
import { ENGLISH } from './english.js';
import { FINNISH } from './finnish.js';
import { SWEDISH } from './swedish.js';

export const WORDS_IN: Readonly<Record<Language, DossierWords>> = { fi: FINNISH, sv: SWEDISH, en: ENGLISH };
