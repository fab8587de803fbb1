/** What one problem type means, whoever meets it. */
export interface ProblemType {
  readonly status: number;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

function problemType(status: number, title: string, meaning: string, remedy: string): ProblemType {
  return { status, title, meaning, remedy };
}

const SEND_AGAIN =
  'Send the same request again after Retry-After seconds, with the same Idempotency-Key: what was stored already is not stored twice.';

/** The problems of the API itself. Refusals of the domain bring their own names; see `refusal-problem.ts`. */
export const PROBLEM_TYPES = {
  'malformed-json': problemType(
    400,
    'The body is not JSON',
    'The body could not be read as one JSON object.',
    'Send one JSON object in UTF-8, as the examples in /openapi.json show.',
  ),
  'invalid-request': problemType(
    400,
    'The request is not as described',
    'A field, parameter or header is missing, unknown, or has a value that cannot be. Nothing was stored.',
    '`errors` names each place and what was expected there. /docs shows every task with its fields and an example.',
  ),
  'personal-identity-code': problemType(
    400,
    'An identifier looks like a personal identity code',
    'Identifiers travel in addresses, logs and stream names, so a personal identity code must never be one.',
    'Use an identifier that says nothing about the person. The code itself belongs to the task identify-person.',
  ),
  'not-authenticated': problemType(
    401,
    'The request says not who calls',
    'Everything about people is for callers whom the issuer of this API knows.',
    'Send Authorization: Bearer <access token>. On a default start `npx polku token --role caseworker` prints one.',
  ),
  'token-refused': problemType(
    401,
    'The access token is not taken',
    'The token is not one that the issuer of this API signed for it, for now and for this client.',
    'Get a new token from the issuer that this API trusts.',
  ),
  'sign-in-refused': problemType(
    400,
    'The sign-in was not completed',
    'The browser did not come back from the issuer as it was sent there, came too late, or was given nothing that lets it in.',
    'Sign in again from the front page.',
  ),
  'not-permitted': problemType(
    403,
    'The role of the caller may not do this',
    'Permissions are by role, part of the data and people. Nothing was read or stored.',
    'docs/permissions.md names the roles that may, and what some of them see with a reason (the header Polku-Unlock-Reason).',
  ),
  'mandate-over': problemType(
    403,
    'The time for which the mandate was given is over',
    'The case was opened for a stated matter until a time, which has come.',
    'Ask whoever gave the mandate to open the case again.',
  ),
  'cross-site-request': problemType(
    403,
    'The request came from a page of another site',
    'A browser sent the request on behalf of another site.',
    'Call the API from a program, or from its own page at /docs.',
  ),
  'no-such-resource': problemType(
    404,
    'There is nothing at this address',
    'No resource of the API has this address.',
    '/docs lists them all.',
  ),
  'unknown-jobseeker': problemType(
    404,
    'Nothing is recorded about this jobseeker',
    'The read model knows no jobseeker with this identifier.',
    'Check the identifier. Right after a command, add atLeastRevision=<revision> to wait for what it recorded.',
  ),
  'unknown-day': problemType(
    404,
    'No benefit was paid for this day',
    'The cost timeline has only days for which a benefit was paid and not corrected.',
    'The timeline without a date lists all days.',
  ),
  'nothing-sealed': problemType(
    404,
    'Nothing is sealed yet',
    'Checkpoints and proofs are of the sealed log, and nothing of the log was sealed here.',
    'The operator seals it with `polku archive`.',
  ),
  'not-sealed': problemType(
    404,
    'No event is sealed from this position',
    'The newest checkpoint has no event from there: there is none, or it was recorded since.',
    'The `position` of an event that .../events says. What was recorded since the last checkpoint is sealed by the next `polku archive`.',
  ),
  'unknown-webhook': problemType(
    404,
    'There is no such webhook',
    'No subscription has this identifier.',
    'GET /v1/webhooks lists them all.',
  ),
  'unknown-dead-letter': problemType(
    404,
    'There is no such dead letter',
    'The event is no dead letter of this webhook: it was delivered, waits, was replayed, or is of no concern to it.',
    'GET /v1/webhooks/{webhookId}/dead-letters lists them.',
  ),
  'unknown-municipality': problemType(
    404,
    'There is no such municipality',
    'The code is not in the national list of municipalities.',
    'A three-digit code, such as 091 for Helsinki; `unknown` for what is billed without a known home municipality.',
  ),
  'method-not-allowed': problemType(
    405,
    'This address does not know the method',
    'The address exists, and the method does not belong to it.',
    'The header Allow names the methods.',
  ),
  'request-timeout': problemType(
    408,
    'The request did not arrive in time',
    'The connection was closed because the request was not complete in time.',
    SEND_AGAIN,
  ),
  'concurrent-changes': problemType(
    409,
    'Others are recording about the same jobseeker at this moment',
    'The command was decided anew several times, and each time somebody else was quicker. Nothing was stored.',
    SEND_AGAIN,
  ),
  'foreign-cursor': problemType(
    409,
    'The place in the feed is not one of this event store',
    'The cursor comes from another installation, or the store was replaced since.',
    'Read the feed from the beginning, without `after` and Last-Event-ID, into empty records: nothing of another log goes on here.',
  ),
  'cursor-beyond-end': problemType(
    409,
    'The place in the feed is beyond its end',
    'The cursor is later than everything that this store holds: it was put back to an earlier state since.',
    'Tell the operator. What was told after the present end is not recorded any more; read again from the last place that both know.',
  ),
  'jobseeker-deleted': problemType(
    410,
    'The stream of this jobseeker was deleted',
    'The stream was deleted for good; nothing can be recorded in it.',
    'Use another identifier for a new case.',
  ),
  'jobseeker-erased': problemType(
    410,
    "The jobseeker's key was destroyed",
    'The texts about this jobseeker were erased for good, and none can be recorded any more. Nothing was stored.',
    'Send the command without text about the person: facts are recorded as before, and what is not personal can be read.',
  ),
  'not-stopped-there': problemType(
    409,
    'The read models did not stop at this event',
    'Only an event that the read models could not take in can be skipped. Nothing was stored.',
    'See /v1/projection for where they stopped, and name an event by its id or its position from there. What is recorded wrongly is corrected instead.',
  ),
  'stale-revision': problemType(
    412,
    'Something was recorded since the revision that you saw',
    'If-Match names another revision than the stream has, or the revision of another stream. Nothing was stored.',
    'Read what the command is about again, decide again, and send the command with the new ETag.',
  ),
  'body-too-large': problemType(
    413,
    'The body is too large',
    'A request body, or the events that would come of it, exceed the limit.',
    'Split it. History comes in as files: `polku import`.',
  ),
  'address-too-long': problemType(
    414,
    'The address is too long',
    'A part of the address exceeds the limit.',
    'Identifiers have at most 64 characters.',
  ),
  'unsupported-media-type': problemType(
    415,
    'The body has a type that is not read here',
    'Commands are JSON.',
    'Send Content-Type: application/json.',
  ),
  'unknown-host': problemType(
    421,
    'The API is not known by this host name',
    'The request named a host by which this API may not be called, as a page of another site would.',
    'Call it as localhost or by the address that it printed. Its operator names other hosts in ALLOWED_HOSTS.',
  ),
  'idempotency-key-reused': problemType(
    422,
    'The Idempotency-Key was used before for another command',
    'A key stands for the command that it first came with, whatever became of that one; this one differs from it. Nothing was stored.',
    'Make a new key for each new command; repeat a key only with exactly the same body.',
  ),
  'webhook-target-refused': problemType(
    422,
    'Events are not sent to this address',
    'Events leave only for public addresses, encrypted. Nothing was stored.',
    'An https address of the public internet whose name resolves, on a port that is allowed, without user name, password and fragment.',
  ),
  'too-many-webhooks': problemType(
    422,
    'There are as many webhooks as there may be',
    'Each webhook that has not ended reads the log by itself, and their number is limited. Nothing was stored.',
    'End one that is not needed any more, or read the feed at /v1/events.',
  ),
  'forecast-too-large': problemType(
    422,
    'The forecast is of too many people for one answer',
    'A forecast computes the benefits of each person anew, and one answer may not take minutes.',
    'Compute it from files: `polku forecast` has no such limit.',
  ),
  'history-too-large': problemType(
    422,
    'The past is of too many people for one answer',
    'What was known at a moment in the past is computed anew from what was recorded of each person, and one answer may not take minutes.',
    'Compute it without the API: `polku replay --until` has no such limit.',
  ),
  'too-many-requests': problemType(
    429,
    'Too many requests from one address',
    'The limit for each client address and minute is exceeded.',
    'Wait Retry-After seconds. History comes in faster as files: `polku import`.',
  ),
  'headers-too-large': problemType(
    431,
    'The headers are too large',
    'The headers of a request exceed the limit.',
    'Leave out what this API does not ask for.',
  ),
  'internal-error': problemType(
    500,
    'Something went wrong here',
    'An error that nobody foresaw.',
    'Tell the operator the reference: the log has more under it. A command may be sent again with the same Idempotency-Key.',
  ),
  'projection-stopped': problemType(
    500,
    'This read model is not the whole story',
    'An event of the stream cannot be projected, so that what the read model has is not shown. What is recorded is safe.',
    'Tell the operator. The events themselves can be read at .../events.',
  ),
  'event-store-unavailable': problemType(
    503,
    'The event store does not answer',
    'Commands cannot be recorded at the moment. Whether this one was stored is not known.',
    SEND_AGAIN,
  ),
  'access-not-recorded': problemType(
    503,
    'It could not be recorded who reads',
    'An answer about a person leaves only when it is recorded who reads it and why. That failed, and nothing was told.',
    'Ask again after Retry-After seconds.',
  ),
  'key-store-unavailable': problemType(
    503,
    'The key store does not answer',
    'Without the keys of the people nothing can be recorded, and no text about a person can be read. Nothing was stored.',
    SEND_AGAIN,
  ),
  'issuer-unavailable': problemType(
    503,
    'The issuer of tokens does not answer',
    'Its keys are needed to check who calls. Nothing was read or stored.',
    SEND_AGAIN,
  ),
  'read-model-unavailable': problemType(
    503,
    'The read model does not answer',
    'Queries cannot be answered at the moment. Commands are not affected.',
    'Ask again after Retry-After seconds.',
  ),
  'read-model-behind': problemType(
    503,
    'The read model has not reached the revision asked for',
    'The query waited for atLeastRevision, and the projection did not come that far in time. Nothing is lost.',
    'Ask again after Retry-After seconds.',
  ),
  'too-many-streams': problemType(
    503,
    'Too many subscribers listen at once',
    'The limit for streams that are open at the same time is reached.',
    'Connect again after Retry-After seconds, or poll /v1/events.',
  ),
  'no-answer-in-time': problemType(
    503,
    'The answer took too long',
    'The request was given up. Whether a command was stored is not known.',
    SEND_AGAIN,
  ),
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof PROBLEM_TYPES;

export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(PROBLEM_TYPES, name);
}
