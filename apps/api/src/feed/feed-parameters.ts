import Type from 'typebox';
import { DescribedField } from '../fields/field.js';
import { invalidParameter } from '../problems/make-problem.js';
import { AsList, limit } from '../queries/query-parameters.js';
import { complaintAboutTypes, WRITTEN_CATEGORY } from './event-types.js';
import { WRITTEN_CURSOR } from './feed-cursor.js';
import { FEED_CATEGORIES, type FeedCategory, type FeedFilter } from './feed-filter.js';

const cursor = Type.String({
  pattern: WRITTEN_CURSOR,
  'x-expected': 'the `next` of a page, or the id of a server-sent event',
  description:
    'What follows this place: the `next` of a page, or the id of a server-sent event. From the beginning when left out.',
});

export const listOf = (pattern: string, expected: string, meaning: string) =>
  Type.Array(Type.String({ pattern, 'x-expected': expected }), {
    minItems: 1,
    maxItems: 100,
    description: `${meaning} May be repeated. All when left out.`,
  });

class FeedFilterParameters {
  @AsList()
  @DescribedField(
    listOf(
      '^[A-Za-z][A-Za-z0-9]{0,99}$',
      'the name of an event type: ServiceStarted',
      'Only events of this type.',
    ),
    'optional',
  )
  readonly type?: string | readonly string[];

  @AsList()
  @DescribedField(
    listOf(WRITTEN_CATEGORY, `one of ${FEED_CATEGORIES.join(', ')}`, 'Only streams of this category.'),
    'optional',
  )
  readonly category?: FeedCategory | readonly FeedCategory[];

  @DescribedField(
    Type.String({
      pattern: '^\\d{3}$',
      'x-expected': 'three digits: 205',
      description:
        'Only people whose home it is by what had been recorded before the event (a move concerns both), and the invoices that it got.',
    }),
    'optional',
  )
  readonly municipality?: string;

  @DescribedField(cursor, 'optional')
  readonly after?: string;
}

export class FeedStreamParameters extends FeedFilterParameters {}

export class FeedPageParameters extends FeedFilterParameters {
  @DescribedField(limit, 'optional')
  readonly limit?: string;
}

/** @throws ApiProblem for a type that the feed can't tell of: nothing would come, without a word */
export function filterOf({ type, category, municipality }: FeedFilterParameters): FeedFilter {
  const types = type === undefined ? [] : [type].flat();
  const complaint = complaintAboutTypes(types);
  if (complaint !== undefined) throw invalidParameter('type', 'There is no such event type.', complaint);
  return {
    types,
    categories: category === undefined ? [] : [category].flat(),
    ...(municipality === undefined ? {} : { municipality }),
  };
}
