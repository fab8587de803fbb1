import type { IncomingHttpHeaders } from 'node:http';
import type { CommandEnvelope } from '#command-handling';
import { AUTHORITIES, type Authority } from '#contracts';
import { invalidParameter } from '../problems/make-problem.js';
import { insistedRevision, type TaggedStream } from './command-conditions.js';
import { isOpaqueIdentifier } from './opaque-identifier.js';

const OPAQUE = 'letters, digits, `.`, `_` and `-`, at most 64, nothing about a person';

/** Who acts, under which key, and on which revision: what the headers of a command say. */
export function envelopeOf(
  subject: TaggedStream,
  headers: IncomingHttpHeaders,
  correlationId: string,
  newId: () => string,
): CommandEnvelope {
  const key = idempotencyKey(headers['idempotency-key']);
  const ifRevision = insistedRevision(subject, headers['if-match'], headers['if-none-match']);
  return {
    commandId: key ?? newId(),
    idFromCaller: key !== undefined,
    authority: authority(headers['polku-authority']),
    actor: actor(headers['polku-actor']),
    source: 'api',
    correlationId,
    ...(ifRevision === undefined ? {} : { ifRevision }),
  };
}

function authority(given: string | string[] | undefined): Authority {
  const found = AUTHORITIES.find((known) => known === given);
  if (found !== undefined) return found;
  throw invalidParameter(
    'Polku-Authority',
    `The header Polku-Authority ${given === undefined ? 'is missing' : 'names no authority that acts here'}: whose act is it?`,
    `one of ${AUTHORITIES.join(', ')}; for example Polku-Authority: employment-authority`,
  );
}

function actor(given: string | string[] | undefined): string {
  if (isOpaqueIdentifier(given)) return given;
  throw invalidParameter(
    'Polku-Actor',
    given === undefined
      ? 'The header Polku-Actor is missing: which official or system acts?'
      : 'The header Polku-Actor cannot be used.',
    `an opaque identifier, never a name: ${OPAQUE}; for example Polku-Actor: official-1204`,
  );
}

/** A key may come bare, or quoted as a structured field. */
function idempotencyKey(given: string | string[] | undefined): string | undefined {
  if (given === undefined) return undefined;
  const key = typeof given === 'string' ? given.trim().replace(/^"(.*)"$/, '$1') : given;
  if (isOpaqueIdentifier(key)) return key;
  throw invalidParameter(
    'Idempotency-Key',
    'The Idempotency-Key cannot be used.',
    `an identifier that is new for each command, best a UUID: ${OPAQUE}`,
  );
}
