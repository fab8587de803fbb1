import { FINNISH_WORDS } from './closed-fi.js';
import type { DossierWords } from './dossier-words.js';
import { FINNISH_FIELDS } from './fields-fi.js';
import { FINNISH_HEADINGS } from './headings-fi.js';
import { FINNISH_TITLES } from './titles-fi.js';
import { grouped, listed, pointedDay, withComma } from './written.js';

export const FINNISH: DossierWords = {
  day: pointedDay,
  list: (items) => listed(items, 'ja'),
  number: withComma,
  euros: (amount) => `${withComma(grouped(amount, '\u00a0'))} €`,
  titles: FINNISH_TITLES,
  fields: FINNISH_FIELDS,
  closed: FINNISH_WORDS,
  open: { completed: 'suoritettu', 'found-work': 'työllistyi', discontinued: 'keskeytyi' },
  severities: { unlawful: 'Lainvastainen', 'to-be-checked': 'Tarkistettava', information: 'Tiedoksi' },
  withheld: 'ei näytetä tälle roolille',
  yes: 'kyllä',
  no: 'ei',
  headings: FINNISH_HEADINGS,
};
