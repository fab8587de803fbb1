import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureArchive, newSignerKey, SealedLog, type SignerKey, sealEvents } from '#archive';
import type { EventMetadata } from '#contracts';
import type { Position, StoredEvent } from '#event-store';

export const SIGNER: SignerKey = newSignerKey('polku.example/log');

/** Small, so that few events fill several. */
export const SMALL_SEGMENT = 4;

/** The n-th event of an invented log: always the same, with a sealed text in every fifth. */
export function eventAt(index: number): StoredEvent {
  const person = `J${index % 3}`;
  const place = `${index + 1}`.padStart(20, '0');
  const text = createHash('sha512').update(`${index}`).digest('base64url');
  return {
    id: `00000000-0000-7000-8000-${`${index}`.padStart(12, '0')}`,
    type: index % 5 === 0 ? 'PersonIdentified' : 'HomeMunicipalityRecorded',
    stream: index % 5 === 0 ? `person-${person}` : `benefits-${person}`,
    revision: Math.floor(index / 3),
    position: `${place}/${place}` as Position,
    recordedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
    data: index % 5 === 0 ? { code: { sealed: `v1.${text}` } } : { on: '2026-01-01', municipality: '205' },
    metadata: { authority: 'kela', actor: 'official-1', $correlationId: `c-${index}` } as EventMetadata,
  };
}

export async function* eventsFrom(from: number, until: number): AsyncGenerator<StoredEvent> {
  for (let index = from; index < until; index++) yield eventAt(index);
}

export interface GivenLog {
  readonly folder: string;
  /** Seals so many events more. */
  grow(events: number): Promise<SealedLog>;
  opened(): Promise<SealedLog>;
  remove(): Promise<void>;
}

/** A log in a temporary folder, sealed piece by piece. */
export async function givenLog(...pieces: readonly number[]): Promise<GivenLog> {
  const place = await mkdtemp(join(tmpdir(), 'polku-archive-'));
  const folder = join(place, 'archive');
  const opened = async () =>
    (await SealedLog.open(folder)) ?? ensureArchive(folder, SIGNER.verifier, SMALL_SEGMENT);
  const grow = async (events: number) => {
    const log = await opened();
    await sealEvents(log, SIGNER, eventsFrom(log.size, log.size + events));
    return await opened();
  };
  await opened();
  for (const piece of pieces) await grow(piece);
  return { folder, grow, opened, remove: () => rm(place, { recursive: true, force: true }) };
}
