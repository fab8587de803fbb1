/** Errors whose message tells a person what is wrong and what to do. */
const FOR_PEOPLE = new Set([
  'FolderInUse',
  'NodeDoesNotStart',
  'UnusableSetting',
  'FileNotFixed',
  'ReadModelsInUse',
  'AlreadyAtWork',
  'WrongMasterKey',
  'UnusableMasterKey',
  'StatuteDataError',
  'ChoiceNotAvailable',
  'NotInTheStatutes',
  'FolderNotEmpty',
  'JobseekerNotInFiles',
  'NotExplained',
  'EventStoreUnavailable',
  'MunicipalityNotThere',
]);

/** What to tell the person at the terminal; undefined for an error that only a programmer can use. */
export function messageForPeople(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (FOR_PEOPLE.has(error.name)) return error.message;
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with --port or --node-port`;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return `can't read ${path}: ${code}`;
  return undefined;
}
