import { projectedDomain } from '#read-models';
import { loadStatutes } from '#statutes';
import type { DatabaseUnderTest, OpenDatabase } from './database-under-test.js';
import { forgetEverything, ProjectionContext } from './projection-context.js';
import { startTestStore, type TestStore } from './test-store.js';

export type Check = (context: ProjectionContext) => Promise<void>;

/** Declares one check. */
export type On = (title: string, check: Check) => void;

/**
 * Checks that share one database, each with empty read models and an empty event store. Where the machine has no such
 * database they check nothing: opening it has said so.
 */
export function describeWithDatabase(title: string, open: OpenDatabase, checks: (on: On) => void): void {
  describe(title, () => {
    const domain = projectedDomain(loadStatutes());
    let opened: DatabaseUnderTest | undefined;
    let store: TestStore;

    beforeAll(async () => {
      opened = await open();
    }, 120_000);
    afterAll(async () => {
      await opened?.stop();
    });
    beforeEach(async () => {
      store = await startTestStore();
      if (opened) await forgetEverything(opened.database);
    });
    afterEach(async () => {
      await store.stop();
    });

    checks((what, check) => {
      it(what, async () => {
        if (opened === undefined) return;
        const context = new ProjectionContext(opened.database, store, domain);
        try {
          await check(context);
        } finally {
          await context.stopProjectors();
        }
      }, 60_000);
    });
  });
}
