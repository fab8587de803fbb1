import type { PersonEvent } from '../person-events.js';
import type { ExamplesOf } from './examples-of.js';

export const personExamples: ExamplesOf<PersonEvent> = {
  PersonIdentified: {
    personalIdentityCode: '010190-900P',
    givenNames: 'Maija Inkeri',
    familyName: 'Virtanen',
  },
};
