import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, line, municipalityCode, oneOf, word, yesOrNo } from './field-types.js';
import { personalText } from './personal-text.js';

/** People of one event; an answer about more of them is several events. */
export const MOST_PEOPLE_OF_A_READING = 500;

export const PersonalDataRead = defineEvent('PersonalDataRead', 'access', {
  meaning:
    "Somebody was about to be told a person's data: who, whose data, which parts, for what and on which ground. Recorded before the answer left, which would not have left without it. The subscriber of a stream of the feed has one event for its beginning, without people, and one for each group of people told first on a date; a webhook the latter, with the subscription as correlation.",
  rules: [],
  data: {
    subject: identifier('The official, the service or the person who read; never a name.'),
    client: identifier('The program through which was read.'),
    role: word('The role of the reader, as docs/permissions.md has it.'),
    authority: Type.Optional(
      oneOf(AUTHORITIES, 'The authority for which was read; absent for roles that act for none.'),
    ),
    municipalities: Type.Optional(
      Type.Array(Type.String({ pattern: '^(\\d{3}|unknown)$' }), {
        maxItems: 400,
        description:
          'The area of the mandate, `unknown` for people without a recorded home; absent where the mandate is of no area.',
      }),
    ),
    jobseekers: Type.Array(identifier('A jobseeker.'), {
      maxItems: MOST_PEOPLE_OF_A_READING,
      description:
        'Whose data was in the answer; none where a stream of the feed begins. An answer about more people than fit has several events with the same correlation.',
    }),
    route: Type.String({
      pattern: '^[A-Z]+ /[A-Za-z0-9/:._-]{1,150}$',
      description:
        'What was asked, as a pattern without identifiers: `GET /v1/jobseekers/:jobseekerId/pathway`. Of what a webhook sends, what it was asked for with: `POST /v1/webhooks`.',
    }),
    parts: Type.Array(word('A part of the data, as docs/permissions.md has it.'), {
      description: 'Parts that were in the answer where there was anything of them.',
    }),
    purpose: word('For what was read, a code of docs/permissions.md.'),
    legalBasis: line('The provision by which the role may read.'),
    matter: Type.Optional(identifier('Opaque identifier of the matter for which was read.')),
    asOf: Type.Optional(date('The answer was of what had happened by this date.')),
    knownOn: Type.Optional(date('The answer was of what had been recorded when this date ended.')),
    knownAt: Type.Optional(
      Type.String({
        pattern: '^[0-9T:.Z+ -]{20,35}$',
        description: 'The answer was of what had been recorded at this instant.',
      }),
    ),
    unlockReason: Type.Optional(
      personalText(
        'Why parts were unlocked that the role does not see otherwise. Sealed under the key of the day of the stream, which is of no person.',
        200,
      ),
    ),
    unchanged: Type.Optional(
      yesOrNo('Whether the reader had the content already and was told only that nothing changed.'),
    ),
    eventTypes: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,99}$' }), {
        description: 'Of a stream of the feed or a webhook: the types that were asked for, where not all.',
      }),
    ),
    municipality: Type.Optional(
      municipalityCode(
        'Of a stream of the feed or a webhook: the municipality that was asked for, where not all.',
      ),
    ),
  },
});

export const accessContracts = [PersonalDataRead] as const;

/** Everything that is written to `access-<date in Helsinki>`. */
export type AccessEvent = EventOf<(typeof accessContracts)[number]>;
