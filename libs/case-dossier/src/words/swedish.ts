import { SWEDISH_WORDS } from './closed-sv.js';
import type { DossierWords } from './dossier-words.js';
import { SWEDISH_FIELDS } from './fields-sv.js';
import { SWEDISH_HEADINGS } from './headings-sv.js';
import { SWEDISH_TITLES } from './titles-sv.js';
import { grouped, listed, pointedDay, withComma } from './written.js';

export const SWEDISH: DossierWords = {
  day: pointedDay,
  list: (items) => listed(items, 'och'),
  number: withComma,
  euros: (amount) => `${withComma(grouped(amount, '\u00a0'))} €`,
  titles: SWEDISH_TITLES,
  fields: SWEDISH_FIELDS,
  closed: SWEDISH_WORDS,
  open: { completed: 'slutförd', 'found-work': 'fick arbete', discontinued: 'avbruten' },
  severities: { unlawful: 'Lagstridigt', 'to-be-checked': 'Ska kontrolleras', information: 'För kännedom' },
  withheld: 'visas inte för denna roll',
  yes: 'ja',
  no: 'nej',
  headings: SWEDISH_HEADINGS,
};
