import { invalidParameter, problem } from '../problems/make-problem.js';
import type { Subject as SubjectOfTask } from '../tasks/registered-task.js';

/** What a command is about: the subject of a task, what the read models pass over, or a webhook. */
export type Subject = SubjectOfTask | 'projection' | 'webhook';

/**
 * Which of a jobseeker's streams, its revision, and in the tags of some answers after a point what else their content depends
 * on. Whoever has a revision without its tag may write it bare.
 */
const REVISION_TAG = /^"(?:([a-z]+)-)?(0|[1-9]\d{0,14})(?:\.[\w-]+)?"$/;

/** What a command insists on: a revision, a stream without events, or one that has some. */
export type InsistedRevision = number | 'no-stream' | 'any';

/** The entity tag of a revision of one of a jobseeker's streams; a stream without events has none. */
export function revisionTag(subject: Subject, revision: number | 'no-stream'): string | undefined {
  return revision === 'no-stream' ? undefined : `"${subject}-${revision}"`;
}

/**
 * The revision that a command insists on: If-Match with the ETag of an answer or with `*` where something must have been
 * recorded, or `If-None-Match: *` where nothing may have been recorded yet.
 */
export function insistedRevision(
  subject: Subject,
  ifMatch: string | undefined,
  ifNoneMatch: string | undefined,
): InsistedRevision | undefined {
  if (ifMatch !== undefined && ifNoneMatch !== undefined) {
    throw invalidParameter(
      'If-Match',
      'If-Match and If-None-Match contradict each other in a command.',
      'one of the two, or neither',
    );
  }
  if (ifNoneMatch !== undefined) return nothingYet(ifNoneMatch);
  return ifMatch === undefined ? undefined : revisionOf(subject, ifMatch);
}

const STREAM_IN_WORDS: Readonly<Record<Subject, string>> = {
  pathway: 'the pathway',
  benefits: 'payments and facts',
  person: 'who the person is',
  protection: 'the protection of the data',
  webhook: 'the webhook',
  projection: 'what the read models pass over',
};

function nothingYet(ifNoneMatch: string): 'no-stream' {
  if (ifNoneMatch.trim() === '*') return 'no-stream';
  throw invalidParameter(
    'If-None-Match',
    'A command cannot be made to depend on this.',
    '`*`: the command is carried out only where nothing has been recorded yet',
  );
}

function revisionOf(subject: Subject, ifMatch: string): number | 'any' {
  if (ifMatch.trim() === '*') return 'any';
  const [, tagged = subject, digits] = REVISION_TAG.exec(ifMatch.trim()) ?? [];
  if (digits !== undefined && tagged === subject) return Number(digits);
  if (digits !== undefined) {
    throw problem('stale-revision', {
      detail: `If-Match is a tag of another stream; the command is about ${STREAM_IN_WORDS[subject]}. Nothing was stored.`,
    });
  }
  throw invalidParameter(
    'If-Match',
    'If-Match is not a revision.',
    'one strong entity tag, as the ETag of an answer gives it: If-Match: "pathway-4"',
  );
}
