import { join, resolve } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { createApi } from '#apps/api/src/create-api.js';
import { limitsFrom } from '#apps/api/src/standalone-settings.js';
import { webhookSettingsFrom } from '#apps/api/src/webhook-environment.js';
import { startProjector } from '#apps/projector/src/start-projector.js';
import { openWebhooks } from '#apps/webhooks/src/open-webhooks.js';
import { WORKED_CASE } from '#demo-municipality';
import { type EventStore, newIdentifier } from '#event-store';
import { openReadModelDatabase, ReadingProjector, ReadModels } from '#read-models';
import { closeAll } from '../installation/close-all.js';
import { ensureDataFolder } from '../installation/data-folder.js';
import { openInstallation } from '../installation/installation.js';
import {
  acceptedImportsFolder,
  archiveFolder,
  type InstallationSettings,
  readModelFolder,
  webhooksFolder,
} from '../installation/settings.js';
import { DEMO_JOBSEEKERS, playDemoOnce } from './demo-once.js';
import { expectCanListen } from './expect-can-listen.js';
import { finishInterruptedImports } from './finish-interrupted-imports.js';
import { issuerOfStart } from './issuer-of-start.js';
import { openLogFile } from './log-file.js';
import { sealRegularly } from './seal-regularly.js';
import { sealingSettings } from './sealing-settings.js';
import { welcome } from './welcome.js';

export interface RunOptions {
  readonly settings: InstallationSettings;
  readonly host: string;
  readonly port: number;
  readonly nodePort: number;
  /** Play the demo into an empty store. */
  readonly demo: boolean;
  readonly say: (text: string) => void;
  readonly showProgress: (progress: { phase: string; done: number; total: number }) => void;
}

export interface RunningEverything {
  stop(): Promise<void>;
  /** Rejects when a part has ended by itself, so that the rest can't work; resolves after `stop`. */
  readonly ended: Promise<void>;
}

/**
 * The whole product in one process: the node (in a thread of its own), the projector and the API.
 * @returns how to stop it; what was started before a failure is closed again
 */
export async function runEverything(options: RunOptions): Promise<RunningEverything> {
  const { settings } = options;
  const closings: (() => Promise<void>)[] = [];
  const stop = () => closeAll(closings.splice(0));
  try {
    await ensureDataFolder(settings.data);
    const sealing = sealingSettings(process.env);
    const issuing = await issuerOfStart(process.env, options.host, settings.data);
    options.showProgress({ phase: 'opening the store and the read models', done: 0, total: 1 });
    const logFile = join(settings.data, 'polku.log');
    const { log, close } = openLogFile(logFile);
    closings.push(close);

    // At the same time: each takes seconds on an empty folder, in a thread of its own.
    const openings = await Promise.allSettled([
      openInstallation(settings, { share: false, nodePort: options.nodePort }),
      openReadModelDatabase({
        databaseUrl: settings.databaseUrl,
        folder: readModelFolder(settings.data),
        log,
      }),
    ]);
    for (const opening of openings) {
      if (opening.status === 'fulfilled') closings.push(() => opening.value.close());
    }
    const [installationOpening, databaseOpening] = openings;
    if (installationOpening.status === 'rejected') throw installationOpening.reason;
    if (databaseOpening.status === 'rejected') throw databaseOpening.reason;
    await expectCanListen(options.port, options.host);
    const installation = installationOpening.value;
    const database = databaseOpening.value;
    const { eventStore, keys, statutes } = installation;
    const projector = startProjector({
      eventStore,
      database,
      statutes,
      log,
      archive: archiveFolder(settings.data),
    });
    closings.push(() => projector.stop());
    const readings = new ReadingProjector({ eventStore, database, keys, log });
    readings.start();
    closings.push(() => readings.stop());
    const webhooks = openWebhooks({
      eventStore,
      keys,
      folder: webhooksFolder(settings.data),
      log,
      settings: webhookSettingsFrom(process.env),
    });
    closings.push(() => webhooks.close());
    const api = await createApi({
      eventStore,
      webhooks,
      keys,
      statutes,
      readModels: new ReadModels(database),
      clock: () => new Date(),
      newId: newIdentifier,
      log,
      ...issuing,
      settings: { ...limitsFrom(process.env, options.host), archive: archiveFolder(settings.data) },
    });
    closings.push(() => api.close());
    const commandBus = api.get(CommandBus);

    for (const { events, conflicts } of await finishInterruptedImports(settings.data, {
      commandBus,
      eventStore,
      keys,
      statutes,
      folder: acceptedImportsFolder(settings.data),
      clock: () => new Date(),
      onProgress: options.showProgress,
    })) {
      options.say(`An interrupted import was finished: ${events} events recorded.`);
      for (const conflict of conflicts) options.say(`Not recorded: ${conflict}`);
    }
    if (options.demo) {
      const played = await playDemoOnce({
        data: settings.data,
        eventStore,
        commandBus,
        statutes,
        onProgress: (done) =>
          options.showProgress({ phase: 'playing the demo', done, total: DEMO_JOBSEEKERS }),
      });
      if (played)
        options.say(`Played a demo employment area in Kainuu with ${DEMO_JOBSEEKERS} invented jobseekers.`);
    }
    webhooks.dispatch(commandBus);
    await api.listen(options.port, options.host);
    issuing.demoIssuer?.listensAt(await api.getUrl());
    closings.push(sealRegularly({ ...sealing, settings, eventStore, keys, log }));
    options.say(
      welcome({
        api: await api.getUrl(),
        eventStore: installation.eventStoreUrl,
        data: resolve(settings.data),
        log: resolve(logFile),
        hasDemo: await hasWorkedCase(eventStore),
        hasDemoIssuer: issuing.demoIssuer !== undefined,
      }),
    );
    return {
      stop,
      ended: Promise.race([...(installation.node ? [installation.node.ended] : []), database.ended]),
    };
  } catch (error) {
    await stop().catch((alsoFailed: unknown) => options.say(`While stopping: ${alsoFailed}`));
    throw error;
  }
}

async function hasWorkedCase(eventStore: EventStore): Promise<boolean> {
  for await (const _ of eventStore.read(`benefits-${WORKED_CASE}`, {
    maxCount: 1,
    personalFields: 'sealed',
  })) {
    return true;
  }
  return false;
}
