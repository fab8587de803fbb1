import Type from 'typebox';
import { defineEvent, type EventOf } from './event-contract.js';
import { personalText } from './personal-text.js';

export const PersonIdentified = defineEvent('PersonIdentified', 'person', {
  meaning: 'Who the jobseeker is. The only event that carries the personal identity code.',
  rules: ['PRO-1'],
  data: {
    personalIdentityCode: personalText('Personal identity code (henkilötunnus).', 11),
    givenNames: Type.Optional(personalText('Given names.', 200)),
    familyName: Type.Optional(personalText('Family name.', 200)),
  },
});

export const personContracts = [PersonIdentified] as const;

/** Everything that is written to `person-<jobseeker>`. */
export type PersonEvent = EventOf<(typeof personContracts)[number]>;
