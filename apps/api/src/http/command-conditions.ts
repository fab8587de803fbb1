import { invalidParameter } from '../problems/make-problem.js';

/** A revision, and in the tags of some answers after a point what else their content depends on. */
const REVISION_TAG = /^"(0|[1-9]\d{0,14})(?:\.[\w-]+)?"$/;

/** The entity tag of a revision; a stream without events has none. */
export function revisionTag(revision: number | 'no-stream'): string | undefined {
  return revision === 'no-stream' ? undefined : `"${revision}"`;
}

/**
 * The revision that a command insists on: If-Match with the ETag of an answer, or `If-None-Match: *` where nothing may have
 * been recorded yet.
 */
export function insistedRevision(
  ifMatch: string | undefined,
  ifNoneMatch: string | undefined,
): number | 'no-stream' | undefined {
  if (ifMatch !== undefined && ifNoneMatch !== undefined) {
    throw invalidParameter(
      'If-Match',
      'If-Match and If-None-Match contradict each other in a command.',
      'one of the two, or neither',
    );
  }
  if (ifNoneMatch !== undefined) return nothingYet(ifNoneMatch);
  return ifMatch === undefined ? undefined : revisionOf(ifMatch);
}

function nothingYet(ifNoneMatch: string): 'no-stream' {
  if (ifNoneMatch.trim() === '*') return 'no-stream';
  throw invalidParameter(
    'If-None-Match',
    'A command cannot be made to depend on this.',
    '`*`: the command is carried out only where nothing has been recorded yet',
  );
}

function revisionOf(ifMatch: string): number {
  const [, digits] = REVISION_TAG.exec(ifMatch.trim()) ?? [];
  if (digits !== undefined) return Number(digits);
  throw invalidParameter(
    'If-Match',
    'If-Match is not a revision.',
    'one strong entity tag, as the ETag of an answer gives it: If-Match: "4"',
  );
}
