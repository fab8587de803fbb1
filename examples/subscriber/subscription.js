// @ts-check
import { setTimeout } from 'node:timers/promises';
import {
  EventStoreDBClient,
  eventTypeFilter,
  isCommandError,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { parseEvent } from '@polku/contracts';
import { checkpointIsOfThisStore } from './checkpoint-is-of-this-store.js';
import { takeUpSetAside } from './take-up-set-aside.js';

/** @typedef {import('@eventstore/db-client').AllStreamResolvedEvent} AllStreamResolvedEvent */
/** @typedef {import('./ledger.js').Ledger} Ledger */
/** @typedef {{ streams: string[] } | { types: string[] }} Filter */
/** @typedef {{ store: string, filter: Filter, ledger: Ledger, signal: AbortSignal, say: (text: string) => void }} Following */

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A checkpoint comes after so many times 32 events that the filter kept back. */
const CHECKPOINT_INTERVAL = 8;
/** Answers of a store that is there, which asking again does not change. */
const FINAL = new Set(['access-denied', 'invalid-argument', 'unsupported']);

/**
 * Follows the store from the checkpoint on, until the signal aborts; connects again by itself.
 *
 * @param {Following} following
 */
export async function follow({ store, filter, ledger, signal, say }) {
  const client = EventStoreDBClient.connectionString(store);
  let waitMs = FIRST_WAIT_MS;
  try {
    while (!signal.aborted) {
      try {
        await checkpointIsOfThisStore(client, ledger.checkpoint());
        const takenUp = await takeUpSetAside(client, ledger);
        say(
          `${takenUp} taken up that were set aside; going on after ${ledger.checkpoint()?.position ?? 'nothing'}`,
        );
        for await (const item of itemsAfter(client, filter, ledger.checkpoint()?.position, signal)) {
          waitMs = FIRST_WAIT_MS;
          if ('passed' in item) ledger.passed(item.passed);
          else take(ledger, item);
        }
      } catch (error) {
        if (signal.aborted) break;
        if (!isPassing(error)) throw error;
        say(`the store is away, trying again: ${error}`);
      }
      // What was taken has taken effect, whatever became of the connection: the next one goes on after it.
      ledger.commit();
      await setTimeout(waitMs * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  } finally {
    // It breaks the connections off at once; then it would wait for readers who may never read on.
    client.dispose().catch(() => undefined);
  }
}

/**
 * Whether asking again can help: no connection, no answer, no leader. Some calls of the client let gRPC's own errors through, which
 * have a number for a code.
 *
 * @param {unknown} error
 */
function isPassing(error) {
  if (!(error instanceof Error)) return false;
  if (isCommandError(error)) return !FINAL.has(error.type);
  return (
    ('code' in error && typeof error.code === 'number') || error.message.startsWith('Failed to discover')
  );
}

/** @param {Ledger} ledger @param {AllStreamResolvedEvent} resolved */
function take(ledger, { event }) {
  if (event === undefined) return;
  const place = {
    id: event.id,
    type: event.type,
    stream: event.streamId,
    revision: Number(event.revision),
    position: textOf(event.position),
  };
  const parsed = parseEvent(event);
  if (parsed.kind === 'event') ledger.applied(place, parsed.event);
  else ledger.setAside(place, schemaVersionOf(event.metadata), parsed.kind);
}

/** @param {unknown} metadata */
function schemaVersionOf(metadata) {
  const { schemaVersion } = /** @type {{ schemaVersion?: unknown }} */ (metadata ?? {});
  return typeof schemaVersion === 'number' ? schemaVersion : undefined;
}

/**
 * Events and what was passed over, in order.
 *
 * @param {EventStoreDBClient} client
 * @param {Filter} filter
 * @param {string | undefined} position
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<AllStreamResolvedEvent | { passed: string }>}
 */
async function* itemsAfter(client, filter, position, signal) {
  const options = {
    checkpointInterval: CHECKPOINT_INTERVAL,
    // The client calls this as soon as the store says so, with earlier events still waiting in the buffer: saved at once, it would
    // skip them after a crash. Pushed into the subscription it keeps its place among them.
    checkpointReached: async (
      /** @type {unknown} */ _,
      /** @type {{ commit: bigint, prepare: bigint }} */ passed,
    ) => {
      subscription.push({ passed: textOf(passed) });
    },
  };
  const subscription = client.subscribeToAll({
    fromPosition: position === undefined ? START : positionOf(position),
    filter:
      'streams' in filter
        ? streamNameFilter({ prefixes: filter.streams, ...options })
        : eventTypeFilter({ prefixes: filter.types, ...options }),
  });
  subscription.on('error', () => undefined);
  const stop = () => subscription.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (!signal.aborted) yield* subscription;
  } finally {
    signal.removeEventListener('abort', stop);
    subscription.destroy();
  }
}

/** @param {{ commit: bigint, prepare: bigint }} position */
function textOf({ commit, prepare }) {
  return `${commit}/${prepare}`;
}

/** @param {string} text */
function positionOf(text) {
  const [commit = '', prepare = ''] = text.split('/');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
