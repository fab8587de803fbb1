import fc from 'fast-check';
import { covers, type PeopleScope } from '#access';
import { evolve, initialBenefitHistory } from '#benefit-history';
import type { CalendarDate, Month } from '#calendar-date';
import { type BenefitEvent, EVENT_EXAMPLES } from '#contracts';
import { timeline } from '#cost-responsibility';
import { ReadModelBehind } from '#read-models';
import { loadStatutes } from '#statutes';
import type { On } from './support/describe-with-database.js';
import { recordedLives } from './support/recorded-lives.js';
import { livesIn, paid, registered, testEvent } from './support/test-event.js';
import type { TestEvent } from './support/test-store.js';

/** What the queries promise, whatever database answers them. */
export function checkQueries(on: On): void {
  on('see the own write when they name its revision', async ({ store, readModels, project }) => {
    await project();
    const registeredAt = await store.record('jobseeker-J1', [registered(1)]);
    const paidAt = await store.record('benefits-J1', [
      livesIn(2, '091'),
      paid(3, '2025-01-06', '2025-01-31'),
    ]);
    expect(await readModels.pathway('J1', { atLeastRevision: registeredAt })).toMatchObject({
      jobseeker: 'J1',
      revision: 0,
      pathway: { jobSearches: [{ from: '2025-01-02' }] },
    });
    expect((await readModels.benefitHistory('J1', { atLeastRevision: paidAt }))?.revision).toBe(1);
    expect((await readModels.costTimeline('J1', { atLeastRevision: paidAt }))?.days).toHaveLength(20);
  });

  on('say how far they are when the revision does not come', async ({ store, readModels, project }) => {
    await project();
    await store.record('benefits-J1', [livesIn(1, '091')]);
    await readModels.benefitHistory('J1', { atLeastRevision: 0 });
    const asked = readModels.benefitHistory('J1', { atLeastRevision: 7, withinMs: 30 });
    await expect(asked).rejects.toEqual(new ReadModelBehind('benefits-J1', 7, 0));
    const unknown = readModels.pathway('J2', { atLeastRevision: 0, withinMs: 30 });
    await expect(unknown).rejects.toMatchObject({ wanted: 0, projected: -1 });
  });

  on('know nothing of a jobseeker of whom nothing was recorded', async ({ readModels, project }) => {
    await project();
    expect(await readModels.pathway('J1')).toBeUndefined();
    expect(await readModels.benefitHistory('J1')).toBeUndefined();
    expect(await readModels.costTimeline('J1')).toBeUndefined();
  });

  on('give the timeline that the law gives, day by day and line by line', async (context) => {
    const lives = recordedLives({ jobseekers: 2, events: 90, seed: 3 });
    await context.record(lives);
    await context.project();
    for (const jobseeker of ['J1', 'J2']) {
      const projected = await context.readModels.costTimeline(jobseeker);
      const history = await context.readModels.benefitHistory(jobseeker);
      const told = lives.filter(({ stream }) => stream === `benefits-${jobseeker}`);
      const expected = timeline(
        told.reduce((before, { event }) => evolve(before, event as BenefitEvent), initialBenefitHistory),
        loadStatutes(),
      );
      expect(projected?.revision).toBe(told.length - 1);
      expect(history?.revision).toBe(told.length - 1);
      expect(projected?.days).toEqual([...expected.days()]);
      expect(projected?.days.length).toBeGreaterThan(100);
      expect(projected?.invoiceLines).toEqual(expected.invoiceLines);
    }
  });

  on('sum invoice lines by payer and month, exactly', async ({ readModels, store, project }) => {
    for (const [number, jobseeker] of ['J1', 'J2'].entries()) {
      await store.record(`benefits-${jobseeker}`, [
        livesIn(number * 10 + 1, '091'),
        paid(number * 10 + 2, '2025-01-01', '2025-05-20', '2025-05-30'),
        paid(number * 10 + 3, '2025-06-02', '2025-06-27'),
      ]);
    }
    await project();
    // Each: day 100 is 20.5.2025, so June has days 101 to 120 at 10 %: 20 x 3.721 = 74.42 (INT-6).
    expect(
      await readModels.invoiceTotals({ payer: '091', fromMonth: '2025-06', toMonth: '2025-06' }),
    ).toEqual([
      {
        payer: '091',
        paidMonth: '2025-06',
        regime: 'B',
        benefit: 'labour-market-support',
        kind: 'payment',
        jobseekers: 2,
        days: 40,
        base: '1488.40',
        municipal: '148.84',
      },
    ]);
    expect(await readModels.invoiceTotals({ payer: '837' })).toEqual([]);
    const june = { payer: '091', fromMonth: '2025-06', toMonth: '2025-06' };
    expect(await readModels.invoiceTotals({ ...june, without: ['J2', 'J9'] })).toMatchObject([
      { jobseekers: 1, days: 20, base: '744.20', municipal: '74.42' },
    ]);
    expect(await readModels.invoiceTotals({ ...june, without: ['J1', 'J2'] })).toEqual([]);
  });

  on('tell who was billed for and who should have been, also after a rebuild', async (context) => {
    const { readModels, store, project, rebuild } = context;
    await store.record('benefits-J1', [
      livesIn(1, '091'),
      paid(2, '2025-01-01', '2025-05-20', '2025-05-30'),
      paid(3, '2025-06-02', '2025-06-27'),
    ]);
    const line = { ...EVENT_EXAMPLES.InvoiceLineBilled, invoiceId: 'I1', paidMonth: '2025-06' };
    const billed = (number: number, jobseekerId: string): TestEvent => ({
      id: `00000000-0000-4000-8000-00000000010${number}`,
      type: 'InvoiceLineBilled',
      data: { ...line, line: number, jobseekerId },
    });
    const received = { invoiceId: 'I1', municipality: '091', invoicedOn: '2025-07-11' };
    await store.record('invoice-091-2025-07', [
      { id: '00000000-0000-4000-8000-000000000100', type: 'InvoiceReceived', data: received },
      billed(1, 'J1'),
      billed(2, 'nobody'),
    ]);
    await project();
    const asked = { municipality: '091', month: '2025-06' as Month, limit: 1 };
    const told = await readModels.invoicedPeople(asked);
    expect(told).toMatchObject([
      { jobseeker: 'J1', benefitHistory: { payments: [{}, {}] }, billed: [{ lineNumber: 1, ...received }] },
    ]);
    expect(await readModels.invoicedPeople({ ...asked, after: 'J1' })).toMatchObject([
      { jobseeker: 'nobody', benefitHistory: { payments: [] }, billed: [{ lineNumber: 2 }] },
    ]);
    expect(await readModels.invoicedPeople({ ...asked, municipality: '837' })).toEqual([]);
    expect(await readModels.billedLinesOf('J1')).toMatchObject([{ lineNumber: 1, ...received }]);
    expect(await readModels.billedLinesOf('J')).toEqual([]);
    await context.stopProjectors();
    const { before, after } = await rebuild();
    expect(after).toEqual(before);
    expect(after.billed_line.rows).toBe(2);
    expect(await readModels.invoicedPeople(asked)).toEqual(told);
  });

  on('list jobseekers page by page', async ({ readModels, store, project }) => {
    await store.record('jobseeker-a', [registered(1)]);
    await store.record('benefits-B', [livesIn(2, '091'), livesIn(3, '837')]);
    await store.record('benefits-a', [livesIn(4, '091')]);
    await store.record('jobseeker-c', [registered(5)]);
    await project();
    const first = await readModels.jobseekers({ within: { kind: 'everybody' }, limit: 2 });
    expect(first).toEqual({
      jobseekers: [
        { jobseeker: 'B', pathwayRevision: undefined, benefitsRevision: 1 },
        { jobseeker: 'a', pathwayRevision: 0, benefitsRevision: 0 },
      ],
      next: 'a',
    });
    expect(await readModels.jobseekers({ within: { kind: 'everybody' }, limit: 2, after: 'a' })).toEqual({
      jobseekers: [{ jobseeker: 'c', pathwayRevision: 0, benefitsRevision: undefined }],
      next: undefined,
    });
  });

  on(
    'list just the people whom one rule says that a caller may see',
    async ({ readModels, store, project }) => {
      const told: Record<string, [CalendarDate, string][]> = {
        'no-home': [],
        'moves-soon': [
          ['2020-01-01' as CalendarDate, '205'],
          ['2026-06-01' as CalendarDate, '091'],
        ],
        'told-late': [
          ['2025-01-01' as CalendarDate, '091'],
          ['2020-01-01' as CalendarDate, '205'],
        ],
        'told-twice': [
          ['2025-01-01' as CalendarDate, '091'],
          ['2025-01-01' as CalendarDate, '205'],
        ],
        'only-to-come': [['2026-06-01' as CalendarDate, '205']],
      };
      let number = 0;
      for (const [jobseeker, homes] of Object.entries(told)) {
        await store.record(`jobseeker-${jobseeker}`, [registered(++number)]);
        for (const [from, municipality] of homes) {
          await store.record(`benefits-${jobseeker}`, [
            testEvent(++number, 'HomeMunicipalityRecorded', { on: from, municipality }),
          ]);
        }
      }
      await project();
      const listed = async (within: PeopleScope) => {
        const { jobseekers } = await readModels.jobseekers({ within, limit: 10 });
        return jobseekers.map(({ jobseeker }) => jobseeker);
      };
      const area = (day: string, ...municipalities: string[]): PeopleScope => ({
        kind: 'area',
        municipalities,
        on: day as CalendarDate,
      });
      expect(await listed(area('2026-05-31', '205'))).toEqual(['moves-soon', 'told-twice']);
      expect(await listed(area('2026-06-01', '205'))).toEqual(['only-to-come', 'told-twice']);
      expect(await listed(area('2026-05-31', 'unknown'))).toEqual(['no-home', 'only-to-come']);
      const days = fc.constantFrom('2019-12-31', '2020-01-01', '2025-01-01', '2026-05-31', '2026-06-01');
      const codes = fc.subarray(['205', '091', 'unknown', '765', "'; drop table"]);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.tuple(days, codes).map(([day, chosen]) => area(day, ...chosen)),
            fc
              .constantFrom(...Object.keys(told), 'nobody')
              .map((jobseeker) => ({ kind: 'one', jobseeker }) as const),
            fc.constantFrom({ kind: 'everybody' } as const, { kind: 'nobody' } as const),
          ),
          async (scope) => {
            const expected: string[] = [];
            for (const jobseeker of Object.keys(told).sort()) {
              if (covers(scope, jobseeker, await readModels.homesOf(jobseeker))) expected.push(jobseeker);
            }
            expect(await listed(scope)).toEqual(expected);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  on('give the benefit histories of a municipality page by page', async ({ readModels, store, project }) => {
    await store.record('benefits-J1', [livesIn(1, '205'), paid(2, '2025-01-06', '2025-01-31')]);
    await store.record('benefits-J2', [livesIn(3, '091')]);
    await store.record('benefits-J3', [livesIn(4, '290')]);
    await store.record('benefits-J4', [livesIn(5, '205')]);
    await store.record('benefits-J5', [livesIn(6, '205')]);
    const { data, ...damaged } = paid(7, '2025-01-06', '2025-01-31');
    const unreadable = { ...(data as object), damaged: true, perDayEur: 'a lot' };
    await store.record('benefits-J5', [{ ...damaged, data: unreadable }]);
    await project();
    const asked = { limit: 2, livedInOneOf: ['205', '290'] };
    const first = await readModels.benefitHistories(asked);
    expect(first.people.map(({ jobseeker }) => jobseeker)).toEqual(['J1', 'J3']);
    expect(first.people[0]?.benefitHistory).toEqual((await readModels.benefitHistory('J1'))?.benefitHistory);
    expect(await readModels.benefitHistories({ ...asked, after: first.next ?? '' })).toEqual({
      people: [
        { jobseeker: 'J4', benefitHistory: expect.anything() },
        // No timeline comes of it: no figure may rest on it.
        { jobseeker: 'J5', benefitHistory: undefined },
      ],
      next: undefined,
    });
    const all = await readModels.benefitHistories({ limit: 10 });
    expect(all.people).toHaveLength(5);
  });

  on('give what figures need of people, as it is now and after a rebuild', async (context) => {
    const { readModels, store, project, rebuild } = context;
    const started = { ...EVENT_EXAMPLES.ServiceStarted, serviceId: 'S1', on: '2025-01-07' };
    const ended = { ...EVENT_EXAMPLES.ServiceEnded, serviceId: 'S1', on: '2025-02-28' };
    await store.record('jobseeker-J1', [testEvent(1, 'ServiceStarted', started)]);
    await store.record('jobseeker-J2', [registered(2)]);
    await store.record('jobseeker-J3', [testEvent(3, 'ServiceStarted', started)]);
    await store.record('benefits-J1', [livesIn(4, '205'), paid(5, '2025-01-06', '2025-01-31')]);
    await project();
    const march = {
      firstDay: '2025-03-01' as CalendarDate,
      lastDay: '2025-03-31' as CalendarDate,
      limit: 10,
    };
    const first = await readModels.countedPeople({ ...march, limit: 1 });
    expect(first).toEqual({
      people: [
        {
          homes: [{ on: '2020-01-01', municipality: '205' }],
          record: expect.objectContaining({
            services: [expect.objectContaining({ startedOn: '2025-01-07' })],
          }),
        },
      ],
      next: 'J1',
    });
    await store.record('jobseeker-J1', [testEvent(6, 'ServiceEnded', ended)]);
    await store.record('benefits-J3', [livesIn(7, '091')]);
    await readModels.benefitHistory('J3', { atLeastRevision: 0 });
    const told = await readModels.countedPeople(march);
    expect(told.people.map(({ homes }) => homes)).toEqual([[{ on: '2020-01-01', municipality: '091' }]]);
    expect(await readModels.pathwaysStopped()).toBe(0);
    await context.stopProjectors();
    const { before, after } = await rebuild();
    expect(after).toEqual(before);
    expect([after.statistical_record.rows, after.home_municipality.rows]).toEqual([3, 2]);
    expect(await readModels.countedPeople(march)).toEqual(told);
  });

  on('say how far everything is', async ({ readModels, store, project, domain, database }) => {
    expect(await readModels.status()).toMatchObject({ caughtUp: false, events: 0, position: undefined });
    await store.record('jobseeker-J1', [registered(1)]);
    await store.record('benefits-J1', [livesIn(2, '091')]);
    await project();
    expect(await readModels.status()).toEqual({
      caughtUp: true,
      projectorAtWork: database.kind === 'postgres' ? true : undefined,
      position: expect.stringMatching(/./),
      events: 2,
      lawDigest: domain.lawDigest,
      failureCount: 0,
      failures: [],
      skipped: [],
      rebuild: undefined,
    });
  });
}
