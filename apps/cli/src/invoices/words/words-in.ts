import type { Language } from '#statutes';
import { english } from './english.js';
import { finnish } from './finnish.js';
import type { ReconciliationWords } from './reconciliation-words.js';
import { swedish } from './swedish.js';

const WORDS: Readonly<Record<Language, ReconciliationWords>> = { fi: finnish, sv: swedish, en: english };

export function wordsIn(language: Language): ReconciliationWords {
  return WORDS[language];
}
