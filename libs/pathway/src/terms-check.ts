import type { CalendarDate } from '#calendar-date';
import type { Refusal, ServiceTerms } from '#contracts';
import type { InForce, ServiceRule, Statutes } from '#statutes';
import type { StartService } from './commands-service.js';
import type { Pathway } from './pathway.js';
import { breach } from './refusals.js';

/** What a check of terms looks at. */
export interface TermsCheck {
  readonly pathway: Pathway;
  readonly statutes: Statutes;
  readonly rule: InForce<ServiceRule>;
  readonly terms: ServiceTerms;
  /** The day of the decision: what is known by then counts. */
  readonly decidedOn: CalendarDate;
  /** First day of the service. */
  readonly start: CalendarDate;
  /** The service itself, when it is recorded already: its own days are not earlier ones. */
  readonly serviceId?: string;
  readonly ageInYears?: number;
  readonly trialMaximumRestart?: StartService['trialMaximumRestart'];
  /** When the service starts, everything that has a limit must be said; in an offer it may still be open. */
  readonly mustBeSaid: boolean;
}

/** What has a limit must be said when the service starts. */
export function mustBeSaid(
  { mustBeSaid: required, statutes, rule, terms }: TermsCheck,
  limit: { readonly rule: string; readonly provision: string },
  field: string,
): Refusal | undefined {
  if (!required) return undefined;
  return breach(limit.rule, statutes.cite(rule.act, limit.provision), {
    problem: 'terms-incomplete',
    detail: `The terms of a service of the kind ${terms.kind} lack ${field}.`,
    expected: `${field}, within the limits of the kind`,
    field,
  });
}
