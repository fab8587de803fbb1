import type { Part } from '#access';

/** The parts that what the rules say of a case rests on: it can't be told without one of them. */
export const NEEDS_OF_REVIEW: readonly Part[] = ['case', 'review', 'pathway', 'grounds', 'health', 'money'];

/** The parts that the document of a whole case has. */
export const NEEDS_OF_DOSSIER: readonly Part[] = [
  'case',
  'dossier',
  'pathway',
  'grounds',
  'health',
  'texts',
  'money',
  'home',
];
