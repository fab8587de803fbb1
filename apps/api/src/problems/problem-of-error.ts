import { HttpException } from '@nestjs/common';
import { CommandIdReused, CommandRefused } from '#command-handling';
import { EventStoreUnavailable, EventTooLarge, RevisionConflict, StreamDeleted } from '#event-store';
import { ProjectionStopped, ReadModelBehind } from '#read-models';
import { SubjectKeyDestroyed, SubjectKeysUnavailable } from '#subject-keys';
import { IssuerUnavailable } from '../identity/trusted-issuer.js';
import { isLostDatabase } from './lost-database.js';
import { problem } from './make-problem.js';
import { ApiProblem } from './problem.js';
import { PROBLEM_TYPES, type ProblemName } from './problem-catalogue.js';
import { refusalProblem } from './refusal-problem.js';

const RETRY = { 'Retry-After': '2' };

/** What Fastify reports by the code of its error. */
const FASTIFY_PROBLEMS: Readonly<Record<string, ProblemName>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_BAD_URL: 'no-such-resource',
  FST_ERR_HANDLER_TIMEOUT: 'no-answer-in-time',
};

/** The same, where only a status is known. */
const PROBLEM_OF_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'malformed-json',
  403: 'cross-site-request',
  404: 'no-such-resource',
  405: 'method-not-allowed',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
};

/** The query that shows what is recorded in a stream, by the stream's category. Who a person is can be read nowhere. */
const READABLE_AT: Readonly<Record<string, string>> = {
  jobseeker: '/v1/jobseekers/{jobseekerId}/pathway',
  benefits: '/v1/jobseekers/{jobseekerId}/cost-timeline',
};

/** What the request itself says about how to read an error. */
export interface RequestFacts {
  /** It named a revision with If-Match or If-None-Match. */
  readonly insistsOnRevision: boolean;
}

/** The problem that an error stands for; `undefined` for an error that nobody foresaw. */
export function problemOfError(error: unknown, request: RequestFacts): ApiProblem | undefined {
  if (error instanceof ApiProblem) return error;
  return problemOfCommand(error, request) ?? problemOfQuery(error) ?? problemOfHttp(error);
}

function problemOfCommand(error: unknown, request: RequestFacts): ApiProblem | undefined {
  if (error instanceof CommandRefused) return refusalProblem(error.refusal);
  if (error instanceof CommandIdReused) return problem('idempotency-key-reused');
  if (error instanceof RevisionConflict) return problemOfConflict(error, request);
  if (error instanceof SubjectKeyDestroyed) return problem('jobseeker-erased');
  if (error instanceof StreamDeleted) return problem('jobseeker-deleted');
  if (error instanceof EventTooLarge) {
    return problem('body-too-large', { detail: `The events may have ${error.maxBytes} bytes together.` });
  }
  if (error instanceof EventStoreUnavailable) return problem('event-store-unavailable', {}, RETRY);
  if (error instanceof SubjectKeysUnavailable) return problem('key-store-unavailable', {}, RETRY);
  return undefined;
}

function problemOfQuery(error: unknown): ApiProblem | undefined {
  if (error instanceof ReadModelBehind) {
    const { wanted, projected } = error;
    const actualRevision = projected < 0 ? 'no-stream' : projected;
    return problem(
      'read-model-behind',
      {
        detail: `The read model is at revision ${actualRevision}, not yet at ${wanted}.`,
        expectedRevision: wanted,
        actualRevision,
      },
      RETRY,
    );
  }
  if (error instanceof ProjectionStopped) {
    const { revision, step } = error;
    return problem('projection-stopped', {
      detail: `The projection stopped at revision ${revision} (${step}).`,
    });
  }
  if (error instanceof IssuerUnavailable) return problem('issuer-unavailable', {}, RETRY);
  return isLostDatabase(error) ? problem('read-model-unavailable', {}, RETRY) : undefined;
}

function problemOfConflict(
  { stream, expected, actual }: RevisionConflict,
  { insistsOnRevision }: RequestFacts,
): ApiProblem {
  if (!insistsOnRevision || (expected === 'any' && actual !== 'no-stream')) {
    return problem('concurrent-changes', {}, RETRY);
  }
  if (expected === 'any') {
    const detail =
      'Nothing is recorded in the stream yet, and If-Match insists that something is. Nothing was stored.';
    return problem('stale-revision', { detail, actualRevision: actual });
  }
  const readAgain = READABLE_AT[stream.slice(0, stream.indexOf('-'))];
  return problem('stale-revision', {
    detail: `The stream is at revision ${actual}, not ${expected}. Nothing was stored.`,
    ...(readAgain === undefined
      ? {}
      : {
          expected: `Read ${readAgain} again, decide again, and send the command with the ETag of that answer.`,
        }),
    expectedRevision: expected,
    actualRevision: actual,
  });
}

function problemOfHttp(error: unknown): ApiProblem | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const byCode = typeof code === 'string' ? FASTIFY_PROBLEMS[code] : undefined;
  if (byCode !== undefined) return problem(byCode, {}, PROBLEM_TYPES[byCode].status === 503 ? RETRY : {});
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const byStatus = typeof status === 'number' ? PROBLEM_OF_STATUS[status] : undefined;
  return byStatus === undefined ? undefined : problem(byStatus);
}
