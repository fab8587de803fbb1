// @ts-check
import Database from 'libsql';
import { effectOf } from './effect.js';

/** @typedef {import('@polku/contracts').PolkuEvent} PolkuEvent */
/** @typedef {{ id: string, stream: string, revision: number, position: string, type: string }} Place */
/** @typedef {ReturnType<typeof openLedger>} Ledger */

/** Events whose effects are made durable together, at most, and how long the first of them waits. */
const BATCH = 200;
const BATCH_MS = 20;
const BUSY_MS = 10_000;

/**
 * What this consumer keeps, and how far it has come, in one database: an effect and the checkpoint behind it are committed in
 * one transaction, so that a process that is killed at any moment has done everything up to its checkpoint exactly once.
 *
 * @param {string} file
 */
export function openLedger(file) {
  const database = new Database(file);
  // Somebody may be reading the file beside it.
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    CREATE TABLE IF NOT EXISTS checkpoint (
      singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
      position TEXT NOT NULL, event TEXT, stream TEXT, revision INTEGER
    );
    CREATE TABLE IF NOT EXISTS applied (event TEXT PRIMARY KEY, type TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS set_aside (
      event TEXT PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
      schema_version INTEGER, why TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS payment (
      payment TEXT PRIMARY KEY, jobseeker TEXT, first_day TEXT, last_day TEXT, per_day_eur TEXT, corrected_by TEXT
    );
    CREATE TABLE IF NOT EXISTS total (benefit TEXT PRIMARY KEY, payments INTEGER NOT NULL);
  `);
  const apply = database.prepare('INSERT INTO applied VALUES (?, ?) ON CONFLICT DO NOTHING');
  const setAside = database.prepare('INSERT INTO set_aside VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const takeUp = database.prepare('DELETE FROM set_aside WHERE event = ?');
  const reach = database.prepare(`
    INSERT INTO checkpoint VALUES (1, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
      position = excluded.position, event = coalesce(excluded.event, event),
      stream = coalesce(excluded.stream, stream), revision = coalesce(excluded.revision, revision)`);
  let open = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  function commit() {
    clearTimeout(timer);
    if (open > 0) database.exec('COMMIT');
    open = 0;
  }

  /** @param {() => void} change */
  function inBatch(change) {
    if (open === 0) {
      database.exec('BEGIN IMMEDIATE');
      timer = setTimeout(commit, BATCH_MS);
    }
    open++;
    change();
    if (open >= BATCH) commit();
  }

  /** @param {Place} place @param {PolkuEvent} event */
  function once({ id, type, stream }, event) {
    // The key is the event's own id: positions are another store's after a move, ids stay.
    if (apply.run(id, type).changes === 1) effectOf(database, stream, event);
  }

  /** @param {Place} place */
  function reached({ position, id, stream, revision }) {
    reach.run(position, id, stream, revision);
  }

  return {
    /** How far this consumer has come, and the last event that it saw; nothing at the beginning. */
    checkpoint() {
      const row = database.prepare('SELECT position, event, stream, revision FROM checkpoint').get();
      return /** @type {{ position: string, event: string | null, stream: string, revision: number } | undefined} */ (
        row
      );
    },
    /** The event takes effect, unless it has done so before. @param {Place} place @param {PolkuEvent} event */
    applied(place, event) {
      inBatch(() => {
        once(place, event);
        reached(place);
      });
    },
    /**
     * An event that this program does not know, to be looked at by a later one.
     *
     * @param {Place} place
     * @param {number | undefined} schemaVersion
     * @param {string} why
     */
    setAside(place, schemaVersion, why) {
      inBatch(() => {
        setAside.run(place.id, place.stream, place.revision, place.type, schemaVersion ?? null, why);
        reached(place);
      });
    },
    /** Everything up to here was read, although nothing passed the filter. @param {string} position */
    passed(position) {
      inBatch(() => reach.run(position, null, null, null));
    },
    /** The types and versions of events that were set aside. */
    kindsSetAside() {
      const rows = database
        .prepare('SELECT DISTINCT type, schema_version AS schemaVersion FROM set_aside')
        .all();
      return /** @type {{ type: string, schemaVersion: number | null }[]} */ (rows);
    },
    /** Those of one type and version, in the order in which they came. @param {string} type @param {number} schemaVersion */
    allSetAside(type, schemaVersion) {
      const rows = database
        .prepare(
          `SELECT event AS id, stream, revision, type FROM set_aside
             WHERE type = ? AND schema_version = ? ORDER BY rowid`,
        )
        .all(type, schemaVersion);
      return /** @type {Omit<Place, 'position'>[]} */ (rows);
    },
    /** An event that was set aside takes effect. @param {Omit<Place, 'position'>} place @param {PolkuEvent} event */
    tookUp(place, event) {
      inBatch(() => {
        once({ ...place, position: '' }, event);
        takeUp.run(place.id);
      });
    },
    commit,
    close() {
      commit();
      database.close();
    },
  };
}
