import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, line, municipalityCode, oneOf, word, yesOrNo } from './field-types.js';
import { personalText } from './personal-text.js';
import { UPCASTERS } from './upcasters.js';
import type { Upcaster } from './upcasting.js';

/** People of one event; an answer about more of them is several events. */
export const MOST_PEOPLE_OF_A_READING = 500;

const SEALED_UNDER_THE_DAY =
  'Sealed under the key of the day of the stream, which is destroyed when the time of its readings is over.';

/** What of a reading says nothing about a single person: in the clear in every version. */
const circumstances = {
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
  asOf: Type.Optional(date('The answer was of what had happened by this date.')),
  knownOn: Type.Optional(date('The answer was of what had been recorded when this date ended.')),
  knownAt: Type.Optional(
    Type.String({
      pattern: '^[0-9T:.Z+ -]{20,35}$',
      description: 'The answer was of what had been recorded at this instant.',
    }),
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
};

const unlockReason = personalText(
  'Why parts were unlocked that the role does not see otherwise. Sealed under the key of the day of the stream, which is of no person.',
  200,
);

export const PersonalDataRead = defineEvent('PersonalDataRead', 'access', {
  meaning:
    "Somebody was about to be told a person's data: who, whose data, which parts, for what and on which ground. Recorded before the answer left, which would not have left without it. The subscriber of a stream of the feed has one event for its beginning, without people, and one for each group of people told first on a date; a webhook the latter, with the subscription as correlation.",
  rules: [],
  data: {
    ...circumstances,
    subject: personalText(
      `The official, the service or the person who read; never a name. ${SEALED_UNDER_THE_DAY}`,
      64,
    ),
    jobseekers: Type.Optional(
      personalText(
        `Whose data was in the answer: identifiers, a space between them; absent where a stream of the feed begins. An answer about more people than fit has several events with the same correlation. ${SEALED_UNDER_THE_DAY}`,
        MOST_PEOPLE_OF_A_READING * 65,
      ),
    ),
    matter: Type.Optional(
      personalText(
        `The number of the matter for which was read: EOAK/1234/2026. ${SEALED_UNDER_THE_DAY}`,
        64,
      ),
    ),
    unlockReason: Type.Optional(unlockReason),
  },
  earlier: [
    {
      data: Type.Object(
        {
          ...circumstances,
          subject: identifier('The official, the service or the person who read; never a name.'),
          jobseekers: Type.Array(identifier('A jobseeker.'), {
            maxItems: MOST_PEOPLE_OF_A_READING,
            description:
              'Whose data was in the answer; none where a stream of the feed begins. An answer about more people than fit has several events with the same correlation.',
          }),
          matter: Type.Optional(identifier('Opaque identifier of the matter for which was read.')),
          unlockReason: Type.Optional(unlockReason),
        },
        { additionalProperties: false },
      ),
      example: {
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
        knownOn: '2026-03-31',
      },
      upcast: UPCASTERS.PersonalDataRead?.[0] as Upcaster,
    },
  ],
});

const MOST_READINGS_OF_A_DAY = 1_000_000_000;

/** The stream of `ReadingsErased`, beside those of the dates. */
export const ERASED_READINGS = 'access-erased';

export const ReadingsErased = defineEvent('ReadingsErased', 'access', {
  meaning:
    'The time of the readings of a day was over: the key of that day was destroyed, and with it who had read, whose data, in which matter and why, in every copy of the log.',
  rules: [],
  data: {
    day: date('The day of the readings, in Helsinki.'),
    on: date('The day on which the key was destroyed.'),
    provision: line('The provision that says how long readings are kept.'),
    readings: Type.Integer({
      minimum: 0,
      maximum: MOST_READINGS_OF_A_DAY,
      description: 'How many readings the day has.',
    }),
    inTheClear: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MOST_READINGS_OF_A_DAY,
        description:
          'How many of them were recorded in version 1, whose people no key seals: whoever keeps the store deletes the stream of the day.',
      }),
    ),
  },
});

export const accessContracts = [PersonalDataRead, ReadingsErased] as const;

/** What a reading has, its texts plain, sealed or erased. */
export type RecordedReading = EventOf<typeof PersonalDataRead>['data'];

/** Everything that is written to `access-<date in Helsinki>` and `access-erased`. */
export type AccessEvent = EventOf<(typeof accessContracts)[number]>;
