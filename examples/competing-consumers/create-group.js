// @ts-check
import {
  EventStoreDBClient,
  PersistentSubscriptionExistsError,
  UnsupportedError,
} from '@eventstore/db-client';
import { filter, GROUP, settings } from './group.js';

// node create-group.js [esdb://user:password@host:2113]: makes the group, or gives it the settings of group.js.
const [, , store = 'esdb://127.0.0.1:2113?tls=false'] = process.argv;
const client = EventStoreDBClient.connectionString(store);

try {
  await client.createPersistentSubscriptionToAll(GROUP, settings, { filter });
  console.log(`The group ${GROUP} is made.`);
} catch (error) {
  if (error instanceof PersistentSubscriptionExistsError) await update();
  else fail(error);
} finally {
  client.dispose().catch(() => undefined);
}

async function update() {
  // Its place in the events and its filter stay as they are.
  await client.updatePersistentSubscriptionToAll(GROUP, settings);
  console.log(`The group ${GROUP} has the settings of group.js now.`);
}

/** @param {unknown} error */
function fail(error) {
  console.error(
    error instanceof UnsupportedError
      ? 'This store has no persistent subscriptions (the embedded node of Polku has none): use examples/subscriber, or an EventStoreDB.'
      : String(error),
  );
  process.exitCode = 1;
}
