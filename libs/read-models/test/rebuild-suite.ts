import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ensureArchive, newSignerKey, ofCategories, SealedLog, sealEvents } from '#archive';
import { EVENT_EXAMPLES } from '#contracts';
import type { Position } from '#event-store';
import { PROJECTED_CATEGORIES, type RebuildPhase, type SealedHistory } from '#read-models';
import { REBUILD_SCHEMA } from '../src/schema/read-model-schemas.js';
import { correctionsOf } from './support/corrections-of.js';
import type { On } from './support/describe-with-database.js';
import { recordedLives } from './support/recorded-lives.js';
import { livesIn, paid, registered, testEvent } from './support/test-event.js';
import type { TestStore } from './support/test-store.js';
import { until } from './support/until.js';

/** What a rebuild promises, whatever database it writes. */
export function checkRebuild(on: On): void {
  on(
    'a rebuild goes on beside a projector at work, and whoever reads sees whole answers',
    async (context) => {
      const { store, readModels } = context;
      await store.record('benefits-R', [livesIn(1, '091'), paid(2, '2025-02-03', '2025-02-07')]);
      await context.record(recordedLives({ jobseekers: 8, events: 200, seed: 31 }));
      await context.project();
      const whole = await readModels.costTimeline('R');
      expect(whole?.days).toHaveLength(5);
      let isOver = false;
      const reading = (async () => {
        let answers = 0;
        for (; !isOver; answers++) {
          expect(await readModels.costTimeline('R')).toEqual(whole);
          expect((await readModels.status()).lawDigest).toBe(context.domain.lawDigest);
          await setImmediate();
        }
        return answers;
      })();
      const recording = (async () => {
        for (const life of recordedLives({ jobseekers: 8, events: 40, seed: 32 }))
          await context.record([life]);
      })();
      const { before, after } = await context.rebuild({ foldedAtOnce: 50 });
      await recording;
      isOver = true;
      expect(await reading).toBeGreaterThan(3);
      expect(before).toEqual(after);
      await context.untilApplied(242);
      expect(context.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
      await context.stopProjectors();
      const again = await context.rebuild();
      expect(again.before).toEqual(again.after);
      expect(again.events).toBe(242);
    },
  );

  on('a rebuild that was ended goes on with what it has written', async (context) => {
    const lives = recordedLives({ jobseekers: 6, events: 300, seed: 33 });
    await context.record([...lives, ...correctionsOf(lives.slice(0, 100))]);
    await (await context.project()).stop();
    const endedIn = async (phase: RebuildPhase) => {
      const ended = context.rebuild({
        foldedAtOnce: 60,
        progress(progress) {
          if (progress.phase === phase && progress.events > 100) throw new Error('ended');
        },
      });
      await expect(ended).rejects.toThrow('ended');
    };
    await endedIn('reading-store');
    await endedIn('folding');
    // More is recorded meanwhile: the rest of what was begun is made up to the same event, and then what came.
    await context.record(recordedLives({ jobseekers: 6, events: 30, seed: 37 }));
    await (await context.project()).stop();
    const goneOn = await context.rebuild({ foldedAtOnce: 1_000 });
    expect(goneOn.goneOnFrom).toBeGreaterThanOrEqual(60);
    expect(goneOn.goneOnFrom).toBeLessThan(300);
    expect(goneOn.before).toEqual(goneOn.after);
    await endedIn('comparing');
    const { before, after, goneOnFrom, events } = await context.rebuild({ foldedAtOnce: 60 });
    expect(goneOnFrom).toBe(events);
    expect(before).toEqual(after);
  });

  on(
    'a rebuild that was ended before the timelines of what came meanwhile computes them',
    async (context) => {
      await context.record(recordedLives({ jobseekers: 4, events: 60, seed: 38 }));
      await (await context.project()).stop();
      let hasCome = false;
      const ended = context.rebuild({
        async progress({ phase, events }) {
          if (phase === 'folding' && !hasCome) {
            hasCome = true;
            await context.record(recordedLives({ jobseekers: 4, events: 40, seed: 39 }));
            await (await context.project()).stop();
          }
          // Told when those events are projected, before their timelines are.
          if (events > 60) throw new Error('ended');
        },
      });
      await expect(ended).rejects.toThrow('ended');
      const { before, after, goneOnFrom } = await context.rebuild();
      expect(goneOnFrom).toBe(100);
      expect(before).toEqual(after);
    },
  );

  on(
    'a rebuild that was ended when all rows were written, before that was said, doubles nothing',
    async (context) => {
      const { store, database } = context;
      const lives = recordedLives({ jobseekers: 5, events: 50, seed: 40 });
      await context.record(lives);
      const damaged = (number: number) => testEvent(number, 'InvoiceReceived', { damaged: true });
      const skipped = damaged(900_001);
      await store.record('invoice-091-2025-01', [
        skipped,
        testEvent(900_002, 'InvoiceReceived', EVENT_EXAMPLES.InvoiceReceived),
      ]);
      await store.record('invoice-837-2025-01', [damaged(900_003)]);
      const decision = { ...EVENT_EXAMPLES.EventSkipped, eventId: skipped.id, stream: 'invoice-091-2025-01' };
      await store.record('projection-091-2025-01', [testEvent(900_004, 'EventSkipped', decision)]);
      await (await context.project()).stop();
      const ended = context.rebuild({
        progress({ phase }) {
          if (phase === 'comparing') throw new Error('ended');
        },
      });
      await expect(ended).rejects.toThrow('ended');
      // As the last step but one leaves it: rows, indexes, invoices and what failed are there.
      const people = new Set(lives.map(({ stream }) => stream.slice(stream.indexOf('-') + 1))).size;
      await database.kysely
        .withSchema(REBUILD_SCHEMA)
        .updateTable('projection')
        .set({ people_written: people })
        .execute();
      const { before, after, goneOnFrom } = await context.rebuild();
      expect(goneOnFrom).toBe(54);
      expect(before).toEqual(after);
      const { received_invoice, failure, skipped_event } = after;
      expect([received_invoice.rows, failure.rows, skipped_event.rows]).toEqual([1, 1, 1]);
    },
  );

  on('a rebuild begins anew where what was written is of another program', async (context) => {
    await context.record(recordedLives({ jobseekers: 3, events: 60, seed: 34 }));
    await (await context.project()).stop();
    const other = { ...context.domain, program: 'another' };
    const ended = context.rebuild({
      domain: other,
      progress({ phase }) {
        if (phase === 'comparing') throw new Error('ended');
      },
    });
    await expect(ended).rejects.toThrow('ended');
    const { before, after, goneOnFrom } = await context.rebuild();
    expect(goneOnFrom).toBe(0);
    expect(before).toEqual(after);
  });

  on(
    'a rebuild reads the sealed part of the log from files, and the rest from the store',
    async (context) => {
      const lives = recordedLives({ jobseekers: 4, events: 120, seed: 35 });
      await context.record(lives);
      await (await context.project()).stop();
      const phases = new Set<RebuildPhase>();
      const folder = await mkdtemp(join(tmpdir(), 'polku-sealed-'));
      const sealed = await firstOf(context.store, folder, 80);
      const progress = ({ phase }: { phase: RebuildPhase }) => void phases.add(phase);
      const { before, after } = await context
        .rebuild({ sealed, progress })
        .finally(() => rm(folder, { recursive: true }));
      expect(phases).toContain('reading-archive');
      expect(before).toEqual(after);
      expect(after.pathway.rows).toBe(4);
    },
  );

  on(
    'a rebuild that somebody asks for is done by the projector, stopped and gone on with',
    async (context) => {
      const { readModels } = context;
      await context.record(recordedLives({ jobseekers: 4, events: 60, seed: 36 }));
      await context.project();
      expect(await readModels.stopRebuild(new Date())).toBe(false);
      expect(await readModels.askForRebuild(new Date())).toBe(true);
      expect(await readModels.askForRebuild(new Date())).toBe(false);
      expect(await readModels.stopRebuild(new Date())).toBe(true);
      expect((await readModels.status()).rebuild?.state).toBe('stopped');
      expect(await readModels.askForRebuild(new Date())).toBe(true);
      await until(async () => (await readModels.status()).rebuild?.state === 'done', 'the rebuild is done');
      const { rebuild } = await readModels.status();
      expect(rebuild).toMatchObject({ reason: 'asked-for', progress: { of: 60 } });
      expect(rebuild?.report?.before).toEqual(rebuild?.report?.after);
      expect(rebuild?.report?.after.pathway.rows).toBe(4);
      expect(context.log.messages()).toContain('the read models are made anew');
    },
  );

  on(
    'a projector of another law takes over from one at work, which stands by from then on',
    async (context) => {
      const { store, readModels } = context;
      await store.record('jobseeker-J1', [registered(1)]);
      const old = await context.project();
      const next = context.startProjector({ domain: { ...context.domain, lawDigest: 'another' } });
      await until(() => next.status().state === 'live', 'the other law has taken over');
      expect(old.status().state).toBe('replaced');
      expect((await readModels.status()).lawDigest).toBe('another');
      await store.record('jobseeker-J2', [registered(2)]);
      expect(await readModels.pathway('J2', { atLeastRevision: 0, withinMs: 20_000 })).toMatchObject({
        revision: 0,
      });
      expect(old.status().state).toBe('replaced');
      expect(context.log.messages().filter((message) => message.includes('anew:'))).toHaveLength(1);
    },
  );
}

/** An archive that ends after so many events, in segments of 32. */
async function firstOf({ store }: TestStore, folder: string, count: number): Promise<SealedHistory> {
  const signer = newSignerKey('polku.example/rebuild');
  const archive = await ensureArchive(folder, signer.verifier, 32);
  await sealEvents(archive, signer, firstEvents(store, count));
  return {
    async *eventsAfter(after: Position | undefined) {
      const log = await SealedLog.open(folder);
      if (log !== undefined) yield* log.eventsAfter(after, ofCategories(PROJECTED_CATEGORIES));
    },
  };
}

async function* firstEvents(store: TestStore['store'], count: number) {
  let given = 0;
  for await (const event of store.readAll({
    categories: PROJECTED_CATEGORIES,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  })) {
    if (given++ < count) yield event;
  }
}
