#!/usr/bin/env node
import { pino } from 'pino';
import { allContracts } from '#contracts';
import { connectEventStore } from '#event-store';
import { openReadModelDatabase } from '#read-models';
import { loadStatutes } from '#statutes';
import { projectorSettings, SettingMissing } from './projector-settings.js';
import { startProjector } from './start-projector.js';
import { WITHOUT_KEYS } from './without-keys.js';

const log = pino({ name: 'projector', errorKey: 'error' });
try {
  await run();
} catch (error) {
  if (!(error instanceof SettingMissing)) throw error;
  process.stderr.write(`The projector does not start: ${error.message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { eventStoreUrl, databaseUrl, archive } = projectorSettings(process.env);
  const statutes = loadStatutes();
  const database = await openReadModelDatabase({ databaseUrl, folder: '', log });
  const eventStore = connectEventStore({ url: eventStoreUrl, keys: WITHOUT_KEYS, contracts: allContracts });
  const projector = startProjector({ eventStore, database, statutes, log, archive });
  log.info({ lawDigest: statutes.digest }, 'the projector is at work');
  await asked(['SIGTERM', 'SIGINT']);
  log.info(projector.status(), 'the projector ends with the batch under way');
  await projector.stop();
  await eventStore.close();
  await database.close();
}

async function asked(signals: readonly NodeJS.Signals[]): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
