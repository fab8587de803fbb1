import { CommandBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { openWebhooks } from '#apps/webhooks/src/open-webhooks.js';
import { allContracts } from '#contracts';
import { connectEventStore, newIdentifier } from '#event-store';
import { openReadModelDatabase, ReadModels } from '#read-models';
import { loadStatutes } from '#statutes';
import { openSubjectKeys } from '#subject-keys';
import { createApi } from './create-api.js';
import { remoteIssuer } from './identity/remote-issuer.js';
import type { StandaloneSettings } from './standalone-settings.js';

/** The API in a process of its own, over stores that others run. */
export async function runStandalone(
  settings: StandaloneSettings,
  log: Logger,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { eventStoreUrl, databaseUrl, keysFolder, keysDatabaseUrl } = settings;
  const closing: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const statutes = loadStatutes();
    const keys = await openSubjectKeys({
      folder: keysFolder,
      database: keysDatabaseUrl,
      environment: process.env,
    });
    closing.push(() => keys.close());
    const eventStore = connectEventStore({ url: eventStoreUrl, keys, contracts: allContracts });
    closing.push(() => eventStore.close());
    const database = await openReadModelDatabase({ databaseUrl, folder: '', log });
    closing.push(() => database.close());
    const webhooks = openWebhooks({
      eventStore,
      keys,
      folder: settings.webhooks.folder,
      log,
      settings: settings.webhooks.settings,
    });
    closing.push(() => webhooks.close());
    const app = await createApi({
      eventStore,
      webhooks,
      keys,
      statutes,
      readModels: new ReadModels(database),
      clock: () => new Date(),
      newId: newIdentifier,
      log,
      issuer: remoteIssuer(settings.issuer),
      ...(settings.signIn === undefined ? {} : { signIn: settings.signIn }),
      settings: settings.limits,
    });
    closing.push(() => app.close());
    if (settings.webhooks.sends) webhooks.dispatch(app.get(CommandBus));
    await app.listen(settings.port, settings.host);
    return { url: await app.getUrl(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
