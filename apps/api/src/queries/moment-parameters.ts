import Type from 'typebox';
import type { CalendarDate } from '#calendar-date';
import { date } from '#contracts';
import { DescribedField } from '../fields/field.js';

const INSTANT_FORM = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+ -]\\d{2}:\\d{2})';

export const instant = (description: string) =>
  Type.String({
    pattern: `^${INSTANT_FORM}$`,
    'x-expected': 'an instant with its zone (RFC 3339): 2025-03-03T12:00:00.000Z',
    description,
  });

const dateOrInstant = (description: string) =>
  Type.String({
    pattern: `^(\\d{4}-\\d{2}-\\d{2}|${INSTANT_FORM})$`,
    'x-expected': 'a date, 2025-03-03, or an instant with its zone, 2025-03-03T12:00:00.000Z',
    description,
  });

/** Two moments of knowing. */
export class ChangesParameters {
  @DescribedField(
    dateOrInstant(
      'What had been recorded at the end of this date in Helsinki, or at this instant. Not to come.',
    ),
  )
  readonly from: string;

  @DescribedField(dateOrInstant('The later moment, likewise; now when left out.'), 'optional')
  readonly to?: string;
}

/** Until which moment had been recorded what an answer rests on: a date or an instant. */
export class KnownByParameters {
  @DescribedField(
    date(
      'As it was known at the end of this date in Helsinki: only what Polku had recorded by then. Until today.',
    ),
    'optional',
  )
  readonly knownOn?: CalendarDate;

  @DescribedField(
    instant(
      'As it was known at this instant, its millisecond included: `2025-03-03T12:00:00.000Z`, or with a zone such as `+02:00`. In place of `knownOn`; not to come.',
    ),
    'optional',
  )
  readonly knownAt?: string;
}

/** Of which moment an answer is. */
export class MomentParameters extends KnownByParameters {
  @DescribedField(
    date(
      'What held on this date: what had happened, been paid and taken back by then. Until today; everything when left out.',
    ),
    'optional',
  )
  readonly asOf?: CalendarDate;
}
