import type { CalendarDate } from '#calendar-date';
import { type Benefit, PAYMENT_GROUNDS } from '#contracts';
import type { InForce, ShareRule, Statutes } from '#statutes';
import { serviceRuleOn } from './service-catalogue.js';

/** What taking part in a service does to the municipality's share of a day's benefit. */
export interface MunicipalShareEffect {
  /**
   * `removes-share`: the day is the state's alone. `none`: the day is shared like any other. `no-unemployment-benefit`: another
   * benefit is paid, so that there is nothing to share (KEL-3). `not-known`: the law's files don't tell of the date.
   */
  readonly effect: 'removes-share' | 'none' | 'no-unemployment-benefit' | 'not-known';
  readonly rule: 'MON-1' | 'WAG-2' | 'KEL-3';
  readonly provision?: string;
}

/** The benefits that the share of a person without daily allowance is about, one after the other. */
const SHARED: readonly Benefit[] = ['labour-market-support', 'general-support'];

/**
 * The effect of a kind of service on a date, read from the rules of the shares themselves under the default
 * interpretations, so that the catalogue can't say anything else than the timeline.
 */
export function municipalShareEffectOn(
  statutes: Statutes,
  kind: string,
  on: CalendarDate,
): MunicipalShareEffect {
  const service = serviceRuleOn(statutes, kind, on);
  const other = service?.value.noUnemploymentBenefit;
  if (service !== undefined && other !== undefined) {
    const provision = statutes.cite(other.act ?? service.act, other.provision);
    return { effect: 'no-unemployment-benefit', rule: 'KEL-3', provision };
  }
  const rule = service?.value.employmentCondition === undefined ? 'MON-1' : 'WAG-2';
  const share = shareRuleOn(statutes, on);
  const isKnown = service !== undefined || PAYMENT_GROUNDS.some((ground) => ground === kind);
  if (share === undefined || !isKnown) return { effect: 'not-known', rule };
  const removing = share.value.noShare?.find(
    ({ grounds, when }) => grounds?.some((ground) => ground === kind) === true && isDefault(statutes, when),
  );
  if (removing === undefined) return { effect: 'none', rule, provision: share.citation };
  return { effect: 'removes-share', rule, provision: statutes.cite(share.act, removing.provision) };
}

function shareRuleOn(statutes: Statutes, on: CalendarDate): InForce<ShareRule> | undefined {
  for (const { act, id, versions } of statutes.ofKind('share-rule')) {
    if (!versions.some(({ value }) => SHARED.includes(value.benefit))) continue;
    const version = statutes.parameterIfInForce('share-rule', act, id, on);
    if (version !== undefined && version.value.regime !== 'none') return version;
  }
  return undefined;
}

function isDefault(statutes: Statutes, when: Readonly<Record<string, string>> = {}): boolean {
  return Object.entries(when).every(([id, choice]) => statutes.interpretations.get(id)?.default === choice);
}
