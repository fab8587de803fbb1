import type { FastifyRequest } from 'fastify';
import type { CalendarDate } from '#calendar-date';

/** Of which moment an answer is: parameters that were checked before there was an answer. */
export function askedMomentOf({ query }: FastifyRequest) {
  const { asOf, knownOn, knownAt } = query as Readonly<Record<string, string | undefined>>;
  return {
    ...(asOf === undefined ? {} : { asOf: asOf as CalendarDate }),
    ...(knownOn === undefined ? {} : { knownOn: knownOn as CalendarDate }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
}
