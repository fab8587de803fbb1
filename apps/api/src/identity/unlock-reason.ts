import type { FastifyRequest } from 'fastify';
import { invalidParameter } from '../problems/make-problem.js';

/** Why an auditor wants to see what is shown only with a reason; for the access log, never for the request log. */
export function unlockReasonOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['polku-unlock-reason'];
  if (given === undefined) return undefined;
  const reason = typeof given === 'string' ? decoded(given).trim() : '';
  if (/^[\p{L}\p{N}\p{P}\p{S} ]{10,200}$/u.test(reason)) return reason;
  throw invalidParameter(
    'Polku-Unlock-Reason',
    'The reason cannot be used.',
    '10 to 200 characters that say why, without anything about the person: the audit and its subject',
  );
}

/** Headers are bytes: some send them as UTF-8, some as Latin-1, which Node takes them for. */
function decoded(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return header;
  }
}
