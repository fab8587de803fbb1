import type { DisputeEvent } from '../dispute-events.js';
import type { ProtectionEvent } from '../protection-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const protectionExamples: ExamplesOf<ProtectionEvent> = {
  NonDisclosureOrdered: { on: on('2025-04-01'), by: 'employment-authority', until: on('2030-03-31') },
  NonDisclosureLifted: { on: on('2027-01-01'), by: 'employment-authority' },
  RetentionExtended: {
    on: on('2029-06-01'),
    by: 'employment-authority',
    exception: 'pending-matter',
    reason: 'Valitus on vireillä hallinto-oikeudessa.',
  },
  RetentionExtensionEnded: { on: on('2030-02-01'), by: 'employment-authority' },
  ErasureDecided: {
    on: on('2030-02-02'),
    by: 'employment-authority',
    ground: 'retention-ended',
    provision: 'laki työvoimapalveluiden järjestämisestä 122 § 1 mom.',
    clientRelationshipEndedOn: on('2025-05-30'),
  },
  PersonalKeyDestroyed: {
    on: on('2030-02-02'),
    by: 'employment-authority',
    ground: 'retention-ended',
    provision: 'laki työvoimapalveluiden järjestämisestä 122 § 1 mom.',
  },
};

export const disputeExamples: ExamplesOf<DisputeEvent> = {
  RecordDisputed: {
    disputes: '5f1c54de-8f3b-5d0a-9a53-3a4c1f1f6f10',
    on: on('2025-04-02'),
    by: 'employment-authority',
    statement: 'En kieltäytynyt palvelusta, vaan pyysin siirtämään aloitusta.',
  },
};
