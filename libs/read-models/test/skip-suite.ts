import { EVENT_EXAMPLES } from '#contracts';
import { ProjectionStopped } from '#read-models';
import { corrected } from './support/corrections-of.js';
import type { On } from './support/describe-with-database.js';
import type { ProjectionContext } from './support/projection-context.js';
import { meeting, registered, testEvent } from './support/test-event.js';
import type { TestEvent } from './support/test-store.js';
import { until } from './support/until.js';

const idOf = (number: number) => testEvent(number, '', {}).id;

function skip(number: number, eventId: string, stream: string): TestEvent {
  return testEvent(number, 'EventSkipped', { ...EVENT_EXAMPLES.EventSkipped, eventId, stream });
}

/** What becomes of an event that can not be projected, whatever database is written. */
export function checkSkipping(on: On): void {
  on('a stream that stopped at an event goes on without it, by decision', async (context) => {
    const { store, readModels } = context;
    const projector = await context.project();
    await store.record('jobseeker-J1', [registered(1), testEvent(2, 'JobSearchRegistered', null)]);
    await store.record('jobseeker-J1', [meeting(3, '2025-01-10')]);
    await context.untilApplied(3);
    const failure = await readModels.failureAt(idOf(2));
    expect(failure).toMatchObject({ stream: 'jobseeker-J1', revision: 1, event_type: 'JobSearchRegistered' });
    expect(await readModels.failureAt(failure?.position ?? '')).toEqual(failure);
    expect(await readModels.failureAt(idOf(3))).toBeUndefined();
    // Of an event at which nothing stopped, a decision changes nothing.
    await store.record('projection-J1', [skip(4, idOf(3), 'jobseeker-J1')]);
    await context.untilApplied(4);
    await expect(readModels.pathway('J1')).rejects.toBeInstanceOf(ProjectionStopped);
    await store.record('projection-J1', [skip(5, idOf(2), 'jobseeker-J1')]);
    await context.untilApplied(5);
    const found = await readModels.pathway('J1');
    expect(found).toMatchObject({
      revision: 2,
      pathway: { jobSearches: [{ from: '2025-01-02' }], meetings: [{ on: '2025-01-10' }] },
    });
    expect(await readModels.status()).toMatchObject({
      failureCount: 0,
      skipped: [{ event_id: idOf(2), decision: idOf(5) }],
    });
    // A correction folds the whole stream anew, without it again.
    await store.record('jobseeker-J1', [corrected(6, idOf(3)), meeting(7, '2025-01-11')]);
    await context.untilApplied(7);
    expect((await readModels.pathway('J1'))?.pathway.meetings).toMatchObject([{ on: '2025-01-11' }]);
    await projector.stop();
    await expectEqualHoweverFolded(context);
  });

  on('a stream that stops again after an event was skipped says where', async (context) => {
    const { store, readModels } = context;
    const projector = await context.project();
    const damaged = (number: number) => testEvent(number, 'JobSearchRegistered', null);
    await store.record('jobseeker-J1', [damaged(1), registered(2), damaged(3), registered(4, '2025-06-01')]);
    await store.record('projection-J1', [skip(5, idOf(1), 'jobseeker-J1')]);
    await context.untilApplied(5);
    await expect(readModels.pathway('J1')).rejects.toEqual(
      new ProjectionStopped('jobseeker-J1', 2, 'evolve'),
    );
    await store.record('projection-J1', [skip(6, idOf(3), 'jobseeker-J1')]);
    await context.untilApplied(6);
    expect((await readModels.pathway('J1'))?.pathway.jobSearches).toHaveLength(2);
    await projector.stop();
    await expectEqualHoweverFolded(context);
  });

  on('an event of an invoice that makes no row stops nobody', async (context) => {
    const { store, readModels } = context;
    const projector = await context.project();
    const { InvoiceReceived } = EVENT_EXAMPLES;
    await store.record('invoice-091-2025-01', [testEvent(1, 'InvoiceReceived', { damaged: true })]);
    await store.record('invoice-091-2025-01', [testEvent(2, 'InvoiceReceived', InvoiceReceived)]);
    await store.record('jobseeker-J1', [registered(3)]);
    await context.untilApplied(3);
    expect(await readModels.status()).toMatchObject({
      failures: [{ stream: 'invoice-091-2025-01', revision: 0, error: 'EventIncomplete' }],
    });
    await store.record('projection-091-2025-01', [skip(4, idOf(1), 'invoice-091-2025-01')]);
    await context.untilApplied(4);
    expect(await readModels.status()).toMatchObject({ failureCount: 0, skipped: [{ event_id: idOf(1) }] });
    await projector.stop();
    await expectEqualHoweverFolded(context);
  });

  on('a state of which no figures can be made stops at the event that makes it', async (context) => {
    const { store, readModels } = context;
    const { statisticalRecord } = context.domain;
    const domain = {
      ...context.domain,
      statisticalRecord(pathway: unknown) {
        if (JSON.stringify(pathway).includes('2025-06-06')) throw new RangeError('not to be counted');
        return statisticalRecord(pathway);
      },
    };
    const projector = await context.project({ domain });
    await store.record('jobseeker-J1', [registered(1), meeting(2, '2025-06-06'), meeting(3, '2025-06-07')]);
    await store.record('jobseeker-J2', [registered(4)]);
    await readModels.pathway('J2', { atLeastRevision: 0 });
    await expect(readModels.pathway('J1')).rejects.toEqual(
      new ProjectionStopped('jobseeker-J1', 1, 'evolve'),
    );
    await projector.stop();
    const { before, after } = await context.rebuild({ domain });
    expect(before).toEqual(after);
  });

  on('a later program that can take a skipped event in does so', async (context) => {
    const { store, readModels } = context;
    const { pathway } = context.domain;
    const faulty: typeof pathway = {
      ...pathway,
      evolve(state, event) {
        if (event.id === idOf(2)) throw new RangeError('of a faulty program');
        return pathway.evolve(state, event);
      },
    };
    const projector = await context.project({
      domain: { ...context.domain, program: 'faulty', pathway: faulty },
    });
    await store.record('jobseeker-J1', [registered(1), meeting(2, '2025-01-10')]);
    await store.record('projection-J1', [skip(3, idOf(2), 'jobseeker-J1')]);
    await context.untilApplied(3);
    expect((await readModels.pathway('J1'))?.pathway.meetings).toEqual([]);
    await projector.stop();
    await context.project();
    await until(async () => (await readModels.status()).skipped.length === 0, 'nothing is skipped any more');
    expect((await readModels.pathway('J1'))?.pathway.meetings).toMatchObject([{ on: '2025-01-10' }]);
  });
}

async function expectEqualHoweverFolded(context: ProjectionContext): Promise<void> {
  for (const foldedAtOnce of [1, 3, 1_000]) {
    const { before, after } = await context.rebuild({ foldedAtOnce });
    expect(before).toEqual(after);
  }
}
