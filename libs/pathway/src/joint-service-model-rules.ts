import type { CalendarDate } from '#calendar-date';
import type { Authority, JointServiceModelEndReason, Refusal } from '#contracts';
import type { LawContext } from './decision-context.js';
import { breach } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

/** The parameter that names the authorities of the model, which start, assess and end together. */
export const PARTIES = 'joint-service-model.parties';

/** The parties that the law names all take part (REF-2, REF-4). */
export function partyMissing(
  participants: readonly Authority[],
  on: CalendarDate,
  rule: string,
  { statutes }: LawContext,
): Refusal | undefined {
  const parties = ruleInForce(statutes, 'words', PARTIES, on);
  const missing = parties?.value.find((party) => !participants.some((authority) => authority === party));
  if (parties === undefined || missing === undefined) return undefined;
  return breach(rule, parties.citation, {
    problem: 'party-missing',
    detail: `It is assessed together, and ${missing} is not among those who take part.`,
    expected: `participants with ${parties.value.join(', ')}`,
    field: 'participants',
  });
}

/** REF-4: a client relationship ends when the need for coordination does; no measure or service ends it. */
export function endNotByItsReason(
  on: CalendarDate,
  reason: JointServiceModelEndReason,
  { statutes }: LawContext,
): Refusal | undefined {
  const reasons = ruleInForce(statutes, 'words', 'joint-service-model.end-reasons', on);
  if (reasons === undefined) return noRuleKnown('REF-4', 'why a client relationship ends', on, 'on');
  if (reasons.value.includes(reason)) return undefined;
  return breach('REF-4', reasons.citation, {
    problem: 'joint-service-model-goes-on',
    detail: `A client relationship in the joint service model does not end by ${reason}.`,
    expected: `${reasons.value.join(' or ')}, as the parties assess it together`,
    field: 'reason',
  });
}
