import { Transform } from 'class-transformer';
import Type from 'typebox';
import type { CalendarDate, Month } from '#calendar-date';
import { date, identifier, month, oneOf } from '#contracts';
import type { PersonalFields, Position } from '#event-store';
import { LANGUAGES, type Language } from '#statutes';
import { DescribedField } from '../fields/field.js';
import { type AskedView, askedMoment, type MomentAsked } from './asked-moment.js';
import { choicesOf, WRITTEN_CHOICES } from './interpretation-choices.js';
import { instant, KnownByParameters, MomentParameters } from './moment-parameters.js';

const atLeastRevision = Type.String({
  pattern: '^(0|[1-9][0-9]{0,14})$',
  'x-expected': 'a revision, a whole number from 0 up: 4',
  description:
    'Read your own write: wait until this revision, which the ETag of a command says, is in the read model.',
});
export const limit = Type.String({
  pattern: '^([1-9][0-9]{0,2}|1000)$',
  'x-expected': 'a whole number from 1 to 1000',
  description: 'How many at most, 1 to 1000; 100 when left out.',
});
const after = 'The `next` of the page before.';

export const DEFAULT_LIMIT = 100;

export class PathwayParameters extends MomentParameters {
  @DescribedField(atLeastRevision, 'optional')
  readonly atLeastRevision?: string;
}

const interpretation = Type.Array(Type.String({ pattern: WRITTEN_CHOICES }), {
  minItems: 1,
  maxItems: 20,
  description:
    'Another choice at a point that the statutes leave open: `INT-2=no-restart`. May be repeated, or several with commas between them.',
});

/** One value comes as text, several as a list. */
export const AsList = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));

export class CostTimelineParameters extends MomentParameters {
  @DescribedField(atLeastRevision, 'optional')
  readonly atLeastRevision?: string;

  @DescribedField(date('Days from this one on.'), 'optional')
  readonly from?: CalendarDate;

  @DescribedField(date('Days up to this one.'), 'optional')
  readonly to?: CalendarDate;

  @AsList()
  @DescribedField(interpretation, 'optional')
  readonly interpretation?: string | readonly string[];
}

const choices = (side: string) =>
  Type.String({
    pattern: WRITTEN_CHOICES,
    description: `${side}: choices at points that the statutes leave open, separated by commas, such as INT-2=no-restart.`,
  });

/** `now` for everything that is recorded. */
export type KnownOn = CalendarDate | 'now';

const dateOrNow = Type.Unsafe<KnownOn>({
  type: 'string',
  pattern: '^(now|\\d{4}-\\d{2}-\\d{2})$',
  description:
    'The other side: what had been recorded when this date ended in Finland, or `now` for everything. As on the first side when left out.',
});

export class CostDifferenceParameters extends MomentParameters {
  @DescribedField(dateOrNow, 'optional')
  readonly withKnownOn?: KnownOn;

  @DescribedField(
    instant('The other side: what had been recorded at this instant. In place of `withKnownOn`.'),
    'optional',
  )
  readonly withKnownAt?: string;

  @DescribedField(choices('The first side'), 'optional')
  readonly interpretation?: string;

  @DescribedField(choices('The other side, besides those of the first one'), 'optional')
  readonly withInterpretation?: string;
}

export class CostDayParameters extends MomentParameters {
  @DescribedField(atLeastRevision, 'optional')
  readonly atLeastRevision?: string;

  @AsList()
  @DescribedField(interpretation, 'optional')
  readonly interpretation?: string | readonly string[];
}

const DOSSIER_FORMS = ['json', 'html'] as const;
type DossierForm = (typeof DOSSIER_FORMS)[number];

export class CaseReviewParameters extends MomentParameters {
  @DescribedField(
    date('Judged as the case stood on this date: what happened later is left out. Today when left out.'),
    'optional',
  )
  override readonly asOf?: CalendarDate;

  @DescribedField(oneOf(LANGUAGES, 'Of the sentences; all three when left out.'), 'optional')
  readonly language?: Language;
}

