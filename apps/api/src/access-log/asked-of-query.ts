import type { FastifyRequest } from 'fastify';
import { isCalendarDate, isInstant } from '#calendar-date';

/** Of which moment an answer is. What is no date and no instant is left out: a page answers it by saying so. */
export function askedMomentOf({ query }: FastifyRequest) {
  const { asOf, knownOn, knownAt } = query as Readonly<Record<string, unknown>>;
  return {
    ...(typeof asOf === 'string' && isCalendarDate(asOf) ? { asOf } : {}),
    ...(typeof knownOn === 'string' && isCalendarDate(knownOn) ? { knownOn } : {}),
    ...(typeof knownAt === 'string' && isInstant(knownAt.replace(' ', '+')) ? { knownAt } : {}),
  };
}
