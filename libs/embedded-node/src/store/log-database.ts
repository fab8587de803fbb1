import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { FolderInUse } from './folder-in-use.js';
import { SCHEMA, SCHEMA_VERSION } from './schema.js';

export type LogDatabase = Database.Database;
export type Statement = Database.Statement;

const ADDRESS_FILE = 'node-address.txt';

/**
 * Opens the log of a folder for this process alone. The lock is the operating system's lock on the database file: it is
 * gone when the process is gone, however it ended.
 * @throws FolderInUse
 */
export function openLogDatabase(folder: string): LogDatabase {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'events.sqlite'), { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    // A commit returns when the operating system has it on the disk.
    database.pragma('synchronous = FULL');
    // macOS flushes a disk's own cache only when asked this way; elsewhere it changes nothing.
    database.pragma('fullfsync = ON');
    database.pragma('cache_size = -65536');
    database.pragma('wal_autocheckpoint = 4000');
    prepareSchema(database);
    forgetAddressOfNode(folder);
  } catch (reason) {
    database.close();
    if (isBusy(reason)) throw new FolderInUse(folder, addressOfNode(folder));
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new Error(`the events in ${folder} can't be opened: ${why}`, { cause: reason });
  }
  return database;
}

/** Leaves the node's address in its folder, for the message to whoever wants the folder too. */
export function writeAddressOfNode(folder: string, address: string): void {
  writeFileSync(join(folder, ADDRESS_FILE), `${address}\n`);
}

export function forgetAddressOfNode(folder: string): void {
  rmSync(join(folder, ADDRESS_FILE), { force: true });
}

function addressOfNode(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, ADDRESS_FILE), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

function prepareSchema(database: LogDatabase): void {
  // Taking the write lock is what makes the folder this process's own.
  database.exec('BEGIN EXCLUSIVE');
  const version = numberIn(database.prepare('PRAGMA user_version').raw(true).get());
  if (version === 0) database.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION};`);
  database.exec('COMMIT');
  if (version !== 0 && version !== SCHEMA_VERSION) {
    throw new Error(
      `they were written by another version of the node (format ${version}, this one reads ${SCHEMA_VERSION})`,
    );
  }
}

/** The number in the first column of a raw row; 0 when there is no row. */
export function numberIn(row: unknown): number {
  const value = Array.isArray(row) ? row[0] : 0;
  return typeof value === 'number' ? value : 0;
}

const isBusy = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && String(reason.code).startsWith('SQLITE_BUSY');