export class DossierParameters extends MomentParameters {
  @DescribedField(
    date('The case as it stood on this date: what happened later is left out. Today when left out.'),
    'optional',
  )
  override readonly asOf?: CalendarDate;

  @DescribedField(oneOf(LANGUAGES, 'Of the dossier; Finnish when left out.'), 'optional')
  readonly language?: Language;

  @DescribedField(
    oneOf(DOSSIER_FORMS, 'JSON, or a document to read and print; `json` when left out.'),
    'optional',
  )
  readonly format?: DossierForm;
}

export class OwnDataParameters {
  @DescribedField(oneOf(LANGUAGES, 'Of the document; Finnish when left out.'), 'optional')
  readonly language?: Language;

  @DescribedField(
    oneOf(DOSSIER_FORMS, 'JSON, or a document to read and print; `json` when left out.'),
    'optional',
  )
  readonly format?: DossierForm;
}

export class EventsParameters extends KnownByParameters {
  @DescribedField(
    Type.String({
      pattern: '^\\d{20}/\\d{20}$',
      description: after,
      'x-expected': 'the `next` of an answer',
    }),
    'optional',
  )
  readonly after?: Position;

  @DescribedField(limit, 'optional')
  readonly limit?: string;

  @DescribedField(
    oneOf(
      ['opened', 'sealed'],
      'Personal texts: opened, or sealed as they are stored, with the hash of each event. Opened when left out.',
    ),
    'optional',
  )
  readonly texts?: PersonalFields;
}

export class DeadLettersParameters {
  @DescribedField(
    Type.String({
      pattern: '^\\d{20}/\\d{20}$',
      description: after,
      'x-expected': 'the `next` of an answer',
    }),
    'optional',
  )
  readonly after?: Position;

  @DescribedField(limit, 'optional')
  readonly limit?: string;
}

export class JobseekersParameters {
  @DescribedField(identifier(after), 'optional')
  readonly after?: string;

  @DescribedField(limit, 'optional')
  readonly limit?: string;
}

/** Of an invoice whose month is in the address. */
export class InvoiceParameters extends MomentParameters {}

export class InvoiceLinesParameters extends MomentParameters {
  @DescribedField(month('The month in which the benefits were paid.'))
  readonly month: Month;
}

export class ForecastParameters extends KnownByParameters {
  @DescribedField(date('What was paid until this date is known; today when left out.'), 'optional')
  readonly asOf?: CalendarDate;

  @DescribedField(
    Type.String({
      pattern: '^([1-9]|[1-5][0-9]|60)$',
      'x-expected': 'a whole number from 1 to 60',
      description: 'How many months, 1 to 60; 12 when left out. The first is the month of `asOf`, whole.',
    }),
    'optional',
  )
  readonly months?: string;

  @DescribedField(
    Type.String({
      pattern: '^(0(\\.[0-9]{1,9})?|1(\\.0{1,9})?)$',
      'x-expected': 'a number from 0 to 1 with a decimal point: 0.06',
      description:
        'The probability from 0 to 1 that a benefit ends with a month. Estimated from the same people when left out.',
    }),
    'optional',
  )
  readonly exitRate?: string;

  @DescribedField(
    Type.String({
      pattern: '^(0|[1-9][0-9]{0,2}|1000)$',
      'x-expected': 'a whole number from 0 to 1000',
      description:
        'How many people to list, 0 to 1000, those first of whom an earlier exit is worth most; none when left out.',
    }),
    'optional',
  )
  readonly people?: string;
}

/** The number that a checked parameter holds. */
export function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/**
 * How the checked parameters want the timeline to be looked at.
 * @throws ApiProblem for a moment that can't be asked for
 */
export function viewOf(
  { interpretation = [], ...moment }: MomentAsked & Pick<CostDayParameters, 'interpretation'>,
  now: Date,
): AskedView {
  const written = [interpretation].flat().join(',');
  return {
    ...askedMoment(moment, now),
    choices: choicesOf('interpretation', written === '' ? undefined : written),
  };
}
