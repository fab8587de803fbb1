import Type from 'typebox';
import type { CalendarDate } from '#calendar-date';
import { date, identifier } from '#contracts';
import { DescribedField } from '../fields/field.js';
import { limit } from '../queries/query-parameters.js';

const after = Type.String({
  pattern: '^\\d{20}/\\d{20}$',
  description: 'The `next` of the page before.',
  'x-expected': 'the `next` of an answer',
});

/** Of when, page by page. */
export class ReadingsParameters {
  @DescribedField(date('Readings of this day in Helsinki and later ones.'), 'optional')
  readonly from?: CalendarDate;

  @DescribedField(date('Readings until this day, included.'), 'optional')
  readonly to?: CalendarDate;

  @DescribedField(after, 'optional')
  readonly after?: string;

  @DescribedField(limit, 'optional')
  readonly limit?: string;
}

export class AccessLogParameters extends ReadingsParameters {
  @DescribedField(identifier('Whose data was read. This, `reader`, or both.'), 'optional')
  readonly jobseeker?: string;

  @DescribedField(identifier('Who read: the subject of the token.'), 'optional')
  readonly reader?: string;
}

export class UnusualReadingsParameters {
  @DescribedField(date('The first day in Helsinki.'))
  readonly from: CalendarDate;

  @DescribedField(date('The last day, at most 31 days in all; the same day when left out.'), 'optional')
  readonly to?: CalendarDate;
}
