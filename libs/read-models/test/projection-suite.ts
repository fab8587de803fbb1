import { sql } from 'kysely';
import { EVENT_EXAMPLES } from '#contracts';
import { DIGESTED_TABLES, LIVE_SCHEMA, ProjectionStopped } from '#read-models';
import { corrected, correctionsOf, retracted } from './support/corrections-of.js';
import type { On } from './support/describe-with-database.js';
import { withDoubledDeliveries } from './support/doubled-deliveries.js';
import { recordedLives } from './support/recorded-lives.js';
import { livesIn, meeting, paid, registered, testEvent } from './support/test-event.js';
import { startTestStore, type TestEvent } from './support/test-store.js';
import { until } from './support/until.js';

/** What the projection promises, whatever database it writes. */
export function checkProjection(on: On): void {
  on('goes on exactly where it stopped', async (context) => {
    const lives = recordedLives({ jobseekers: 3, events: 90, seed: 11 });
    await context.record(lives.slice(0, 40));
    const first = await context.project();
    await first.stop();
    await context.record(lives.slice(40, 60));
    const second = await context.project();
    await context.record(lives.slice(60));
    await context.untilApplied(90);
    await second.stop();
    expect((await context.readModels.status()).events).toBe(90);
    const { before, after } = await context.rebuild();
    expect(before).toEqual(after);
  });

  on('is not changed by events that are delivered more than once', async (context) => {
    const lives = recordedLives({ jobseekers: 3, events: 60, seed: 12 });
    const projector = await context.project({ eventStore: withDoubledDeliveries(context.store.store) });
    await context.record(lives);
    await context.untilApplied(60);
    await projector.stop();
    expect((await context.readModels.status()).events).toBe(60);
    const { before, after } = await context.rebuild();
    expect(before).toEqual(after);
  });

  on('writes rows and checkpoint together or not at all', async (context) => {
    const { database, store, readModels } = context;
    const projector = await context.project();
    await store.record('jobseeker-J1', [registered(1)]);
    await readModels.pathway('J1', { atLeastRevision: 0 });
    const checkpoints = sql.table(`${LIVE_SCHEMA}.projection`);
    await sql`alter table ${checkpoints} add constraint full_up check (events < 2)`.execute(database.kysely);
    await store.record('jobseeker-J2', [registered(2)]);
    await until(() => projector.status().state === 'retrying', 'the checkpoint could not be written');
    expect(await readModels.pathway('J2')).toBeUndefined();
    expect((await readModels.status()).events).toBe(1);
    await sql`alter table ${checkpoints} drop constraint full_up`.execute(database.kysely);
    expect(await readModels.pathway('J2', { atLeastRevision: 0 })).toMatchObject({ revision: 0 });
  });

  on('waits for an event store that is away, and goes on by itself', async (context) => {
    const { store, readModels } = context;
    await context.project();
    await store.record('jobseeker-J1', [registered(1)]);
    await readModels.pathway('J1', { atLeastRevision: 0 });
    await store.takeAway();
    expect(await readModels.pathway('J1')).toMatchObject({ revision: 0 });
    await store.bringBack();
    await until(
      () =>
        store.record('jobseeker-J2', [registered(2)]).then(
          () => true,
          () => false,
        ),
      'the store takes events again',
    );
    const caughtUp = { atLeastRevision: 0, withinMs: 20_000 };
    expect(await readModels.pathway('J2', caughtUp)).toMatchObject({ revision: 0 });
  });

  on('passes over events of a newer program, and says which revision it has seen', async (context) => {
    const { store, readModels } = context;
    await store.record('jobseeker-J1', [registered(1), testEvent(2, 'ServiceTeleported', { to: 'orbit' })]);
    await store.record('jobseeker-J1', [registered(3, '2025-06-01')]);
    await context.project();
    expect(await readModels.pathway('J1')).toMatchObject({
      revision: 2,
      pathway: { jobSearches: [{ from: '2025-01-02' }, { from: '2025-06-01' }] },
    });
  });

  on('stops for one jobseeker at an event that can not be projected, and tells', async (context) => {
    const { store, readModels, log } = context;
    const projector = await context.project();
    await store.record('jobseeker-J1', [registered(1)]);
    await store.record('jobseeker-J1', [testEvent(2, 'JobSearchRegistered', null)]);
    await store.record('jobseeker-J1', [registered(3, '2025-06-01')]);
    await store.record('jobseeker-J2', [registered(4)]);
    await readModels.pathway('J2', { atLeastRevision: 0 });
    const stopped = new ProjectionStopped('jobseeker-J1', 1, 'evolve');
    await expect(readModels.pathway('J1')).rejects.toEqual(stopped);
    await expect(readModels.pathway('J1', { atLeastRevision: 2 })).rejects.toEqual(stopped);
    const failure = {
      stream: 'jobseeker-J1',
      step: 'evolve',
      revision: 1,
      error: 'TypeError',
    };
    expect(await readModels.status()).toMatchObject({
      events: 4,
      failureCount: 1,
      failures: [{ ...failure, jobseeker: 'J1', event_id: testEvent(2, '', {}).id }],
    });
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        details: {
          ...failure,
          position: expect.stringMatching(/^\d{20}\/\d{20}$/),
          eventId: testEvent(2, '', {}).id,
          eventType: 'JobSearchRegistered',
        },
        message: 'a stream can not be projected any further; the others go on',
      },
    ]);
    await projector.stop();
    const { before, after } = await context.rebuild();
    expect(before).toEqual(after);
  });

  on('shows nothing of a jobseeker whose first event can not be projected', async (context) => {
    await context.store.record('jobseeker-J1', [testEvent(1, 'JobSearchRegistered', null)]);
    await context.project();
    await expect(context.readModels.pathway('J1')).rejects.toEqual(
      new ProjectionStopped('jobseeker-J1', 0, 'evolve'),
    );
  });

  on('keeps no timeline that it can not compute, until it can', async (context) => {
    const { store, readModels } = context;
    await context.project();
    const damaged = paid(2, '2025-02-03', '2025-02-07');
    await store.record('benefits-J1', [livesIn(1, '091')]);
    await store.record('benefits-J1', [
      { ...damaged, data: { ...(damaged.data as object), damaged: true, perDayEur: 'a lot' } },
    ]);
    await store.record('benefits-J2', [livesIn(3, '091')]);
    await readModels.costTimeline('J2', { atLeastRevision: 0 });
    const failed = new ProjectionStopped('benefits-J1', 1, 'timeline');
    await expect(readModels.costTimeline('J1')).rejects.toEqual(failed);
    await expect(readModels.costTimeline('J1', { atLeastRevision: 1 })).rejects.toEqual(failed);
    expect(await readModels.benefitHistory('J1')).toMatchObject({ revision: 1 });
    await store.record('benefits-J1', [
      testEvent(4, 'BenefitPaymentCorrected', { paymentId: 'C1', corrects: 'P2', paidOn: '2025-03-01' }),
    ]);
    await readModels.benefitHistory('J1', { atLeastRevision: 2 });
    // Corrected, it is still billed and taken back: its amount is still needed and still not there.
    await expect(readModels.costTimeline('J1')).rejects.toBeInstanceOf(ProjectionStopped);
  });

  on('makes everything anew from a log that does not hold what was projected', async (context) => {
    const other = await startTestStore();
    try {
      await other.record('jobseeker-J1', [registered(1), registered(2, '2025-06-01')]);
      await context.store.record('jobseeker-J2', [registered(3)]);
      const first = await context.project({ eventStore: other.store });
      await first.stop();
      await context.project();
      expect(await context.readModels.pathway('J1')).toBeUndefined();
      expect(await context.readModels.pathway('J2')).toMatchObject({ revision: 0 });
      expect(context.log.messages()).toContain(
        'the read models are made anew: they hold events that the event store does not have',
      );
    } finally {
      await other.stop();
    }
  });

  on('makes everything anew when the law or the program changed', async (context) => {
    await context.store.record('benefits-J1', [livesIn(1, '091'), paid(2, '2025-02-03', '2025-02-07')]);
    const first = await context.project();
    await first.stop();
    const none = () => ({ spans: [], invoiceLines: [] });
    const second = await context.project({
      domain: { ...context.domain, lawDigest: 'another', timeline: none },
    });
    await second.stop();
    expect((await context.readModels.costTimeline('J1'))?.days).toEqual([]);
    expect((await context.readModels.status()).lawDigest).toBe('another');
    await context.project({ domain: { ...context.domain, lawDigest: 'another', program: 'another' } });
    expect((await context.readModels.costTimeline('J1'))?.days).toHaveLength(5);
    expect(context.log.messages().filter((message) => message.includes('anew:'))).toEqual([
      'the read models are made anew: they were made by another version of the program or of the law',
      'the read models are made anew: they were made by another version of the program or of the law',
    ]);
  });

  on('keeps what is about a person sealed', async ({ store, project, database }) => {
    await store.record('jobseeker-J1', [
      testEvent(1, 'InitialInterviewHeld', {
        on: '2025-01-02',
        by: 'employment-authority',
        summary: 'likes gardening',
      }),
    ]);
    await project();
    const { rows } = await sql<{ state: string }>`
        select state from ${sql.table(`${LIVE_SCHEMA}.pathway`)}`.execute(database.kysely);
    expect(rows[0]?.state).toContain('"sealed":"v1.');
    expect(rows[0]?.state).not.toContain('gardening');
  });

  on('makes a pathway anew when a record of it is corrected or retracted (COR-1)', async (context) => {
    const { store, readModels } = context;
    const first = await context.project();
    await store.record('jobseeker-J1', [
      registered(1),
      registered(2, '2025-06-02'),
      meeting(3, '2025-01-10'),
    ]);
    await store.record('jobseeker-J1', [corrected(4, testEvent(2, '', {}).id)]);
    await context.untilApplied(4);
    // What takes the place may come with a later batch, to another projector.
    await first.stop();
    await context.project();
    await store.record('jobseeker-J1', [registered(5, '2025-06-04')]);
    await store.record('jobseeker-J1', [meeting(6, '2025-07-01')]);
    const { pathway } = (await readModels.pathway('J1', { atLeastRevision: 5 })) ?? {};
    expect(pathway).toMatchObject({
      jobSearches: [{ from: '2025-01-02' }, { from: '2025-06-04' }],
      meetings: [{ on: '2025-01-10' }, { on: '2025-07-01' }],
      corrections: [{ what: 'corrected', eventId: testEvent(2, '', {}).id }],
    });
    await store.record('jobseeker-J1', [retracted(7, testEvent(3, '', {}).id)]);
    const later = await readModels.pathway('J1', { atLeastRevision: 6 });
    expect(later?.pathway.meetings).toMatchObject([{ on: '2025-07-01' }]);
  });

  on('with corrections is equal to a rebuild, byte by byte', async (context) => {
    const lives = recordedLives({ jobseekers: 4, events: 120, seed: 17 });
    const half = lives.slice(0, 80);
    const told = [...half, ...correctionsOf(half), ...lives.slice(80)];
    const projector = await context.project();
    await context.record(told);
    await context.untilApplied(told.length);
    await projector.stop();
    const { before, after } = await context.rebuild();
    expect(before).toEqual(after);
    expect(after.statistical_record.rows).toBeGreaterThan(0);
  });

  on(
    'is equal to a rebuild where the only home of a person was retracted, batch by batch',
    async (context) => {
      const { store, readModels } = context;
      const projector = await context.project();
      await store.record('benefits-J1', [livesIn(1, '205')]);
      await store.record('benefits-J2', [livesIn(2, '765')]);
      await context.untilApplied(2);
      expect(await readModels.homesOf('J1')).toMatchObject([{ municipality: '205' }]);
      await store.record('benefits-J1', [
        testEvent(3, 'BenefitFactRetracted', {
          retracts: testEvent(1, '', {}).id,
          on: '2026-06-01',
          by: 'kela',
          reason: 'of somebody else',
        }),
      ]);
      await context.untilApplied(3);
      expect(await readModels.homesOf('J1')).toEqual([]);
      await projector.stop();
      const { before, after } = await context.rebuild();
      expect(before).toEqual(after);
      expect(after.home_municipality.rows).toBe(1);
    },
  );

  on('stops where what takes the place of a record can not be projected', async (context) => {
    const { store, readModels } = context;
    const projector = await context.project();
    await store.record('jobseeker-J1', [registered(1), corrected(2, testEvent(1, '', {}).id)]);
    await store.record('jobseeker-J1', [testEvent(3, 'JobSearchRegistered', null)]);
    await store.record('jobseeker-J1', [retracted(4, testEvent(1, '', {}).id)]);
    await store.record('jobseeker-J2', [registered(5)]);
    await readModels.pathway('J2', { atLeastRevision: 0 });
    await expect(readModels.pathway('J1')).rejects.toEqual(
      new ProjectionStopped('jobseeker-J1', 2, 'evolve'),
    );
    await projector.stop();
    const { before, after } = await context.rebuild();
    expect(before).toEqual(after);
  });

  on('made by a rebuild alone has to be equal to the next one', async (context) => {
    await context.record(recordedLives({ jobseekers: 3, events: 40, seed: 15 }));
    expect((await context.rebuild()).before).toBeUndefined();
    await context.record(recordedLives({ jobseekers: 3, events: 60, seed: 15 }).slice(40));
    for (let time = 2; time <= 3; time++) {
      const { before, after, events } = await context.rebuild();
      expect(before?.pathway.rows).toBe(3);
      expect(before).toEqual(after);
      expect(events).toBe(60);
    }
  });

  on('is equal to a rebuild, byte by byte, after thousands of events', async (context) => {
    const lives = recordedLives({ jobseekers: 25, events: 2_000, seed: 14 });
    const half = lives.length / 2;
    for (const [stream, events] of byStream(lives.slice(0, half))) await context.store.record(stream, events);
    const projector = await context.project();
    for (const [stream, events] of byStream(lives.slice(half))) await context.store.record(stream, events);
    for (let number = 1; number <= INVOICES; number++) {
      await context.store.record(`invoice-091-${2000 + number}-01`, invoiceOf(number));
    }
    const events = lives.length + 2 * INVOICES;
    await context.untilApplied(events);
    await projector.stop();
    const progress: number[] = [];
    const report = await context.rebuild({ progress: ({ events }) => void progress.push(events) });
    expect(report.events).toBe(events);
    expect(progress.at(-1)).toBe(events);
    expect(report.before).toEqual(report.after);
    for (const table of DIGESTED_TABLES) {
      if (table !== 'failure' && table !== 'skipped_event')
        expect(report.after[table].rows).toBeGreaterThan(20);
    }
  });
}

function byStream(lives: ReturnType<typeof recordedLives>) {
  const streams = new Map<string, (typeof lives)[number]['event'][]>();
  for (const { stream, event } of lives) {
    const events = streams.get(stream);
    if (events === undefined) streams.set(stream, [event]);
    else events.push(event);
  }
  return streams;
}

const INVOICES = 25;

/** An invoice with one line; its events have identifiers of their own. */
function invoiceOf(number: number): TestEvent[] {
  const invoiceId = `I${number}`;
  return [
    testEvent(800_000 + number, 'InvoiceReceived', { ...EVENT_EXAMPLES.InvoiceReceived, invoiceId }),
    testEvent(900_000 + number, 'InvoiceLineBilled', {
      ...EVENT_EXAMPLES.InvoiceLineBilled,
      invoiceId,
      jobseekerId: `J${number}`,
    }),
  ];
}
