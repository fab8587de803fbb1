import type { FastifyRequest } from 'fastify';
import { invalidParameter } from '../../problems/make-problem.js';
import { ApiProblem } from '../../problems/problem.js';

/** The address has a field that its page does not have, or one twice: what was meant would be left out without a word. */
export class UnknownFields extends ApiProblem {
  /** @param known the fields of the page */
  constructor(readonly known: readonly string[]) {
    const expected = known.length === 0 ? 'no fields' : `the fields ${known.join(', ')}, each once`;
    super(
      invalidParameter('query', 'The address has a field that the page does not have.', expected).problem,
    );
  }
}

/** The fields of the address, each once and known. @throws UnknownFields */
export function knownFields<Field extends string>(
  { query }: Pick<FastifyRequest, 'query'>,
  known: readonly Field[],
): Readonly<Partial<Record<Field, string>>> {
  const given = query as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string' || !(known as readonly string[]).includes(name))
      throw new UnknownFields(known);
  }
  return given as Readonly<Partial<Record<Field, string>>>;
}
