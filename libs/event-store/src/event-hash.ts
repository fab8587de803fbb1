import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { StoredEvent } from './event-store.js';

/** What the digest of an event covers: all that the store holds of it but its place among the events of others. */
type Digested = Pick<StoredEvent, 'id' | 'type' | 'stream' | 'revision' | 'recordedAt' | 'data' | 'metadata'>;

/**
 * The digest of an event as it is stored: SHA-256 over its canonical JSON (RFC 8785), 64 hexadecimal digits. Personal texts
 * are in it as they are stored, sealed, so that it can be computed without any key and stays the same when one is destroyed.
 * docs/event-hash.md says how to compute it again.
 *
 * @param event read with its personal fields sealed
 */
export function eventHash(event: Digested): string {
  return createHash('sha256').update(canonicalEvent(event), 'utf8').digest('hex');
}

/**
 * The text that the digest of an event is computed of, and that archives keep: one line of JSON.
 *
 * @param event read with its personal fields sealed
 */
export function canonicalEvent({ id, type, stream, revision, recordedAt, data, metadata }: Digested): string {
  return canonicalForm({ id, type, stream, revision, recordedAt: recordedAt.toISOString(), data, metadata });
}

/** RFC 8785 knows no lone surrogates, JSON does: one counts as U+FFFD, which UTF-8 makes of it anyway. */
function canonicalForm(value: unknown): string {
  const wellFormed: unknown = JSON.parse(JSON.stringify(value), (_name, item) =>
    typeof item === 'string' ? Buffer.from(item, 'utf8').toString('utf8') : item,
  );
  return canonicalize(wellFormed) ?? '';
}
