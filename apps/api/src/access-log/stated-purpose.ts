import type { FastifyRequest } from 'fastify';
import type { Grant } from '#access';
import { isOpaqueIdentifier } from '../http/opaque-identifier.js';
import { invalidParameter } from '../problems/make-problem.js';

/** For what a caller reads. */
export interface StatedPurpose {
  /** A code word of the role. */
  readonly purpose: string;
  readonly matter?: string;
}

/**
 * What the headers Polku-Purpose and Polku-Matter say, or the role's first purpose and the matter of the mandate.
 * @throws ApiProblem for a purpose that the role has not, a matter that is no identifier, or another one than the mandate is for
 */
export function statedPurposeOf({ headers }: FastifyRequest, { caller, rights }: Grant): StatedPurpose {
  const { 'polku-purpose': purpose = rights.purposes[0], 'polku-matter': matter = caller.mandate.matter } =
    headers;
  if (typeof purpose !== 'string' || !rights.purposes.includes(purpose)) {
    throw invalidParameter(
      'Polku-Purpose',
      'The role does not read for this purpose.',
      rights.purposes.join(' or '),
    );
  }
  if (matter === undefined) return { purpose };
  if (!isOpaqueIdentifier(matter)) {
    throw invalidParameter(
      'Polku-Matter',
      'The matter cannot be one.',
      'an identifier of at most 64 letters, digits, `.`, `_` and `-` that says nothing about a person',
    );
  }
  if (matter !== (caller.mandate.matter ?? matter)) {
    throw invalidParameter(
      'Polku-Matter',
      'The mandate is for another matter.',
      'the matter of the token, or no header',
    );
  }
  return { purpose, matter };
}
