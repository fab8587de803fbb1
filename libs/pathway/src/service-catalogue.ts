import type { CalendarDate } from '#calendar-date';
import type { Refusal } from '#contracts';
import type { InForce, ServiceRule, Statutes } from '#statutes';
import { breach, contradiction } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

const PREFIX = 'service.';

/** Every kind of service in the catalogue, whenever it was in force. */
export function serviceKinds(statutes: Statutes): readonly string[] {
  const kinds = statutes
    .all()
    .flatMap(({ kind, id }) => (kind === 'service-rule' ? [id.slice(PREFIX.length)] : []));
  return [...new Set(kinds)].sort();
}

export function isServiceKind(statutes: Statutes, kind: string): boolean {
  return statutes.all().some((parameter) => isRuleOf(kind, parameter));
}

/** The rule of a kind of service that is in force on a date. */
export function serviceRuleOn(
  statutes: Statutes,
  kind: string,
  on: CalendarDate,
): InForce<ServiceRule> | undefined {
  return ruleInForce(statutes, 'service-rule', PREFIX + kind, on);
}

export function serviceKindUnknown(kind: string, field = 'kind'): Refusal {
  return contradiction({
    problem: 'service-kind-unknown',
    detail: `There is no kind of service ${kind}.`,
    expected: 'a kind of the service catalogue',
    field,
  });
}

/** Why no service of a known kind can begin on a date: it has ended (KEL-2), or the law before is not known. */
export function notInTheCatalogue(
  statutes: Statutes,
  kind: string,
  on: CalendarDate,
  field = 'kind',
): Refusal {
  for (const { act, id, kind: valueKind } of statutes.all()) {
    if (!isRuleOf(kind, { id, kind: valueKind })) continue;
    const last = statutes.versions('service-rule', act, id).versions.at(-1);
    if (last?.until === undefined || last.until >= on || last.value.ends === undefined) continue;
    return breach(last.value.ends, statutes.cite(act, last.provision), {
      problem: 'service-kind-ended',
      detail: `Services of the kind ${kind} ended on ${last.until}.`,
      expected: 'a kind that is arranged on that date',
      field,
    });
  }
  return noRuleKnown('SRV-2', `services of the kind ${kind}`, on, field);
}

function isRuleOf(kind: string, parameter: { readonly id: string; readonly kind: string }): boolean {
  return parameter.kind === 'service-rule' && parameter.id === PREFIX + kind;
}
