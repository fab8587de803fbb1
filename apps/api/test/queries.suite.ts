import { QUERY_DESCRIPTIONS } from '../src/queries/query-descriptions.js';
import { Caller } from './support/caller.js';
import { fieldsOf } from './support/fields-of.js';
import type { RunningApi } from './support/running-api.js';

const KELA = { 'Polku-Authority': 'kela' };
const SUMMARY = 'Wants work in a kitchen';

/** 105 paid days from 2 January 2025: the 101st is 22 May. */
const PAYMENTS = [
  { paymentId: 'P1', firstDay: '2025-01-02', lastDay: '2025-03-26', paidOn: '2025-03-31' },
  { paymentId: 'P2', firstDay: '2025-03-27', lastDay: '2025-05-28', paidOn: '2025-06-02' },
].map((payment) => ({ ...payment, benefit: 'labour-market-support', perDayEur: '37.21' }));

/** Everything that is recorded beside a moment before Polku recorded anything. */
const SINCE_NOTHING = '?knownOn=2020-01-01&withKnownOn=now';

export function queriesSuite(started: () => RunningApi): void {
  describe('queries', () => {
    let api: RunningApi;
    let caller: Caller;

    beforeAll(async () => {
      api = started();
      caller = new Caller(api.url);
      await caller.task('Q1', 'register-job-search', { on: '2025-01-02' });
      await caller.task('Q1', 'report-job-search-discussion', { on: '2025-04-14', summary: SUMMARY });
      await caller.task('Q1', 'record-home-municipality', { on: '2020-01-01', municipality: '091' }, KELA);
      for (const payment of PAYMENTS) await caller.task('Q1', 'record-benefit-payment', payment, KELA);
      // Moved while days were paid for: a finding.
      await caller.task('Q5', 'record-home-municipality', { on: '2020-01-01', municipality: '837' }, KELA);
      await caller.task('Q5', 'record-home-municipality', { on: '2025-05-26', municipality: '564' }, KELA);
      for (const payment of PAYMENTS) await caller.task('Q5', 'record-benefit-payment', payment, KELA);
      await caller.get('/v1/jobseekers/Q1/pathway?atLeastRevision=1');
      await caller.get('/v1/jobseekers/Q1/cost-timeline?atLeastRevision=2');
    });

    describe('the pathway', () => {
      it('shows what was recorded, with personal texts opened, at the revision that the ETag says', async () => {
        const answer = await caller.get('/v1/jobseekers/Q1/pathway');
        expect(answer.status).toBe(200);
        expect(answer.json).toMatchObject({
          jobseekerId: 'Q1',
          revision: 1,
          pathway: { meetings: [{ on: '2025-04-14', summary: SUMMARY }] },
        });
        expect(answer.headers.get('etag')).toBe('"pathway-1"');
      });

      it('of a command that was just carried out can be read with its revision', async () => {
        const command = await caller.task('Q2', 'register-job-search', { on: '2026-01-12' });
        const { revision } = command.json as { revision: number };
        const answer = await caller.get(`/v1/jobseekers/Q2/pathway?atLeastRevision=${revision}`);
        expect(answer.json).toMatchObject({ revision: 0, pathway: { jobSearches: [expect.anything()] } });
      });

      it('that does not come to the revision in time is behind: 503 with both revisions', async () => {
        const answer = await caller.get('/v1/jobseekers/Q1/pathway?atLeastRevision=99');
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(answer.json).toMatchObject({
          type: '/problems/read-model-behind',
          expectedRevision: 99,
          actualRevision: 1,
        });
      });
    });

    describe('the cost timeline', () => {
      it('has every paid day and the lines of the invoice', async () => {
        const { json } = await caller.get('/v1/jobseekers/Q1/cost-timeline');
        const { days, invoiceLines } = json as { days: object[]; invoiceLines: object[] };
        expect(days).toHaveLength(105);
        expect(days[100]).toMatchObject({
          date: '2025-05-22',
          counter: 101,
          sharePercent: 10,
          payer: '091',
          municipal: '3.721',
          state: '33.489',
          provision: expect.stringContaining('14:3 a §'),
        });
        expect(invoiceLines).toMatchObject([
          { payer: '091', paidMonth: '2025-06', days: 5, municipal: '18.61' },
        ]);
      });

      it('can be narrowed to days', async () => {
        const { json } = await caller.get('/v1/jobseekers/Q1/cost-timeline?from=2025-05-21&to=2025-05-23');
        const { days } = json as { days: { date: string }[] };
        expect(days.map(({ date }) => date)).toEqual(['2025-05-21', '2025-05-22', '2025-05-23']);
      });

      it('explains one day', async () => {
        const { json } = await caller.get('/v1/jobseekers/Q1/cost-timeline/days/2025-05-22');
        expect(json).toMatchObject({
          jobseekerId: 'Q1',
          revision: 2,
          day: { date: '2025-05-22', counter: 101 },
          inputs: {
            payment: {
              paymentId: 'P2',
              source: { eventId: expect.any(String), recordedAt: expect.any(String) },
            },
            homeMunicipalities: [{ municipality: '091' }],
          },
        });
        const saturday = await caller.get('/v1/jobseekers/Q1/cost-timeline/days/2025-05-24');
        expect(saturday.status).toBe(404);
        expect(saturday.json).toMatchObject({ type: '/problems/unknown-day' });
      });

      it('tells why in a structure and in sentences of three languages, resting on the events', async () => {
        const { json } = await caller.get('/v1/jobseekers/Q1/cost-timeline/days/2025-05-22');
        expect(json).toMatchObject({
          explanation: {
            rule: { wording: ['385/2023', '325/2024', '962/2024'], from: '2025-01-01' },
            step: { provision: { act: '1290/2002', place: '14:3 a § 2 mom. 1 k' }, from: 101, upTo: 200 },
            counter: {
              spans: [
                { days: 60, counted: true },
                { days: 41, counted: true },
              ],
            },
            payer: { decidedOn: '2025-06-02', since: '2020-01-01' },
            interpretations: [],
            choices: { 'INT-2': 'restart' },
          },
          sentences: {
            fi: expect.stringContaining('Päivä on laskennan 101. maksupäivä'),
            sv: expect.stringContaining(
              'Hemkommun den 2.6.2025, då förmånen betalades, är Helsingfors (091)',
            ),
            en: expect.stringContaining(
              "the municipality's part is 3.721 euros and the state's part 33.489 euros",
            ),
          },
        });
        const { explanation } = json as { explanation: { eventIds: string[] } };
        const events = await caller.get('/v1/jobseekers/Q1/events');
        const recorded = (events.json as { events: { id: string; stream: string }[] }).events;
        expect(explanation.eventIds.toSorted()).toEqual(
          recorded.flatMap(({ id, stream }) => (stream === 'benefits-Q1' ? [id] : [])).toSorted(),
        );
      });

      it('carries a tag that a command can insist on', async () => {
        const timeline = await caller.get('/v1/jobseekers/Q1/cost-timeline');
        const tag = timeline.headers.get('etag') ?? '';
        expect(tag).toMatch(/^"benefits-2\.[\w-]{16}"$/);
        const again = await caller.task('Q1', 'record-benefit-payment', PAYMENTS[0], {
          ...KELA,
          'If-Match': tag,
        });
        expect(again.json).toMatchObject({ revision: 2, changed: false });
      });
    });

    describe('the difference of two cost timelines', () => {
      const difference = (jobseeker: string, parameters: string) =>
        caller.get(`/v1/jobseekers/${jobseeker}/cost-timeline/difference${parameters}`);

      it('between two moments is what the events recorded in between made, each with its days and euros', async () => {
        const { status, json } = await difference('Q1', SINCE_NOTHING);
        expect(status).toBe(200);
        expect(json).toMatchObject({
          revision: 2,
          before: { knownOn: '2020-01-01' },
          after: { knownOn: null },
          change: { days: 105, municipal: '18.605', billed: '18.61' },
          byPayer: [{ payer: '091', municipal: { before: '0.00', after: '18.605', difference: '18.605' } }],
        });
        const { causes, days } = json as { causes: object[]; days: { after: object }[] };
        expect(causes).toMatchObject([
          { events: [{ type: 'HomeMunicipalityRecorded' }], change: { days: 0, municipal: '0.00' } },
          {
            events: [
              { type: 'BenefitPaid', data: { paymentId: 'P1' }, source: { eventId: expect.any(String) } },
            ],
            way: 'added',
            change: { days: 60, municipal: '0.00' },
          },
          {
            events: [{ data: { paymentId: 'P2' }, source: { recordedAt: expect.any(String) } }],
            change: { days: 45, municipal: '18.605', billed: '18.61' },
          },
        ]);
        expect(days.at(-1)).toMatchObject({
          firstDay: '2025-05-22',
          lastDay: '2025-05-28',
          after: {
            firstCounter: 101,
            sharePercent: 10,
            provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k',
          },
        });
      });

      it('goes back in time as well: the events are taken away, the last one first', async () => {
        const { json } = await difference('Q1', '?withKnownOn=2020-01-01');
        expect(json).toMatchObject({
          change: { days: 105, municipal: '-18.605', billed: '-18.61' },
          causes: [
            { events: [{ data: { paymentId: 'P2' } }], way: 'taken-away', change: { municipal: '-18.605' } },
            { events: [{ data: { paymentId: 'P1' } }] },
            { events: [{ type: 'HomeMunicipalityRecorded' }] },
          ],
        });
      });

      it('between two readings of the law has both sides with their provisions (INT-2)', async () => {
        await caller.task('Q4', 'record-home-municipality', { on: '2020-01-01', municipality: '837' }, KELA);
        for (const payment of PAYMENTS) {
          await caller.task(
            'Q4',
            'record-benefit-payment',
            { ...payment, paymentId: `Q4-${payment.paymentId}` },
            KELA,
          );
        }
        await caller.task('Q4', 'record-new-maximum-period', { on: '2025-05-28' }, KELA);
        const { json } = await difference('Q4', '?withInterpretation=INT-2=no-restart');
        expect(json).toMatchObject({
          revision: 3,
          before: { knownOn: null, interpretations: {} },
          after: { knownOn: null, interpretations: { 'INT-2': 'no-restart' } },
          // A line is rounded once (INT-6): 18.61 less 14.88.
          change: { days: 1, municipal: '3.721', billed: '3.73' },
          days: [
            {
              firstDay: '2025-05-28',
              difference: 'changed',
              fields: ['counter', 'sharePercent', 'municipal', 'state', 'provision'],
              before: { firstCounter: 1, provision: 'työttömyysturvalaki 14:3 a § 1 mom.' },
              after: { firstCounter: 105, provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k' },
            },
          ],
          causes: [{ law: { interpretations: { 'INT-2': { before: 'restart', after: 'no-restart' } } } }],
        });
        const same = await difference('Q4', '?interpretation=INT-2=no-restart&withKnownOn=now');
        expect(same.json).toMatchObject({ change: { days: 0 }, days: [], causes: [] });
      });

      it('may cross both: first the events, then the other reading, together the whole difference', async () => {
        const { json } = await difference('Q4', `${SINCE_NOTHING}&withInterpretation=INT-2=no-restart`);
        const { causes, change } = json as { causes: { change: { municipal: string } }[]; change: object };
        expect(causes.map((cause) => cause.change.municipal)).toEqual([
          '0.00',
          '0.00',
          '18.605',
          '-3.721',
          '3.721',
        ]);
        expect(change).toMatchObject({ municipal: '18.605' });
      });
    });

    it('the events come in the order of recording, both streams together, page by page', async () => {
      const first = await caller.get('/v1/jobseekers/Q1/events?limit=3');
      const { events, next } = first.json as { events: object[]; next: string };
      expect(events).toMatchObject([
        {
          type: 'JobSearchRegistered',
          stream: 'jobseeker-Q1',
          revision: 0,
          recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          metadata: { authority: 'employment-authority', actor: 'official-1', source: 'api' },
        },
        { type: 'JobSearchDiscussionHeld', data: { summary: SUMMARY } },
        { type: 'HomeMunicipalityRecorded', stream: 'benefits-Q1', revision: 0 },
      ]);
      const rest = await caller.get(`/v1/jobseekers/Q1/events?limit=3&after=${next}`);
      expect(rest.json).toMatchObject({ events: [{ type: 'BenefitPaid' }, { type: 'BenefitPaid' }] });
      expect(rest.json).not.toHaveProperty('next');
    });

    describe('the forecast of a municipality', () => {
      const SOTKAMO = '/v1/municipalities/765/forecast';

      /** 50 and 90 paid days until 30 October 2026; the third was paid last in spring. */
      const PEOPLE: Record<string, [string, string]> = {
        F1: ['2026-08-24', '2026-10-30'],
        F2: ['2026-06-29', '2026-10-30'],
        F3: ['2026-05-01', '2026-05-29'],
      };

      beforeAll(async () => {
        for (const [jobseeker, [firstDay, lastDay]] of Object.entries(PEOPLE)) {
          const home = { on: '2020-01-01', municipality: '765' };
          await caller.task(jobseeker, 'record-home-municipality', home, KELA);
          const benefit = { benefit: 'general-support', perDayEur: '37.21', paidOn: '2026-10-31' };
          const payment = { ...benefit, paymentId: `${jobseeker}-1`, firstDay, lastDay };
          await caller.task(jobseeker, 'record-benefit-payment', payment, KELA);
          await caller.get(`/v1/jobseekers/${jobseeker}/cost-timeline?atLeastRevision=1`);
        }
      });

      it('says month by month what it pays, and when who reaches which share', async () => {
        const { json } = await caller.get(`${SOTKAMO}?asOf=2026-11-01&months=4&exitRate=0.5&people=2`);
        // F2 is at day 101 on 16 November: 11 days; then 23, 21 and 20 days of 3.721. F1 is at day 101 on 11 January.
        expect(json).toMatchObject({
          municipality: '765',
          name: { nameFi: 'Sotkamo' },
          openPersons: 2,
          peopleLeftOut: 0,
          months: [
            { month: '2026-11', everybodyStays: '40.93', withExits: { expected: '40.93' } },
            { month: '2026-12', everybodyStays: '85.58', withExits: { expected: '42.79' } },
            { month: '2027-01', everybodyStays: '133.96', withExits: { expected: '33.49' } },
            { month: '2027-02', everybodyStays: '148.84', withExits: { expected: '18.61' } },
          ],
          stepsReached: [
            { month: '2026-11', percent: 10, persons: 1 },
            { month: '2027-01', percent: 10, persons: 1 },
          ],
          notices: [{ month: '2026-12', provision: 'yleistukilaki 48 § 2 mom.', persons: 1 }],
          people: [
            { jobseeker: 'F2', oneMonthEarlier: '85.58', steps: [{ on: '2026-11-16', counter: 101 }] },
            { jobseeker: 'F1', oneMonthEarlier: '0.00', notices: [{ on: '2026-12-01' }] },
          ],
        });
      });

      it('is of today, of twelve months, with estimated rates and without a list, when nothing is asked', async () => {
        const { json } = await caller.get(SOTKAMO);
        const { months, assumptions } = json as { months: { month: string }[]; assumptions: string[] };
        expect(json).toMatchObject({ asOf: '2026-11-24', openPersons: 2, people: [] });
        expect([months[0]?.month, months.length]).toEqual(['2026-11', 12]);
        // Until September: 2 months of F1, 4 of F2, and the one of F3, who left with it.
        expect(json).toMatchObject({
          exitRates: { origin: { how: 'estimated', monthsAtRisk: 7, exits: 1 } },
        });
        expect(assumptions.join(' ')).toContain('1 benefits ended in 7 months of a person paid');
      });

      it('is refused for a municipality that there is not, or no more', async () => {
        for (const code of ['999', '911']) {
          const answer = await caller.get(`/v1/municipalities/${code}/forecast`);
          expect(answer.status).toBe(404);
          expect(answer.json).toMatchObject({ type: '/problems/unknown-municipality' });
        }
      });

      it('is refused when it would be of too many people for one answer', async () => {
        const small = new Caller(await api.another({ forecastPeople: 2 }));
        const answer = await small.get(SOTKAMO);
        expect(answer.status).toBe(422);
        expect(answer.json).toMatchObject({ type: '/problems/forecast-too-large' });
      });
    });

    it.each([
      ['list-jobseekers', '/v1/jobseekers?limit=1'],
      ['cost-timeline', '/v1/jobseekers/Q5/cost-timeline?atLeastRevision=3'],
      ['cost-timeline-day', '/v1/jobseekers/Q1/cost-timeline/days/2025-05-22'],
      ['cost-timeline-difference', `/v1/jobseekers/Q1/cost-timeline/difference${SINCE_NOTHING}`],
      ['events', '/v1/jobseekers/Q1/events'],
      ['feed', '/v1/events?type=JobSearchRegistered&limit=1'],
      ['invoice-lines', '/v1/municipalities/091/invoice-lines?month=2025-06'],
      ['invoice', '/v1/municipalities/091/invoices/2025-06'],
      ['reconciliation', '/v1/municipalities/091/invoices/2025-06/reconciliation'],
      ['forecast', '/v1/municipalities/765/forecast?asOf=2026-11-01&exitRate=0.06&people=10'],
    ] as const)('the answer described in OpenAPI has the fields of the real one: %s', async (name, path) => {
      const { json } = await caller.get(path);
      expect(fieldsOf(QUERY_DESCRIPTIONS[name].answer)).toEqual(fieldsOf(json));
    });

    it('the jobseekers come page by page', async () => {
      const first = await caller.get('/v1/jobseekers?after=Q&limit=1');
      expect(first.json).toEqual({
        jobseekers: [{ jobseekerId: 'Q1', pathwayRevision: 1, benefitsRevision: 2 }],
        next: 'Q1',
      });
      const second = await caller.get('/v1/jobseekers?after=Q1&limit=1');
      expect(second.json).toMatchObject({ jobseekers: [{ jobseekerId: 'Q2', benefitsRevision: null }] });
    });

    it('a municipality sees what it should be billed for each person, and that it was not', async () => {
      const { json: invoice } = await caller.get('/v1/municipalities/091/invoices/2025-06');
      expect(invoice).toMatchObject({
        due: '2025-07-28',
        lines: [{ jobseeker: 'Q1', daysByShare: '10x5', municipal: '18.61' }],
        sums: [{ persons: 1, municipal: '18.61' }],
      });
      const { json } = await caller.get('/v1/municipalities/091/invoices/2025-06/reconciliation');
      expect(json).toMatchObject({
        summary: { difference: '-18.61' },
        differences: [
          {
            kind: 'missing',
            jobseeker: 'Q1',
            effects: [{ municipality: '091', municipal: '-18.61' }],
            sentences: [{ fi: expect.stringContaining('Päivä on laskennan 101. maksupäivä') }],
          },
        ],
      });
      const noMonth = await caller.get('/v1/municipalities/091/invoices/2025-13');
      expect(noMonth.status).toBe(400);
    });

    it('a municipality sees what it is billed for a month', async () => {
      const { json } = await caller.get('/v1/municipalities/091/invoice-lines?month=2025-06');
      expect(json).toMatchObject({
        municipality: '091',
        name: { nameFi: 'Helsinki' },
        month: '2025-06',
        invoiceLines: [{ regime: 'B', days: 5, municipal: '18.61', jobseekers: 1 }],
      });
      const nobody = await caller.get('/v1/municipalities/999/invoice-lines?month=2025-06');
      expect(nobody.status).toBe(404);
      expect(nobody.json).toMatchObject({ type: '/problems/unknown-municipality' });
    });

    it.each([
      '/pathway',
      '/cost-timeline',
      '/cost-timeline/days/2025-05-22',
      `/cost-timeline/difference${SINCE_NOTHING}`,
      '/events',
    ])('a jobseeker of whom nothing is recorded is unknown: %s', async (path) => {
      const answer = await caller.get(`/v1/jobseekers/nobody${path}`);
      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ type: '/problems/unknown-jobseeker' });
    });

    it.each([
      '/v1/jobseekers/Q1/pathway',
      '/v1/jobseekers/Q1/cost-timeline',
      '/v1/jobseekers/Q1/cost-timeline/days/2025-05-22',
      `/v1/jobseekers/Q1/cost-timeline/difference${SINCE_NOTHING}`,
      '/v1/jobseekers/Q1/events',
      '/v1/municipalities/091/invoice-lines?month=2025-06',
      '/v1/municipalities/091/forecast',
    ])('a caller who has the answer already gets 304 without a body: %s', async (path) => {
      const tag = (await caller.get(path)).headers.get('etag') ?? '';
      const again = await caller.get(path, { 'If-None-Match': `"other", ${tag}` });
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
      expect((await caller.get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
    });

    it('personal texts read as erased once the key is destroyed, and the tag changes with them', async () => {
      await caller.task('Q3', 'register-job-search', { on: '2025-01-02' });
      await caller.task('Q3', 'report-job-search-discussion', { on: '2025-04-14', summary: SUMMARY });
      const before = await caller.get('/v1/jobseekers/Q3/pathway?atLeastRevision=1');
      await api.keys.destroy('Q3');
      const after = await caller.get('/v1/jobseekers/Q3/pathway', {
        'If-None-Match': before.headers.get('etag') ?? '',
      });
      expect(after.status).toBe(200);
      expect(after.json).toMatchObject({ pathway: { meetings: [{ summary: { erased: true } }] } });
      const events = await caller.get('/v1/jobseekers/Q3/events');
      expect(events.json).toMatchObject({ events: [{}, { data: { summary: { erased: true } } }] });
      const text = { on: '2025-05-14', summary: SUMMARY };
      const refused = await caller.task('Q3', 'report-job-search-discussion', text);
      expect(refused.status).toBe(410);
      expect(refused.json).toMatchObject({ type: '/problems/jobseeker-erased' });
      const fact = await caller.task('Q3', 'report-job-search-discussion', { on: '2025-05-14' });
      expect(fact.status).toBe(201);
    });
  });
}
