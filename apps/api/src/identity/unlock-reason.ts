import type { FastifyRequest } from 'fastify';
import { invalidParameter } from '../problems/make-problem.js';

/** Why an auditor wants to see what is shown only with a reason; for the access log, never for the request log. */
export function unlockReasonOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['polku-unlock-reason'];
  if (given === undefined) return undefined;
  const reason = typeof given === 'string' ? given.trim() : '';
  if (/^[\x20-\x7e]{10,200}$/.test(reason)) return reason;
  throw invalidParameter(
    'Polku-Unlock-Reason',
    'The reason cannot be used.',
    '10 to 200 characters of ASCII that say why, without anything about the person: the audit and its subject',
  );
}
