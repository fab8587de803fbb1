import { InvoiceLineBilled } from '#contracts';
import { FEED_CATEGORIES } from '../feed/feed-filter.js';
import { peopleInAnswer } from './people-in-answer.js';

describe('the people whom an answer names', () => {
  it.each(FEED_CATEGORIES.filter((category) => category !== 'invoice'))(
    'are those of the stream of an event: %s',
    (category) => {
      expect([...peopleInAnswer({ events: [{ stream: `${category}-J1`, data: {} }] })]).toEqual(['J1']);
    },
  );

  it('are those of a line of an invoice, whose stream is of a municipality', () => {
    const event = {
      stream: 'invoice-205-2026-01',
      type: InvoiceLineBilled.type,
      data: { jobseekerId: 'J1' },
    };
    expect([...peopleInAnswer(event)]).toEqual(['J1']);
  });

  it.each(['command-J1', 'webhook-J1', 'access-2026-11-26'])('are not what %s is of', (stream) => {
    expect([...peopleInAnswer({ stream, data: {} })]).toEqual([]);
  });
});
