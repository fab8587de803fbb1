import type { CalendarDate } from '#calendar-date';
import type { Refusal, ServiceTerms } from '#contracts';
import type { InForce, ServiceRule } from '#statutes';
import type { DecisionContext } from './decision-context.js';
import { breach } from './refusals.js';
import { ruleInForce } from './rules-in-force.js';

/** SRV-2: the organiser is one that the law names for the kind. */
export function notArrangedByIt(
  { kind, organiser }: Pick<ServiceTerms, 'kind' | 'organiser'>,
  { value: { organisers }, citation }: InForce<ServiceRule>,
): Refusal | undefined {
  if (organisers.includes(organiser)) return undefined;
  return breach('SRV-2', citation, {
    problem: 'organiser-not-of-this-service',
    detail: `A service of the kind ${kind} is not arranged by ${organiser}.`,
    expected: `organiser ${organisers.join(' or ')}`,
    field: 'organiser',
  });
}

/** Each authority's acts are its own: the organiser decides; some others may offer what it arranges (PRO-6). */
export function notOfferedByIt(
  { kind, organiser }: Pick<ServiceTerms, 'kind' | 'organiser'>,
  { authority, statutes }: Pick<DecisionContext, 'authority' | 'statutes'>,
  on: CalendarDate,
  provision: string,
  offer: boolean,
): Refusal | undefined {
  if (authority === organiser) return undefined;
  const others = ruleInForce(statutes, 'words', 'service.offered-by-others', on);
  if (offer && others?.value.includes(authority) === true) return undefined;
  return breach('SRV-2', provision, {
    problem: 'not-this-authoritys-act',
    detail: `${organiser} arranges this service of the kind ${kind}; ${authority} does not decide on it.`,
    expected: `a decision of ${organiser}; what it decided is reported as a fact`,
    field: 'organiser',
  });
}
