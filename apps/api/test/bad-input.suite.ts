import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

const PAYMENT = {
  paymentId: 'P1',
  benefit: 'labour-market-support',
  firstDay: '2025-03-03',
  lastDay: '2025-03-28',
  paidOn: '2025-04-02',
  perDayEur: '37.21',
};
const PLAN = { on: '2026-01-20', kind: 'employment' };
/** Invented: individual numbers from 900 up are never given to anybody. */
const CODE = '010190-900P';
const FREE_TEXT = 'Kertoo unettomuudesta ja veloista';

export function badInputSuite(started: () => RunningApi): void {
  describe('bad input', () => {
    let api: RunningApi;
    let caller: Caller;

    beforeAll(() => {
      api = started();
      caller = new Caller(api.url);
    });

    it.each([
      [
        'a missing field',
        'record-benefit-payment',
        { ...PAYMENT, benefit: undefined },
        '/benefit',
        /one of labour/,
      ],
      [
        'a word out of no list',
        'record-benefit-payment',
        { ...PAYMENT, benefit: 'dole' },
        '/benefit',
        /one of labour/,
      ],
      [
        'an unknown field',
        'record-benefit-payment',
        { ...PAYMENT, perMonthEur: '1' },
        '/perMonthEur',
        /no field or parameter has this name/,
      ],
      [
        'a date that does not exist',
        'record-benefit-payment',
        { ...PAYMENT, lastDay: '2025-02-30' },
        '/lastDay',
        /an existing date/,
      ],
      [
        'a date in another form',
        'record-benefit-payment',
        { ...PAYMENT, lastDay: '28.3.2025' },
        '/lastDay',
        /yyyy-mm-dd/,
      ],
      [
        'an amount as a number',
        'record-benefit-payment',
        { ...PAYMENT, perDayEur: 37.21 },
        '/perDayEur',
        /as text.*binary/,
      ],
      [
        'an amount with a comma',
        'record-benefit-payment',
        { ...PAYMENT, perDayEur: '37,21' },
        '/perDayEur',
        /with a point/,
      ],
      [
        'a negative amount',
        'record-benefit-payment',
        { ...PAYMENT, perDayEur: '-37.21' },
        '/perDayEur',
        /not negative/,
      ],
      [
        'an amount beyond a billion',
        'record-benefit-payment',
        { ...PAYMENT, perDayEur: '1000000000' },
        '/perDayEur',
        /decimal text/,
      ],
      [
        'null in place of an absent field',
        'record-benefit-payment',
        { ...PAYMENT, periodId: null },
        '/periodId',
        /an identifier/,
      ],
      [
        'an identifier with a space',
        'record-benefit-payment',
        { ...PAYMENT, paymentId: 'a b' },
        '/paymentId',
        /an identifier/,
      ],
      [
        'a personal identity code as an identifier',
        'record-benefit-payment',
        { ...PAYMENT, paymentId: CODE },
        '/paymentId',
        /personal identity code/,
      ],
      [
        'a municipality code as a number',
        'record-home-municipality',
        { on: '2020-06-01', municipality: 91 },
        '/municipality',
        /three-digit/,
      ],
      [
        'a municipality code of two digits',
        'record-home-municipality',
        { on: '2020-06-01', municipality: '91' },
        '/municipality',
        /three-digit/,
      ],
      [
        'half a job opportunity',
        'lower-job-search-duty',
        { on: '2026-02-16', opportunities: 0.5, ground: 'part-time-work' },
        '/opportunities',
        /whole number/,
      ],
      [
        'text beyond its length',
        'report-job-search-discussion',
        { on: '2026-04-14', summary: 'x'.repeat(4001) },
        '/summary',
        /1 to 4000 characters/,
      ],
      [
        'a text of spaces',
        'report-job-search-discussion',
        { on: '2026-04-14', summary: '  ' },
        '/summary',
        /1 to 4000 characters/,
      ],
      [
        "sealed text, which is the store's own",
        'report-job-search-discussion',
        { on: '2026-04-14', summary: { sealed: 'v1.a.b' } },
        '/summary',
        /text of 1/,
      ],
      [
        'an unknown field of a part',
        'create-employment-plan',
        { ...PLAN, items: [{ kind: 'other', colour: 1 }] },
        '/items/0/colour',
        /no field or parameter has this name/,
      ],
      [
        'a part that is no object',
        'create-employment-plan',
        { ...PLAN, items: ['coaching'] },
        '/items/0',
        /an object with the described fields/,
      ],
      [
        'too many parts',
        'create-employment-plan',
        { ...PLAN, items: Array(101).fill({ kind: 'other' }) },
        '/items',
        /0 to 100 items/,
      ],
      [
        "a list with another list's word",
        'report-referral-to-social-rehabilitation',
        { referralId: 'r', on: '2024-11-04', evidence: ['a b'] },
        '/evidence',
        /each item of it an identifier/,
      ],
      [
        'a malformed personal identity code',
        'identify-person',
        { personalIdentityCode: '010190' },
        '/personalIdentityCode',
        /with its century sign/,
      ],
    ])('is refused with its place: %s', async (_what, task, body, pointer, detail) => {
      const answer = await caller.task('B1', task, body);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({
        type: '/problems/invalid-request',
        errors: [{ pointer, detail: expect.stringMatching(detail) }],
      });
    });

    it('stores nothing of it', async () => {
      expect((await caller.get('/v1/jobseekers/B1/events')).status).toBe(404);
    });

    it('names every place at once', async () => {
      const answer = await caller.task('B1', 'record-benefit-payment', { paymentId: 'P1' });
      const { errors } = answer.json as { errors: { pointer: string }[] };
      expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
        '/benefit',
        '/firstDay',
        '/lastDay',
        '/paidOn',
        '/perDayEur',
      ]);
    });

    it.each([
      ['Idempotency-Key', 'x'.repeat(65), /best a UUID/],
      ['Idempotency-Key', CODE, /nothing about a person/],
    ])('a header that cannot be is named, with what was expected: %s %s', async (name, value, expected) => {
      const answer = await caller.task('B1', 'register-job-search', { on: '2026-01-12' }, { [name]: value });
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({
        type: '/problems/invalid-request',
        expected: expect.stringMatching(expected),
        errors: [{ parameter: name }],
      });
    });

    it.each([
      ['/v1/jobseekers/J1/pathway?atLeastRevision=last', 'atLeastRevision'],
      ['/v1/jobseekers/J1/pathway?colour=red', 'colour'],
      ['/v1/jobseekers/J1/cost-timeline?from=2025-02-30', 'from'],
      ['/v1/jobseekers/J1/cost-timeline?from=2025-02-03&from=2025-02-04', 'from'],
      ['/v1/jobseekers/J1/cost-timeline/days/2025-02-30', 'date'],
      ['/v1/jobseekers/J1/cost-timeline/difference', 'withKnownOn'],
      ['/v1/jobseekers/J1/cost-timeline/difference?withKnownOn=soon', 'withKnownOn'],
      ['/v1/jobseekers/J1/cost-timeline/difference?withKnownOn=2025-02-30', 'withKnownOn'],
      ['/v1/jobseekers/J1/cost-timeline/difference?knownOn=now&withKnownOn=now', 'knownOn'],
      ['/v1/jobseekers/J1/cost-timeline/difference?withInterpretation=restart', 'withInterpretation'],
      ['/v1/jobseekers/J1/cost-timeline/difference?withInterpretation=INT-2=perhaps', 'withInterpretation'],
      [
        '/v1/jobseekers/J1/cost-timeline/difference?withInterpretation=INT-2=constructor',
        'withInterpretation',
      ],
      [
        '/v1/jobseekers/J1/cost-timeline/difference?withInterpretation=INT-2=restart,INT-2=no-restart',
        'withInterpretation',
      ],
      [
        '/v1/jobseekers/J1/cost-timeline?interpretation=INT-2=restart&interpretation=INT-2=no-restart',
        'interpretation',
      ],
      [
        '/v1/jobseekers/J1/cost-timeline/difference?withInterpretation=INT-4=proportional',
        'withInterpretation',
      ],
      [
        '/v1/jobseekers/J1/cost-timeline/difference?interpretation=INT-99=yes&withKnownOn=now',
        'interpretation',
      ],
      ['/v1/jobseekers/J1/events?limit=0', 'limit'],
      ['/v1/jobseekers/J1/events?after=lala', 'after'],
      ['/v1/jobseekers/J1/cost-timeline?from=2025-03-04&to=2025-03-03', 'to'],
      ['/v1/jobseekers?limit=1001', 'limit'],
      ['/v1/jobseekers/a%20b/pathway', 'jobseekerId'],
      ['/v1/municipalities/091/invoice-lines', 'month'],
      ['/v1/municipalities/091/invoice-lines?month=2025-13', 'month'],
      ['/v1/municipalities/091/forecast?asOf=2026-02-30', 'asOf'],
      ['/v1/municipalities/091/forecast?months=0', 'months'],
      ['/v1/municipalities/091/forecast?months=61', 'months'],
      ['/v1/municipalities/091/forecast?exitRate=1.01', 'exitRate'],
      ['/v1/municipalities/091/forecast?exitRate=-0.1', 'exitRate'],
      ['/v1/municipalities/091/forecast?people=1001', 'people'],
    ])('a query that cannot be is refused with its place: %s', async (path, parameter) => {
      const answer = await caller.get(path);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ type: '/problems/invalid-request', errors: [{ parameter }] });
    });

    it('what was expected of a query is told in words, not as a pattern', async () => {
      for (const [query, expected] of [
        ['jobseekers/J1/pathway?atLeastRevision=-1', 'a revision, a whole number from 0 up: 4'],
        ['jobseekers/J1/events?after=lala', 'the `next` of an answer'],
        ['jobseekers/J1/events?limit=0', 'a whole number from 1 to 1000'],
        ['municipalities/091/forecast?exitRate=2', 'a number from 0 to 1 with a decimal point: 0.06'],
        ['municipalities/091/invoice-lines?month=2025', 'a month, written yyyy-mm: "2025-03"'],
      ]) {
        expect((await caller.get(`/v1/${query}`)).json).toMatchObject({ errors: [{ detail: expected }] });
      }
    });

    it('an identity code without its sign is no jobseeker', async () => {
      const answer = await caller.get('/v1/jobseekers/010190900P/pathway');
      expect(answer.json).toMatchObject({ status: 400, type: '/problems/personal-identity-code' });
    });

    describe('a personal identity code and what is said about a person', () => {
      it('are in no log line, no problem, no address', async () => {
        const answers = [
          await caller.task(CODE, 'register-job-search', { on: '2026-01-12' }),
          await caller.get(`/v1/jobseekers/${CODE}/pathway`),
          await caller.get(`/v1/jobseekers/${CODE}`),
          await caller.get(`/v1/jobseekers?after=${CODE}`),
          await caller.get(`/v1/jobseekers/B2/cost-timeline/difference?withInterpretation=INT-2=${CODE}`),
          await caller.get('/health', { 'X-Correlation-Id': CODE }),
          await caller.task('B2', 'record-benefit-payment', {
            ...PAYMENT,
            paymentId: CODE,
            [CODE]: FREE_TEXT,
          }),
          await caller.task('B2', 'record-benefit-payment', {
            ...PAYMENT,
            benefit: FREE_TEXT,
            perDayEur: CODE,
          }),
          await caller.task('B2', 'register-job-search', { on: CODE }),
          await caller.send('POST', `/v1/jobseekers/B2/identify-person`, {
            raw: `{"personalIdentityCode":"${CODE}","givenNames":"${FREE_TEXT}`,
          }),
          await caller.send('POST', `/v1/jobseekers/B2/identify-person`, {
            body: { personalIdentityCode: CODE },
            headers: { 'polku-actor': CODE },
          }),
          await caller.task('B2', 'identify-person', { personalIdentityCode: CODE, familyName: FREE_TEXT }),
          await caller.task('B2', 'register-job-search', { on: '2026-01-12' }),
          await caller.task('B2', 'report-job-search-discussion', { on: '2026-04-14', summary: FREE_TEXT }),
          await caller.task('B2', 'answer-referral', {
            referralId: 'none',
            on: '2026-04-14',
            answer: 'refused',
            text: FREE_TEXT,
          }),
        ];
        expect(answers.map(({ status }) => status)).toEqual([
          400, 400, 404, 400, 400, 400, 400, 400, 400, 400, 400, 201, 201, 201, 422,
        ]);
        const said = answers.map(({ text, headers }) => text + JSON.stringify([...headers])).join('\n');
        const everything = `${said}\n${api.logged.join('')}`;
        expect(everything).not.toContain(CODE);
        expect(everything).not.toContain(FREE_TEXT);
        const { json } = await caller.get('/v1/jobseekers/B2/events');
        const streams = (json as { events: { stream: string }[] }).events.map(({ stream }) => stream);
        expect(new Set(streams)).toEqual(new Set(['jobseeker-B2']));
      });
    });
  });
}
