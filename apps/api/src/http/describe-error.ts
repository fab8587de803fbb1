/** Errors of ours whose message is known to repeat no value. */
const SAFE_TO_QUOTE = new Set(['ContractViolation', 'SubjectKeyMissing']);

/**
 * What a log may say about an error that nobody foresaw: its kind and where it happened. Its message stays out, since it
 * may quote what somebody sent about a person.
 */
export function describeError(error: unknown): {
  kind: string;
  code?: string;
  message?: string;
  at?: string[];
} {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { code } : {}),
    ...(SAFE_TO_QUOTE.has(error.name) ? { message: error.message } : {}),
    at: frames.slice(0, 12).map((frame) => frame.trim()),
  };
}
