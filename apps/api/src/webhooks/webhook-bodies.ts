import Type from 'typebox';
import { municipalityCode, WebhookSubscribed, wholeNumber } from '#contracts';
import { WRITTEN_CATEGORY } from '../feed/event-types.js';
import { WRITTEN_CURSOR } from '../feed/feed-cursor.js';
import { FEED_CATEGORIES, type FeedCategory } from '../feed/feed-filter.js';
import { listOf } from '../feed/feed-parameters.js';
import { DescribedField } from '../fields/field.js';

const { targetUrl } = WebhookSubscribed.data.properties;

/** Of a cursor, without the marks for the whole of a text. */
const CURSOR = WRITTEN_CURSOR.slice(1, -1);

export class SubscribeWebhookBody {
  @DescribedField(
    { ...targetUrl, 'x-expected': 'an https address: https://hooks.example.fi/polku' },
    'required',
  )
  readonly targetUrl: string;

  @DescribedField(
    listOf(
      '^[A-Za-z][A-Za-z0-9]{0,99}$',
      'the name of an event type: ServiceStarted',
      'Only events of these types.',
    ),
    'optional',
  )
  readonly types?: readonly string[];

  @DescribedField(
    listOf(WRITTEN_CATEGORY, `one of ${FEED_CATEGORIES.join(', ')}`, 'Only streams of these categories.'),
    'optional',
  )
  readonly categories?: readonly FeedCategory[];

  @DescribedField(
    municipalityCode(
      'Only the people whose home it is when an event is recorded (a move concerns both), and the invoices it got.',
    ),
    'optional',
  )
  readonly municipality?: string;

  @DescribedField(
    Type.String({
      pattern: `^(beginning|${CURSOR})$`,
      'x-expected': '`beginning`, or a place of the feed: the `next` of a page of /v1/events',
      description:
        'Events after this place: `beginning`, or the `next` of a page of the feed. What is recorded from now on when left out.',
    }),
    'optional',
  )
  readonly after?: string;
}

export class RotateWebhookSecretBody {
  @DescribedField(
    wholeNumber(
      'For how many hours deliveries are signed with the old secret too; 0 when others may know it.',
      0,
      168,
    ),
    'required',
  )
  readonly overlapHours: number;
}
