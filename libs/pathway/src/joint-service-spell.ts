import type { CalendarDate } from '#calendar-date';
import type { Authority, CoordinationOutcome, JointServiceModelEndReason, PersonalText } from '#contracts';

/** A client relationship in the joint service model, from the start of its assessment (REF-2) to its end (REF-4). */
export interface JointServiceSpell {
  readonly multidisciplinaryAssessmentId: string;
  /** The assessment was started, and the relationship with it (381/2023 4 § 1 mom.). */
  readonly from: CalendarDate;
  readonly by: Authority;
  readonly participants: readonly Authority[];
  readonly network?: string;
  readonly grounds?: PersonalText;
  /** What the assessment came to (REF-3); absent while it goes on. */
  readonly completed?: {
    readonly on: CalendarDate;
    readonly participants: readonly Authority[];
    readonly outcome: CoordinationOutcome;
    readonly account?: PersonalText;
  };
  /** The last day of the relationship. */
  readonly ended?: {
    readonly on: CalendarDate;
    readonly by: Authority;
    readonly participants: readonly Authority[];
    readonly reason: JointServiceModelEndReason;
    readonly account?: PersonalText;
  };
}
