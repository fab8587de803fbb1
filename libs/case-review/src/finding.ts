import type { CalendarDate } from '#calendar-date';
import type { RuleId } from '#contracts';
import type { FactsOf } from './facts-of.js';
import type { Severity } from './severity.js';

/** The stable name of a finding, in kebab case: `plan-review-overdue`. */
export type FindingCode = keyof FactsOf;

/** What a finding is about, by the identifiers of the pathway. */
export interface Concerned {
  readonly planId?: string;
  readonly dutyId?: string;
  readonly serviceId?: string;
  readonly otherServiceId?: string;
  readonly referralIds?: readonly string[];
  readonly assessmentId?: string;
  readonly multidisciplinaryAssessmentId?: string;
  readonly decisionId?: string;
}

/** What the rules say of one thing on the pathway. It holds no text about the person. */
export interface Finding<Code extends FindingCode = FindingCode> extends Concerned {
  readonly finding: Code;
  /** Row of the rule book: `KTT-4`. */
  readonly rule: RuleId;
  /** In force on the date that counts: `laki kuntouttavasta työtoiminnasta 13 § 2 mom.` */
  readonly provision: string;
  readonly severity: Severity;
  /** The day, or the first day, that it concerns. */
  readonly on: CalendarDate;
  /** The last day, where it is a matter of a span that has ended. */
  readonly until?: CalendarDate;
  /** What was expected and what was found; the sentences are made of it. */
  readonly facts: FactsOf[Code];
  /** The recorded events that show it, in the order of the stream. */
  readonly eventIds: readonly string[];
}
