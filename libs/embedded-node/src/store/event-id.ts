const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An event's id as 16 bytes; `undefined` when the text is no UUID. */
export function eventIdBytes(id: string): Buffer | undefined {
  const lower = id.toLowerCase();
  return UUID.test(lower) ? Buffer.from(lower.replaceAll('-', ''), 'hex') : undefined;
}
