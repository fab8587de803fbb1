import type { CalendarDate } from '#calendar-date';
import type {
  Ability,
  AssessmentConclusions,
  AssessmentOccasion,
  Authority,
  ExpertAssessmentKind,
  PersonalText,
} from '#contracts';

/** A service need assessment (PRO-3, PRO-4). A reported one may lack parts. */
export interface Assessment {
  readonly assessmentId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly occasion?: AssessmentOccasion;
  readonly skillsAndGoals?: PersonalText;
  readonly workAndFunctionalAbility?: PersonalText;
  readonly jobSearchSkills?: PersonalText;
  readonly unemploymentRisk?: PersonalText;
  readonly conclusions?: AssessmentConclusions;
}

/** An examination of work ability or another expert assessment (PRO-5). */
export interface ExpertAssessment {
  readonly expertAssessmentId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly kind: ExpertAssessmentKind;
  readonly provider?: string;
  readonly question?: PersonalText;
  /** Absent while it is awaited. */
  readonly result?: {
    readonly on: CalendarDate;
    readonly ability?: Ability;
    readonly result?: PersonalText;
  };
}
