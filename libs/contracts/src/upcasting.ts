/** The data of an event, in whichever version. */
export type EventData = Readonly<Record<string, unknown>>;

/**
 * Makes of the data of one version of an event type that of the next. Pure, and never changed once it is published: what
 * was recorded years ago is read through it. It imports nothing, since consumers get it too, and takes data whose
 * personal texts are plain, sealed or erased.
 */
export type Upcaster = (data: EventData) => EventData;

/** An event was written by a program that is newer than this one: reading it would be guessing. */
export class NewerSchemaVersion extends Error {
  constructor(
    readonly type: string,
    readonly schemaVersion: number,
    readonly newestKnown: number,
  ) {
    super(
      `an event ${type} has schema version ${schemaVersion}; this program knows versions up to ${newestKnown} and must be replaced by a newer one`,
    );
    this.name = 'NewerSchemaVersion';
  }
}

/**
 * Data of the version `schemaVersion` in the form of the newest version.
 *
 * @param upcasters of the type, the first from version 1 to 2, the second from 2 to 3
 * @throws NewerSchemaVersion
 */
export function upcast(
  type: string,
  upcasters: readonly Upcaster[],
  schemaVersion: number,
  data: unknown,
): unknown {
  const newest = upcasters.length + 1;
  if (schemaVersion > newest) throw new NewerSchemaVersion(type, schemaVersion, newest);
  return upcasters
    .slice(Math.max(schemaVersion, 1) - 1)
    .reduce((older: EventData, next) => next(older), data as EventData);
}
