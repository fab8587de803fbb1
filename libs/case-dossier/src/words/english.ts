import { ENGLISH_WORDS } from './closed-en.js';
import type { DossierWords } from './dossier-words.js';
import { ENGLISH_FIELDS } from './fields-en.js';
import { ENGLISH_HEADINGS } from './headings-en.js';
import { ENGLISH_TITLES } from './titles-en.js';
import { grouped, listed, monthInWords } from './written.js';

export const ENGLISH: DossierWords = {
  day: monthInWords,
  list: (items) => listed(items, 'and'),
  number: (text) => text,
  euros: (amount) => `€${grouped(amount, ',')}`,
  titles: ENGLISH_TITLES,
  fields: ENGLISH_FIELDS,
  closed: ENGLISH_WORDS,
  open: { completed: 'completed', 'found-work': 'found work', discontinued: 'discontinued' },
  severities: { unlawful: 'Unlawful', 'to-be-checked': 'To be checked', information: 'Information' },
  withheld: 'not shown to this role',
  yes: 'yes',
  no: 'no',
  headings: ENGLISH_HEADINGS,
};
