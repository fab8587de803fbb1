import type { AccessEvent } from '../access-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const accessExamples: ExamplesOf<AccessEvent> = {
  PersonalDataRead: {
    subject: 'official-1204',
    client: 'case-system',
    role: 'caseworker',
    authority: 'employment-authority',
    municipalities: ['205', '765'],
    jobseekers: ['J1'],
    route: 'GET /v1/jobseekers/:jobseekerId/pathway',
    parts: ['case', 'pathway', 'grounds', 'health', 'texts'],
    purpose: 'service',
    legalBasis: 'laki työvoimapalveluiden järjestämisestä 118 §',
    matter: 'M-2026-17',
    knownOn: on('2026-03-31'),
  },
};
