import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ensureArchive, newSignerKey, sealEvents } from '#archive';
import { allContracts } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import { connectEventStore, newIdentifier, type Position, START } from '#event-store';
import { openReadModelDatabase, Projector, projectedDomain, ReadModels } from '#read-models';
import { loadStatutes } from '#statutes';
import { openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import { pgliteTemplate } from '../../../../test/support/pglite-template.js';
import type { ApiSettings } from '../../src/api-settings.js';
import { createApi } from '../../src/create-api.js';
import type { PageCallers } from '../../src/pages/frame/page-caller.js';
import { recordedOnItsDate } from './recorded-on-its-date.js';

/** The API over its real parts: an embedded node, PGlite, a projector. Only the clock stands still. */
export interface RunningApi {
  readonly url: string;
  readonly keys: SubjectKeys;
  /** Everything that was logged, line by line. */
  readonly logged: readonly string[];
  /** Seals what was recorded since, in segments of eight events. */
  seal(): Promise<void>;
  /** Another API over the same parts, with other settings or readers; its address. */
  another(settings: Partial<ApiSettings>, pageCallers?: PageCallers): Promise<string>;
  /** Another API over the same parts, which can be stopped before the rest. */
  closing(): Promise<{ readonly url: string; close(): Promise<void> }>;
  stopNode(): Promise<void>;
  startNode(): Promise<void>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-11-24T10:00:00Z');

export async function runApi(settings: Partial<ApiSettings> = {}): Promise<RunningApi> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start(settings, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  settings: Partial<ApiSettings>,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<RunningApi, 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-api-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  let node = await startEmbeddedNode({ folder: join(folder, 'node'), port: 0 });
  closers.push(() => node.stop());
  const { port, connectionString } = node;
  const keys = await openSqliteSubjectKeys({
    masterKey: createSecretKey(randomBytes(32)),
    file: join(folder, 'keys.sqlite'),
  });
  closers.push(() => keys.close());
  const statutes = loadStatutes();
  const eventStore = connectEventStore({ url: connectionString, keys, contracts: allContracts });
  closers.push(() => eventStore.close());
  const database = await openReadModelDatabase({
    folder: join(folder, 'read-models'),
    log,
    pgliteTemplate: await pgliteTemplate(),
  });
  closers.push(() => database.close());
  const projector = new Projector({
    eventStore,
    database,
    domain: recordedOnItsDate(projectedDomain(statutes)),
    log,
  });
  projector.start();
  closers.push(() => projector.stop());
  const archive = join(folder, 'archive');
  const signer = newSignerKey('polku.example/api');
  const listening = async (chosen: Partial<ApiSettings>, pageCallers?: PageCallers) => {
    const app = await createApi({
      eventStore,
      keys,
      statutes,
      readModels: new ReadModels(database),
      clock: () => NOW,
      newId: newIdentifier,
      log,
      settings: { archive, ...chosen },
      ...(pageCallers === undefined ? {} : { pageCallers }),
    });
    await app.listen(0, '127.0.0.1');
    return { url: await app.getUrl(), close: () => app.close() };
  };
  const another = async (chosen: Partial<ApiSettings>, pageCallers?: PageCallers) => {
    const { url, close } = await listening(chosen, pageCallers);
    closers.push(close);
    return url;
  };
  return {
    url: await another(settings),
    another,
    closing: () => listening({}),
    keys,
    logged,
    async seal() {
      const sealed = await ensureArchive(archive, signer.verifier, 8);
      const last = sealed.segments.at(-1);
      const after = last ? ((await sealed.summaryOf(last)).last.position as Position) : START;
      const categories = ['person', 'jobseeker', 'benefits', 'command', 'invoice'];
      await sealEvents(
        sealed,
        signer,
        eventStore.readAll({ categories, after, personalFields: 'sealed', schemaVersions: 'as-stored' }),
      );
    },
    stopNode: () => node.stop(),
    async startNode() {
      node = await startEmbeddedNode({ folder: join(folder, 'node'), port });
    },
  };
}
