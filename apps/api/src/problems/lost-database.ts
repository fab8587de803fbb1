/** What the operating system says when a connection cannot be had or breaks. */
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);

/** PostgreSQL's classes of conditions: connection exception, insufficient resources, operator intervention. */
const SQL_STATE_CLASSES = /^(08|53|57)[0-9A-Z]{3}$/;

/** Messages of `pg` for a connection that went or that the pool could not get in time; they have no code. */
const POOL_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end|Client has encountered a connection error)/;

/** Whether an error says that the database of the read models is away, rather than that a query is wrong. */
export function isLostDatabase(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return SYSTEM_CODES.has(code) || SQL_STATE_CLASSES.test(code);
  return typeof message === 'string' && POOL_MESSAGES.test(message);
}
