import { projectedDomain } from '#read-models';
import { loadStatutes } from '#statutes';
import type { DatabaseKind, DatabaseUnderTest } from './database-under-test.js';
import { forgetEverything, ProjectionContext } from './projection-context.js';
import { startTestStore, type TestStore } from './test-store.js';

export type Check = (context: ProjectionContext) => Promise<void>;

/** Declares one check. */
export type On = (title: string, check: Check) => void;

/** Checks that share one database, each with empty read models and an empty event store. */
export function describeWithDatabase(
  title: string,
  { open, isThere }: DatabaseKind,
  checks: (on: On) => void,
): void {
  (isThere ? describe : describe.skip)(title, () => {
    const domain = projectedDomain(loadStatutes());
    let opened: DatabaseUnderTest;
    let store: TestStore;

    beforeAll(async () => {
      opened = await open();
    }, 120_000);
    afterAll(async () => {
      await opened?.stop();
    });
    beforeEach(async () => {
      store = await startTestStore();
      await forgetEverything(opened.database);
    });
    afterEach(async () => {
      await store.stop();
    });

    checks((what, check) => {
      it(what, async () => {
        const context = new ProjectionContext(opened.database, store, domain);
        try {
          await check(context);
        } finally {
          await context.stopProjectors();
        }
      }, 120_000);
    });
  });
}
