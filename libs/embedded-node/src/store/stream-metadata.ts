/** What a stream's metadata says about which of its events are read. */
export interface ReadLimits {
  readonly maxCount: number | null;
  readonly maxAgeSeconds: number | null;
  readonly truncateBefore: number | null;
  /** `$tb` at the largest revision: the stream reads as if it did not exist, until it is written again. */
  readonly isSoftDeleted: boolean;
}

export const NO_LIMITS: ReadLimits = {
  maxCount: null,
  maxAgeSeconds: null,
  truncateBefore: null,
  isSoftDeleted: false,
};

/** A metastream shows its last event only, as EventStoreDB does. */
export const LIMITS_OF_METASTREAM: ReadLimits = { ...NO_LIMITS, maxCount: 1 };

/** The largest revision, 2^63 - 1, as EventStoreDB writes it. JSON readers round it to 2^63; that is larger than any revision too. */
export const LARGEST_REVISION = '9223372036854775807';

export const softDeletedMetadata = (): Uint8Array => Buffer.from(`{"$tb":${LARGEST_REVISION}}`);

/** The limits in the data of a `$metadata` event. Data that is no JSON object sets none, as in EventStoreDB. */
export function readLimits(contentType: string, data: Uint8Array): ReadLimits {
  const metadata = contentType === 'application/json' ? jsonObject(data) : undefined;
  if (!metadata) return NO_LIMITS;
  const truncateBefore = wholeNumber(metadata.$tb, 0);
  return {
    maxCount: wholeNumber(metadata.$maxCount, 1),
    maxAgeSeconds: wholeNumber(metadata.$maxAge, 1),
    truncateBefore: truncateBefore === null ? null : Math.min(truncateBefore, Number.MAX_SAFE_INTEGER),
    isSoftDeleted: truncateBefore !== null && truncateBefore >= Number(LARGEST_REVISION),
  };
}

/** The same metadata with another `$tb`: a stream that was deleted begins again at `revision`. */
export function beginningAt(revision: number, data: Uint8Array): Uint8Array {
  return Buffer.from(JSON.stringify({ ...jsonObject(data), $tb: revision }));
}

function wholeNumber(value: unknown, least: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least ? value : null;
}

function jsonObject(data: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
