/** What an answer can have, as far as permissions tell it apart. */
export const PARTS = {
  people: 'the identifiers of the people whom the caller may see',
  case: "one person's case, asked for by her identifier",
  pathway: 'the pathway: what happened when, by whose act, in code words',
  grounds: 'grounds and reasons, in code words',
  health: 'work and functional ability, expert assessments',
  texts: 'texts about a person',
  money: 'payments and shares',
  billing: 'what a municipality is billed, person by person, and will be',
  home: 'the home municipality',
  identity: 'who the person is',
  history: 'the recorded events of one person',
  review: 'what the rules say of a case',
  dossier: 'the whole case as a document',
  'own-data': 'all that is recorded about a person, in one export for that person',
  feed: 'the events of many people, as they are recorded',
  readings: "who has read one person's data",
  'access-log': 'who has read whose data',
  statistics: 'figures, small ones withheld',
  operation: 'what operates the system; no data about people',
} as const;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];
