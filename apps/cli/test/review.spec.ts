import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CASE_REVIEW_EXAMPLE } from '#apps/api/src/queries/case-review-example.js';
import { messageForPeople } from '#apps/cli/src/message-for-people.js';
import { printReview } from '#apps/cli/src/review/print-review.js';
import { reviewText } from '#apps/cli/src/review/review-text.js';

/** What a running Polku answers is tried beside the API's own queries. */
describe('polku review', () => {
  let server: Server | undefined;
  afterEach(() => new Promise((closed) => (server ? server.close(closed) : closed(undefined))));

  it('prints each finding with why, by which provision, what would settle it and the events', () => {
    expect(reviewText(CASE_REVIEW_EXAMPLE.findings, 'en')).toBe(
      [
        '2025-04-10  plan-review-overdue (PLAN-3), unlawful',
        '  The employment plan was made or last reviewed on 10 January 2025 and was due for review within 3 months, by 10 April 2025. No review is recorded.',
        '  laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 2 k, 35 § 2 mom.',
        '  Settled by: A review of the plan, or a record of the one that was made in time.',
        '  9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['en', 'No findings.\n'],
    ['fi', 'Ei huomioita.\n'],
    ['sv', 'Inga iakttagelser.\n'],
  ] as const)('says in %s that there is none', (language, none) => {
    expect(reviewText([], language)).toBe(none);
  });

  it('tells that nobody answers', async () => {
    expect(await toldOf('http://127.0.0.1:1')).toContain('no Polku answers at http://127.0.0.1:1');
  });

  it('tells that something else than Polku answers', async () => {
    server = createServer((_request, response) => response.end('<html>'));
    await new Promise((listening) => server?.listen(0, '127.0.0.1', () => listening(undefined)));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await toldOf(url)).toContain(`no Polku answers at ${url}`);
  });
});

async function toldOf(url: string): Promise<string | undefined> {
  const asked = printReview({ url, jobseeker: 'J1', language: 'en', form: 'text' });
  return messageForPeople(await asked.catch((error: unknown) => error));
}
