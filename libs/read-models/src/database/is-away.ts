/** Codes of the operating system and of PostgreSQL that say: not now, perhaps later. */
const LATER: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P01',
  '57P03',
  '53300',
]);

/** Whether the database does not answer at the moment, for whatever reason that may pass. */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errors, message } = error as { code?: unknown; errors?: unknown; message?: unknown };
  // A name with several addresses: one error for each of them.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isAway);
  return LATER.has(code) || (typeof message === 'string' && message.startsWith('timeout exceeded'));
}
