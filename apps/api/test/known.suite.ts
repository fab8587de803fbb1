import { Caller } from './support/caller.js';
import { NOW } from './support/now.js';
import { RECORDED_ON_ITS_DATE } from './support/recorded-on-its-date.js';
import type { RunningApi } from './support/running-api.js';

const KELA = { 'Polku-Authority': 'kela' };
const JOBSEEKER = `${RECORDED_ON_ITS_DATE}K1`;

/** P2 is paid in August and lies before P3, which it renumbers. */
const PAYMENTS = [
  { paymentId: 'P1', firstDay: '2025-01-06', lastDay: '2025-05-09', paidOn: '2025-05-12' },
  { paymentId: 'P3', firstDay: '2025-05-26', lastDay: '2025-06-06', paidOn: '2025-06-09' },
  { paymentId: 'P2', firstDay: '2025-05-12', lastDay: '2025-05-23', paidOn: '2025-08-01' },
].map((payment) => ({ ...payment, benefit: 'labour-market-support', perDayEur: '37.21' }));

/** Both clocks and other interpretations: what holds on one date, as it was known on another. */
export function knownSuite(started: () => RunningApi): void {
  describe('what was known on a date', () => {
    let caller: Caller;

    beforeAll(async () => {
      caller = new Caller(started().url);
      await caller.task(
        JOBSEEKER,
        'record-home-municipality',
        { on: '2020-01-01', municipality: '091' },
        KELA,
      );
      for (const payment of PAYMENTS) await caller.task(JOBSEEKER, 'record-benefit-payment', payment, KELA);
      await caller.task(JOBSEEKER, 'record-new-maximum-period', { on: '2025-08-04' }, KELA);
      await caller.get(`/v1/jobseekers/${JOBSEEKER}/cost-timeline?atLeastRevision=4`);
    });

    const timeline = (query: string) => caller.get(`/v1/jobseekers/${JOBSEEKER}/cost-timeline?${query}`);
    const day = (query: string, date = '2025-06-06') =>
      caller.get(`/v1/jobseekers/${JOBSEEKER}/cost-timeline/days/${date}?${query}`);
    const difference = (query: string) =>
      caller.get(`/v1/jobseekers/${JOBSEEKER}/cost-timeline/difference?${query}`);

    it('is another answer before a late payment than after it', async () => {
      const before = await day('knownOn=2025-07-31');
      expect(before.json).toMatchObject({
        knownOn: '2025-07-31',
        day: { counter: 100, sharePercent: 0, municipal: '0.00' },
        explanation: { counter: { spans: [{ days: 90 }, { days: 10 }] } },
        sentences: { fi: expect.stringContaining('Päivä on laskennan 100. maksupäivä') },
      });
      const after = await day('knownOn=2025-08-01');
      expect(after.json).toMatchObject({
        day: { counter: 110, sharePercent: 10, municipal: '3.721' },
        explanation: { counter: { spans: [{ days: 90 }, { days: 10 }, { days: 10 }] } },
      });
      const now = (await day('')).json as object;
      expect(now).not.toHaveProperty('knownOn');
      expect(now).toMatchObject({ day: { counter: 110 } });
      expect((before.json as { explanation: { eventIds: string[] } }).explanation.eventIds).toHaveLength(3);
      expect((after.json as { explanation: { eventIds: string[] } }).explanation.eventIds).toHaveLength(4);
    });

    it('is asked of the whole timeline and its invoice lines in the same way', async () => {
      const before = await timeline('knownOn=2025-07-31');
      const { days, invoiceLines } = before.json as { days: object[]; invoiceLines: object[] };
      expect([days.length, invoiceLines]).toEqual([100, []]);
      const after = await timeline('knownOn=2025-08-01&from=2025-06-05');
      expect(after.json).toMatchObject({
        knownOn: '2025-08-01',
        days: [{ counter: 109 }, { counter: 110 }],
        invoiceLines: [{ paidMonth: '2025-06', days: 10, municipal: '37.21' }],
      });
    });

    it('is the stored timeline on the date of today, which may bring more', async () => {
      const { json } = await timeline('knownOn=2026-11-24');
      const stored = (await timeline('')).json as object;
      expect(json).toEqual({ ...stored, knownOn: NOW.toISOString().slice(0, 10) });
    });

    it('is nothing before anything was recorded', async () => {
      const nothing = await timeline('knownOn=2019-12-31');
      expect(nothing.status).toBe(200);
      expect(nothing.json).toMatchObject({ days: [], invoiceLines: [] });
      const noDay = await day('knownOn=2019-12-31');
      expect(noDay.status).toBe(404);
      expect(noDay.json).toMatchObject({
        type: '/problems/unknown-day',
        detail: expect.stringContaining('By the end of 2019-12-31'),
      });
    });

    it.each([
      ['2026-11-25', 'a date until today, 2026-11-24'],
      ['2025-02-30', 'an existing date'],
    ])('is not told for %s', async (knownOn, expected) => {
      for (const answer of [await day(`knownOn=${knownOn}`), await timeline(`knownOn=${knownOn}`)]) {
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject({
          type: '/problems/invalid-request',
          errors: [{ parameter: 'knownOn', detail: expect.stringContaining(expected) }],
        });
      }
    });

    it.each([
      ['knownOn=2026-11-25&withKnownOn=now', 'knownOn'],
      ['withKnownOn=2026-11-25', 'withKnownOn'],
    ])('is not told by a comparison with a date to come either: %s', async (parameters, parameter) => {
      const answer = await difference(parameters);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({
        type: '/problems/invalid-request',
        errors: [{ parameter, detail: expect.stringContaining('a date until today, 2026-11-24') }],
      });
    });

    it('can be compared with today, which may bring more', async () => {
      const { status, json } = await difference('withKnownOn=2026-11-24');
      expect(status).toBe(200);
      expect(json).toMatchObject({ before: { knownOn: null }, after: { knownOn: '2026-11-24' } });
    });

    it.each([
      ['interpretation=INT-10=payment-order', { 'INT-10': 'payment-order' }],
      [
        'interpretation=INT-10=payment-order,INT-2=no-restart',
        { 'INT-10': 'payment-order', 'INT-2': 'no-restart' },
      ],
      [
        'interpretation=INT-10=payment-order&interpretation=INT-2=no-restart',
        { 'INT-10': 'payment-order', 'INT-2': 'no-restart' },
      ],
    ])('can be computed under another reading: %s', async (query, choices) => {
      expect((await day(query)).json).toMatchObject({
        choices,
        day: { counter: 100, interpretations: expect.arrayContaining(['INT-10']) },
        explanation: {
          choices,
          interpretations: expect.arrayContaining([expect.objectContaining({ choice: 'payment-order' })]),
        },
      });
      expect((await timeline(`${query}&from=2025-06-06`)).json).toMatchObject({
        choices,
        days: [{ counter: 100 }],
      });
    });

    it.each([
      ['INT-2=perhaps', 'one of restart, no-restart'],
      ['INT-4=proportional', 'one of one-day'],
      ['INT-99=yes', 'one of INT-1, INT-2, INT-3'],
      ['restart', 'INT-'],
    ])('is not computed with what there is not: %s', async (interpretation, expected) => {
      for (const ask of [day, timeline]) {
        const { status, json } = await ask(`interpretation=${interpretation}`);
        expect(status).toBe(400);
        expect(json).toMatchObject({
          type: '/problems/invalid-request',
          errors: [{ parameter: 'interpretation', detail: expect.stringContaining(expected) }],
        });
      }
    });
  });
}
