import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

const KELA = { 'Polku-Authority': 'kela' };

const PAYMENT = {
  paymentId: 'P1',
  benefit: 'labour-market-support',
  firstDay: '2025-03-03',
  lastDay: '2025-03-28',
  paidOn: '2025-04-02',
  perDayEur: '37.21',
};
const OTHER = { ...PAYMENT, paymentId: 'P2' };
/** Of days that nothing else was paid for. */
const FREE = { ...OTHER, firstDay: '2025-06-02', lastDay: '2025-06-27' };
const EARNINGS_RELATED = { ...FREE, benefit: 'earnings-related-allowance' };
const correction = (paymentId: string, corrects: string) => ({ paymentId, corrects, paidOn: '2025-05-02' });

/** What payers and registers report: what can't be true is refused, what is only strange is recorded and found. */
export function benefitFactsSuite(started: () => RunningApi): void {
  describe('facts about benefits', () => {
    let caller: Caller;
    const report = (jobseeker: string, task: string, body: object) =>
      caller.task(jobseeker, task, body, KELA);

    beforeAll(async () => {
      caller = new Caller(started().url);
      await report('BF1', 'record-home-municipality', { on: '2020-01-01', municipality: '091' });
      await report('BF1', 'record-benefit-payment', PAYMENT);
      await report('BF1', 'record-benefit-payment', {
        ...PAYMENT,
        paymentId: 'P0',
        firstDay: '2025-02-03',
        lastDay: '2025-02-28',
      });
      await report('BF1', 'correct-benefit-payment', correction('C0', 'P0'));
    });

    it.each([
      ['record-benefit-payment', OTHER, 'payments-overlap'],
      ['record-benefit-payment', { ...PAYMENT, perDayEur: '37.22' }, 'payment-id-with-other-content'],
      ['correct-benefit-payment', correction('C1', 'P9'), 'correction-of-an-unknown-payment'],
      ['correct-benefit-payment', correction('C1', 'C0'), 'correction-of-a-correction'],
      ['correct-benefit-payment', correction('C1', 'P0'), 'payment-corrected-already'],
      [
        'record-benefit-payment',
        { ...OTHER, firstDay: '2025-03-29', lastDay: '2025-03-30' },
        'payment-without-a-paid-day',
      ],
      [
        'record-benefit-payment',
        { ...OTHER, firstDay: '2026-04-27', lastDay: '2026-05-01' },
        'benefit-does-not-exist-on-these-days',
      ],
      [
        'record-benefit-payment',
        { ...OTHER, benefit: 'general-support', firstDay: '2026-04-30', lastDay: '2026-05-08' },
        'benefit-does-not-exist-on-these-days',
      ],
      ['record-benefit-payment', EARNINGS_RELATED, 'basic-part-missing'],
      [
        'record-benefit-payment',
        { ...EARNINGS_RELATED, basicPartEur: '37.22' },
        'basic-part-above-the-benefit',
      ],
      ['record-benefit-payment', { ...FREE, basicPartEur: '37.21' }, 'basic-part-of-another-benefit'],
      ['record-benefit-payment', { ...FREE, circumstance: 'lay-off' }, 'circumstance-of-another-benefit'],
      ['record-home-municipality', { on: '2025-01-01', municipality: '999' }, 'municipality-unknown'],
      ['record-home-municipality', { on: '2020-01-01', municipality: '911' }, 'municipality-merged'],
      [
        'record-home-municipality',
        { on: '2020-01-01', municipality: '837' },
        'two-home-municipalities-from-one-date',
      ],
    ])('%s that cannot be true has its own problem: %j is %s', async (task, body, problem) => {
      const answer = await report('BF1', task, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.json).toMatchObject({
        type: `/problems/${problem}`,
        rule: expect.stringMatching(/^MON-\d$/),
        detail: expect.any(String),
        expected: expect.any(String),
      });
      expect((await caller.get('/v1/jobseekers/BF1/cost-timeline?atLeastRevision=3')).json).toMatchObject({
        revision: 3,
      });
    });

    it('are found in the cost timeline where they are only strange', async () => {
      await report('BF2', 'record-benefit-payment', {
        ...PAYMENT,
        firstDay: '2024-08-05',
        perDayEur: '40.00',
      });
      const late = await report('BF2', 'record-integration-period', { on: '2025-01-06', ground: 'other' });
      expect(late.status).toBe(201);
      const { json } = await caller.get('/v1/jobseekers/BF2/cost-timeline?atLeastRevision=1&from=2025-03-28');
      const { findings } = json as { findings: { finding: string; days?: number; municipal?: string }[] };
      expect(findings.map(({ finding, days, municipal }) => [finding, days, municipal])).toEqual([
        ['home-municipality-unknown', undefined, undefined],
        ['base-above-the-full-amount', 170, undefined],
        ['benefit-before-the-integration-entry', 110, undefined],
        ['integration-told-after-payment', 60, '240.00'],
      ]);
    });

    it('are set right by whoever reported them: read at once, and told with what they stand for (COR-1)', async () => {
      const told = await report('BF3', 'record-home-municipality', { on: '2020-01-01', municipality: '091' });
      const [first] = (told.json as { recorded: { id: string }[] }).recorded;
      await report('BF3', 'record-benefit-payment', {
        ...PAYMENT,
        firstDay: '2024-01-01',
        lastDay: '2025-09-30',
      });
      const body = {
        eventId: first?.id,
        on: '2026-11-20',
        reason: 'Rekisterissä oli väärä kunta.',
        data: { on: '2020-01-01', municipality: '837' },
      };
      const refused = await caller.task('BF3', 'correct-benefit-fact', body, {
        'Polku-Authority': 'employment-authority',
      });
      expect(refused.json).toMatchObject({ type: '/problems/not-this-authoritys-act', rule: 'COR-1' });
      const corrected = await report('BF3', 'correct-benefit-fact', body);
      expect(corrected).toMatchObject({
        status: 201,
        json: { recorded: [{ type: 'BenefitFactCorrected' }, { type: 'HomeMunicipalityRecorded' }] },
      });
      const second = (corrected.json as { recorded: { id: string }[] }).recorded[1]?.id;
      const { json } = await caller.get('/v1/jobseekers/BF3/cost-timeline?atLeastRevision=3&from=2025-09-30');
      expect(json).toMatchObject({ days: [{ payer: '837' }] });
      const events = await caller.get('/v1/jobseekers/BF3/events');
      expect(events.json).toMatchObject({
        events: [
          { id: first?.id, correctedBy: second },
          {},
          { data: { reason: body.reason } },
          { id: second },
        ],
      });
      const retracted = await report('BF3', 'retract-benefit-fact', {
        ...body,
        data: undefined,
        eventId: second,
      });
      expect(retracted.status).toBe(201);
      const without = await caller.get('/v1/jobseekers/BF3/cost-timeline?atLeastRevision=4&from=2025-09-30');
      expect(without.json).toMatchObject({ days: [{ payer: 'unknown' }] });
    });

    it('tell who took back what another had paid', async () => {
      await report('BF4', 'record-home-municipality', { on: '2020-01-01', municipality: '091' });
      await report('BF4', 'record-benefit-payment', PAYMENT);
      await caller.task('BF4', 'correct-benefit-payment', correction('C1', 'P1'), {
        'Polku-Authority': 'unemployment-fund',
      });
      const { json } = await caller.get('/v1/jobseekers/BF4/cost-timeline?atLeastRevision=2');
      expect((json as { findings: object[] }).findings).toMatchObject([
        {
          finding: 'payment-taken-back-by-another',
          rule: 'COR-1',
          paymentId: 'P1',
          detail: expect.stringContaining('by kela and taken back by unemployment-fund'),
        },
      ]);
    });

    it('that are in order are not found', async () => {
      expect((await caller.get('/v1/jobseekers/BF1/cost-timeline')).json).toMatchObject({ findings: [] });
    });
  });
}
