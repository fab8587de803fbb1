import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ensureArchive, newSignerKey, sealEvents } from '#archive';
import { allContracts, type EventMetadata, JobSearchRegistered } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import { connectEventStore, newIdentifier, type Position, START } from '#event-store';
import { openReadModelDatabase, Projector, projectedDomain, ReadModels } from '#read-models';
import { loadStatutes } from '#statutes';
import { openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import { pgliteTemplate } from '../../../../test/support/pglite-template.js';
import type { ApiSettings } from '../../src/api-settings.js';
import { createApi } from '../../src/create-api.js';
import type { Access } from '../../src/identity/access-observer.js';
import type { SignInSettings } from '../../src/sign-in/sign-in-settings.js';
import { NOW } from './now.js';
import { recordedOnItsDate } from './recorded-on-its-date.js';
import { testIssuer } from './tokens.js';

/** The API over its real parts: an embedded node, PGlite, a projector. Only the clock stands still, where none is given. */
export interface RunningApi {
  readonly url: string;
  readonly keys: SubjectKeys;
  /** Everything that was logged, line by line. */
  readonly logged: readonly string[];
  /** What the observer of accesses was told, in order. */
  readonly accesses: readonly Access[];
  /** Records an event in a new stream that no program can take in, as a faulty interface would. */
  recordDamaged(stream: string): Promise<void>;
  /** Seals what was recorded since, in segments of eight events. */
  seal(): Promise<void>;
  /** Another API over the same parts, with other settings or another issuer of its readers; its address. */
  another(settings: Partial<ApiSettings>, signIn?: SignInSettings): Promise<string>;
  /** Another API over the same parts, which can be stopped before the rest. */
  closing(): Promise<{ readonly url: string; close(): Promise<void> }>;
  stopNode(): Promise<void>;
  startNode(): Promise<void>;
  close(): Promise<void>;
}

/** @param clock of the API; it stands still unless another one is given */
export async function runApi(
  settings: Partial<ApiSettings> = {},
  clock: () => Date = () => NOW,
): Promise<RunningApi> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start(settings, clock, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  settings: Partial<ApiSettings>,
  clock: () => Date,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<RunningApi, 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-api-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const logged: string[] = [];
  const accesses: Access[] = [];
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
  const listening = async (chosen: Partial<ApiSettings>, signIn?: SignInSettings) => {
    const app = await createApi({
      eventStore,
      keys,
      statutes,
      readModels: new ReadModels(database),
      clock,
      newId: newIdentifier,
      log,
      issuer: testIssuer.trusted,
      demoIssuer: testIssuer,
      accessObserver: { beforeAnswer: async (access) => void accesses.push(access) },
      settings: { archive, ...chosen },
      ...(signIn === undefined ? {} : { signIn }),
    });
    await app.listen(0, '127.0.0.1');
    return { url: await app.getUrl(), close: () => app.close() };
  };
  const another = async (chosen: Partial<ApiSettings>, signIn?: SignInSettings) => {
    const { url, close } = await listening(chosen, signIn);
    closers.push(close);
    return url;
  };
  const url = await another(settings);
  testIssuer.listensAt(url);
  return {
    url,
    another,
    closing: () => listening({}),
    keys,
    logged,
    accesses,
    async recordDamaged(stream) {
      const contract = { ...JobSearchRegistered, data: {} } as unknown as typeof JobSearchRegistered;
      const faulty = connectEventStore({ url: connectionString, keys, contracts: [contract] });
      const id = newIdentifier();
      const metadata: EventMetadata = {
        $correlationId: id,
        $causationId: id,
        commandId: id,
        commandFingerprint: 'test',
        schemaVersion: 1,
        authority: 'employment-authority',
        actor: 'test',
        source: 'test',
      };
      const event = { id, type: 'JobSearchRegistered', data: null, metadata };
      await faulty.append(stream, 'no-stream', [event]).finally(() => faulty.close());
    },
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
