import { getSystemErrorMap } from 'node:util';

/** Errors whose message tells a person what is wrong and what to do. */
const FOR_PEOPLE = new Set([
  'FolderInUse',
  'NodeEnded',
  'ReadModelsEnded',
  'UnusableDataFolder',
  'UnusableSetting',
  'FileNotFixed',
  'ImportUnderWay',
  'FolderInPlaceOfFile',
  'ReadModelsInUse',
  'RebuildNotDone',
  'AlreadyAtWork',
  'WrongMasterKey',
  'UnusableMasterKey',
  'MasterKeyUnavailable',
  'MasterKeyGivenFromOutside',
  'RotationUnderWay',
  'SubjectKeysUnavailable',
  'StatuteDataError',
  'ChoiceNotAvailable',
  'NotInTheStatutes',
  'FolderNotEmpty',
  'FolderHasFiles',
  'JobseekerNotInFiles',
  'NotExplained',
  'EventStoreUnavailable',
  'MomentsInWrongOrder',
  'MunicipalityNotThere',
  'PolkuNotRunning',
  'PolkuRefused',
  'TokenNotGiven',
  'PermissionDataError',
  'ArchiveDoesNotFit',
  'ArchiveNotReadable',
  'ArchivingUnderWay',
  'BundleInTheWay',
  'BundleNotWhole',
  'InvalidNoteKey',
  'NewerSchemaVersion',
  'NoteRejected',
  'NoSuchArea',
  'NotRecorded',
  'NotSealed',
  'NotUnlocked',
  'UnusableLogKey',
]);

/** SQLite's own words for what the disk or another process does to it. */
const SQLITE_ON_DISK = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOTADB|PERM|READONLY)/;

/** PostgreSQL's codes for a server that takes nobody in: log-in, database, connections. */
const POSTGRES_CLOSED = /^(08|28|3D|53|57P)/;

/** What to tell the person at the terminal; undefined for an error that only a programmer can use. */
export function messageForPeople(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (FOR_PEOPLE.has(error.name)) return error.message;
  if (error.name === 'NodeDoesNotStart') {
    const isAboutPort = 'isAboutPort' in error && error.isAboutPort === true;
    return isAboutPort ? `${error.message} (--node-port)` : error.message;
  }
  // A host name with several addresses: one error for each of them, all alike.
  if (error instanceof AggregateError) return messageForPeople(error.errors[0]);
  return messageOfSystem(error) ?? messageOfDatabase(error);
}

function messageOfSystem(error: NodeJS.ErrnoException & { address?: string; port?: number }) {
  const { code, errno, syscall, path, address, port } = error;
  if (code === undefined || errno === undefined || syscall === undefined) return undefined;
  // Only the API listens in this process by itself; the node says what is wrong with its own port.
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE') return `port ${port} of ${address} is taken; choose another with --port`;
    if (code === 'EACCES') return `port ${port} is not allowed; choose one above 1023 with --port`;
    if (code === 'EADDRNOTAVAIL') return `this machine has no address ${address}; choose another with --host`;
  }
  if (syscall === 'connect' || syscall === 'getaddrinfo') {
    return `the PostgreSQL of DATABASE_URL does not answer (${error.message})`;
  }
  const [, meaning] = getSystemErrorMap().get(errno) ?? [];
  if (meaning === undefined) return undefined;
  return `${path === undefined ? '' : `${path}: `}${meaning} (${code}, ${syscall})`;
}

function messageOfDatabase({ message, code }: Error & { code?: unknown }) {
  if (typeof code !== 'string') return undefined;
  if (SQLITE_ON_DISK.test(code)) return `a file of the data folder can't be used: ${message} (${code})`;
  if (code.length === 5 && POSTGRES_CLOSED.test(code)) {
    return `the PostgreSQL of DATABASE_URL can't be used: ${message} (${code})`;
  }
  return undefined;
}
