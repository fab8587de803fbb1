import type { CalendarDate } from '#calendar-date';
import { Refusal } from '#contracts';
import type { InForce, Statutes, ValueKind, ValueOf } from '#statutes';
import type { DecisionContext } from './decision-context.js';
import { breach } from './refusals.js';

/** The version that is in force on a date, whichever act has it; nothing where the law's files have none. */
export function ruleInForce<Kind extends ValueKind>(
  statutes: Statutes,
  kind: Kind,
  id: string,
  on: CalendarDate,
): InForce<ValueOf<Kind>> | undefined {
  for (const parameter of statutes.all()) {
    if (parameter.id !== id || parameter.kind !== kind) continue;
    const version = statutes.parameterIfInForce(kind, parameter.act, id, on);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** A decision can only be checked against a rule that is known on its date. */
export function noRuleKnown(rule: string, what: string, on: CalendarDate, field?: string): Refusal {
  return new Refusal({
    problem: 'no-rule-known-on-date',
    rule,
    detail: `The law's files say nothing of ${what} on ${on}, so that a decision of that date can't be checked.`,
    expected: 'a date from which the rule is known; what was decided earlier is reported as a fact',
    ...(field === undefined ? {} : { field }),
  });
}

/** Whether the authority may do it on that date, by the list that a provision gives (`<what>-by`). */
export function notItsAct(
  { statutes, authority }: Pick<DecisionContext, 'statutes' | 'authority'>,
  id: string,
  rule: string,
  on: CalendarDate,
): Refusal | undefined {
  const allowed = ruleInForce(statutes, 'words', id, on);
  if (allowed === undefined) return noRuleKnown(rule, id, on, 'on');
  if (allowed.value.includes(authority)) return undefined;
  return breach(rule, allowed.citation, {
    problem: 'not-this-authoritys-act',
    detail: `The authority ${authority} does not decide this.`,
    expected: `a decision of ${allowed.value.join(' or ')}; what another decided is reported as a fact`,
  });
}
