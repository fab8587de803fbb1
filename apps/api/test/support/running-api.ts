import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { pino } from 'pino';
import { openWebhooks } from '#apps/webhooks/src/open-webhooks.js';
import { ensureArchive, newSignerKey, sealEvents } from '#archive';
import { allContracts, JobSearchRegistered, type RecordedReading, SEALED_CATEGORIES } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import {
  connectEventStore,
  type EventStore,
  newIdentifier,
  type PersonalFields,
  type Position,
  START,
} from '#event-store';
import {
  openReadModelDatabase,
  Projector,
  projectedDomain,
  ReadingProjector,
  ReadModels,
} from '#read-models';
import { loadStatutes } from '#statutes';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import type { WebhookSettings } from '#webhooks';
import { newEvent } from '../../../../test/support/new-event.js';
import type { ApiSettings } from '../../src/api-settings.js';
import { createApi } from '../../src/create-api.js';
import type { SignInSettings } from '../../src/sign-in/sign-in-settings.js';
import { NOW } from './now.js';
import { recordedOnItsDate } from './recorded-on-its-date.js';
import { testIssuer } from './tokens.js';

/** A reading that was recorded, its people one by one. */
export type ReadingThere = Omit<RecordedReading, 'jobseekers'> & {
  readonly jobseekers: readonly string[];
  readonly stream: string;
  readonly correlationId: string;
};

/** The API over its real parts: an embedded node, PGlite, a projector. Only the clock stands still, where none is given. */
export interface RunningApi {
  readonly url: string;
  readonly keys: SubjectKeys;
  readonly eventStore: EventStore;
  /** Everything that was logged, line by line. */
  readonly logged: readonly string[];
  /** Who read whose data, as it is stored, in order. */
  readings(personalFields?: PersonalFields): Promise<readonly ReadingThere[]>;
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

/** Targets on this machine, tried again at once and given up after the third attempt. */
const WEBHOOK_SETTINGS: Partial<WebhookSettings> = {
  targets: { ports: [443], thisMachine: true },
  retries: { waits: [1, 1], jitter: 0, longestAskedWait: 10 },
  mostWebhooks: 5,
};

/** What names stand for here. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'hooks.example.fi': ['93.184.216.34'],
  'inside.example.fi': ['10.1.2.3'],
  'partly-inside.example.fi': ['93.184.216.34', '169.254.169.254'],
};

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
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  let node = await startEmbeddedNode({ folder: join(folder, 'node'), port: 0 });
  closers.push(() => node.stop());
  const { port, connectionString } = node;
  const keys = await openSqliteSubjectKeys({
    masterKey: new GivenMasterKey([createSecretKey(randomBytes(32))]),
    file: join(folder, 'keys.sqlite'),
  });
  closers.push(() => keys.close());
  const statutes = loadStatutes();
  const eventStore = connectEventStore({ url: connectionString, keys, contracts: allContracts });
  closers.push(() => eventStore.close());
  const database = await openReadModelDatabase({
    folder: join(folder, 'read-models'),
    log,
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
  const webhooks = openWebhooks({
    eventStore,
    keys,
    folder: join(folder, 'webhooks'),
    log,
    settings: WEBHOOK_SETTINGS,
    resolve: async (host) => NAMES[host] ?? [],
  });
  closers.push(() => webhooks.close());
  const readings = new ReadingProjector({ eventStore, database, keys, log });
  readings.start();
  closers.push(() => readings.stop());
  const archive = join(folder, 'archive');
  const signer = newSignerKey('polku.example/api');
  let isDispatching = false;
  const listening = async (chosen: Partial<ApiSettings>, signIn?: SignInSettings) => {
    const app = await createApi({
      eventStore,
      keys,
      statutes,
      readModels: new ReadModels(database),
      webhooks,
      clock,
      newId: newIdentifier,
      log,
      issuer: testIssuer.trusted,
      demoIssuer: testIssuer,
      settings: { archive, ...chosen },
      ...(signIn === undefined ? {} : { signIn }),
    });
    if (!isDispatching) webhooks.dispatch(app.get(CommandBus));
    isDispatching = true;
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
    eventStore,
    keys,
    logged,
    async readings(personalFields = 'opened') {
      const readings: ReadingThere[] = [];
      for await (const { data, metadata, stream } of eventStore.readAll({
        categories: ['access'],
        personalFields,
      })) {
        const { jobseekers, ...rest } = data as RecordedReading;
        const people = typeof jobseekers === 'string' ? jobseekers.split(' ') : [];
        readings.push({ ...rest, jobseekers: people, stream, correlationId: metadata.$correlationId });
      }
      return readings;
    },
    async recordDamaged(stream) {
      const contract = { ...JobSearchRegistered, data: {} } as unknown as typeof JobSearchRegistered;
      const faulty = connectEventStore({ url: connectionString, keys, contracts: [contract] });
      const event = newEvent('JobSearchRegistered', null);
      await faulty.append(stream, 'no-stream', [event]).finally(() => faulty.close());
    },
    async seal() {
      const sealed = await ensureArchive(archive, signer.verifier, 8);
      const last = sealed.segments.at(-1);
      const after = last ? ((await sealed.summaryOf(last)).last.position as Position) : START;
      await sealEvents(
        sealed,
        signer,
        eventStore.readAll({
          categories: SEALED_CATEGORIES,
          after,
          personalFields: 'sealed',
          schemaVersions: 'as-stored',
        }),
      );
    },
    stopNode: () => node.stop(),
    async startNode() {
      node = await startEmbeddedNode({ folder: join(folder, 'node'), port });
    },
  };
}
