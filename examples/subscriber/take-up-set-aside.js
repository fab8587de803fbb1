// @ts-check
import { NEWEST_VERSIONS, parseEvent } from '@polku/contracts';

/** @typedef {import('@eventstore/db-client').EventStoreDBClient} EventStoreDBClient */
/** @typedef {import('./ledger.js').Ledger} Ledger */

/**
 * Events that an older program set aside and this one knows, after `@polku/contracts` was replaced by a newer one. They take
 * effect later than events that came after them: where that matters, begin anew with an empty ledger instead.
 *
 * @param {EventStoreDBClient} client
 * @param {Ledger} ledger
 * @returns {Promise<number>} how many were taken up
 */
export async function takeUpSetAside(client, ledger) {
  let taken = 0;
  for (const { type, schemaVersion } of ledger.kindsSetAside()) {
    if (schemaVersion === null || !isKnown(type, schemaVersion)) continue;
    for (const place of ledger.allSetAside(type, schemaVersion)) {
      const options = { fromRevision: BigInt(place.revision), maxCount: 1 };
      for await (const { event } of client.readStream(place.stream, options)) {
        const parsed = event === undefined ? undefined : parseEvent(event);
        if (parsed?.kind !== 'event' || event?.id !== place.id) continue;
        ledger.tookUp(place, parsed.event);
        taken++;
      }
    }
  }
  ledger.commit();
  return taken;
}

/** @param {string} type @param {number} schemaVersion */
function isKnown(type, schemaVersion) {
  return Object.entries(NEWEST_VERSIONS).some(([name, newest]) => name === type && schemaVersion <= newest);
}
