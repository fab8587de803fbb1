import { sql } from 'kysely';
import { AlreadyAtWork, openReadModelDatabase, Projector } from '#read-models';
import { POSTGRES } from './support/database-under-test.js';
import { describeWithDatabase } from './support/describe-with-database.js';
import { registered } from './support/test-event.js';
import { until } from './support/until.js';

/** What only a server that several processes share can show. */
describeWithDatabase('read models in a PostgreSQL server', POSTGRES, (on) => {
  on('go on when every connection broke', async ({ database, store, readModels, project, log }) => {
    await project();
    await store.record('jobseeker-J1', [registered(1)]);
    await readModels.pathway('J1', { atLeastRevision: 0 });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'polku' and pid <> pg_backend_pid()`.execute(database.kysely);
    await store.record('jobseeker-J2', [registered(2)]);
    await until(
      () =>
        readModels.pathway('J2', { atLeastRevision: 0 }).then(
          (found) => found?.revision === 0,
          () => false,
        ),
      'the read models go on',
    );
    expect((await readModels.status()).events).toBe(2);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  on('may be opened before their server is there', async ({ store, domain, log }) => {
    const nowhere = 'postgresql://polku@localhost/postgres?host=/nowhere';
    const database = await openReadModelDatabase({ databaseUrl: nowhere, folder: '', log });
    const projector = new Projector({ eventStore: store.store, database, domain, log });
    projector.start();
    await until(() => projector.status().state === 'retrying', 'the projector waits for the database');
    await projector.stop();
    await database.close();
  });

  on('have one projector at a time; another takes its place', async (context) => {
    const { store, readModels } = context;
    const first = await context.project();
    const second = context.startProjector();
    await until(() => second.status().state === 'standby', 'the second projector stands by');
    await store.record('jobseeker-J1', [registered(1)]);
    await readModels.pathway('J1', { atLeastRevision: 0 });
    expect(second.status().state).toBe('standby');
    await first.stop();
    await until(() => second.status().state === 'live', 'the second projector took over');
    await store.record('jobseeker-J2', [registered(2)]);
    expect(await readModels.pathway('J2', { atLeastRevision: 0 })).toMatchObject({ revision: 0 });
  });

  on('are rebuilt under a projector at work, which goes on', async (context) => {
    const { store, readModels } = context;
    const projector = await context.project();
    await store.record('jobseeker-J0', [registered(100)]);
    await readModels.pathway('J0', { atLeastRevision: 0 });
    const recording = (async () => {
      for (let number = 0; number < 40; number++) {
        await store.record(`jobseeker-J${number % 5}`, [registered(number)]);
      }
    })();
    const { before, after } = await context.rebuild();
    expect(before).toEqual(after);
    await recording;
    await context.untilApplied(41);
    await projector.stop();
    expect((await readModels.status()).events).toBe(41);
    const again = await context.rebuild();
    expect(again.before).toEqual(again.after);
    expect(again.after.pathway.rows).toBe(5);
  });

  on('are rebuilt by one at a time', async (context) => {
    await context.store.record('jobseeker-J1', [registered(1)]);
    const both = await Promise.allSettled([context.rebuild(), context.rebuild()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((each) => each.status === 'rejected');
    expect(refused?.reason).toEqual(new AlreadyAtWork('rebuild'));
  });
});
