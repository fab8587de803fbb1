import type { IncomingHttpHeaders } from 'node:http';
import type { Grant } from '#access';
import type { CommandEnvelope } from '#command-handling';
import type { Authority } from '#contracts';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { insistedRevision, type Subject } from './command-conditions.js';
import { isOpaqueIdentifier } from './opaque-identifier.js';

const OPAQUE = 'letters, digits, `.`, `_` and `-`, at most 64, nothing about a person';

/** Who acts, as the token says, under which key, and on which revision: what the headers of a command say. */
export function envelopeOf(
  subject: Subject,
  headers: IncomingHttpHeaders,
  grant: Grant,
  correlationId: string,
  newId: () => string,
): CommandEnvelope {
  const key = idempotencyKey(headers['idempotency-key']);
  const ifRevision = insistedRevision(subject, headers['if-match'], headers['if-none-match']);
  return {
    commandId: key ?? newId(),
    idFromCaller: key !== undefined,
    authority: authorityOf(grant, headers['polku-authority']),
    actor: actorOf(grant, headers['polku-actor']),
    source: 'api',
    correlationId,
    ...(ifRevision === undefined ? {} : { ifRevision }),
  };
}

/** That of the token. Who names another one in a header is told so, and not obeyed. */
function authorityOf({ caller }: Grant, named: string | string[] | undefined): Authority {
  const { authority } = caller;
  if (authority === undefined) throw problem('not-permitted');
  if (named === undefined || named === authority) return authority;
  throw invalidParameter(
    'Polku-Authority',
    'The header Polku-Authority names another authority than the token.',
    'no such header: whose act it is, the token says',
  );
}

/** The holder of the token; a service may name the official or system for whom it acts. */
function actorOf({ caller }: Grant, named: string | string[] | undefined): string {
  if (named === undefined || named === caller.subject) return caller.subject;
  if (!caller.isService) {
    throw invalidParameter(
      'Polku-Actor',
      'The header Polku-Actor names another than the holder of the token.',
      'no such header: who acts, the token says. Only a service acts for others',
    );
  }
  if (isOpaqueIdentifier(named)) return named;
  throw invalidParameter(
    'Polku-Actor',
    'The header Polku-Actor cannot be used.',
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
