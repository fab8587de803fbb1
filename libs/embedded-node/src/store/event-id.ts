const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An event's id as 16 bytes; `undefined` when the text is no UUID in lower case. */
export function eventIdBytes(id: string): Buffer | undefined {
  return UUID.test(id) ? bytesOfUuid(id) : undefined;
}

export const bytesOfUuid = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
