/** Errors whose message tells an operator what is wrong and what to do. */
const FOR_PEOPLE = new Set([
  'PermissionDataError',
  'UnusableSetting',
  'WrongMasterKey',
  'UnusableMasterKey',
  'MasterKeyUnavailable',
  'StatuteDataError',
]);

/** Why the API does not start, in words for its operator; undefined for an error that only a programmer can use. */
export function startFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (FOR_PEOPLE.has(error.name)) return error.message;
  if (error.name === 'SubjectKeysUnavailable') return 'the PostgreSQL of KEYS_DATABASE_URL cannot be used';
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} of ${address} is taken: choose another with PORT`;
    case 'EADDRNOTAVAIL':
      return `this machine has no address ${address}: choose another with HOST`;
    case 'EACCES':
      return syscall === 'listen'
        ? `port ${port} is not allowed: choose one above 1023 with PORT`
        : error.message;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case '28P01':
    case '3D000':
      return `the PostgreSQL of DATABASE_URL cannot be used (${code})`;
    default:
      return undefined;
  }
}
