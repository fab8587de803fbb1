import type { CalendarDate } from '#calendar-date';
import type {
  Ability,
  AssessmentConclusions,
  AssessmentOccasion,
  Authority,
  ExpertAssessmentKind,
  PersonalText,
} from '#contracts';

/** Decision: the service need is assessed, all four parts of it (PRO-3, PRO-4; 380/2023 37 §). */
export interface AssessServiceNeed {
  readonly type: 'AssessServiceNeed';
  /** Generated when absent. */
  readonly assessmentId?: string;
  /** The day on which the assessment was completed. */
  readonly on: CalendarDate;
  readonly occasion: AssessmentOccasion;
  /** Part 1. The four parts are required; they are optional here so that a missing one is refused by PRO-4. */
  readonly skillsAndGoals?: PersonalText;
  /** Part 2. */
  readonly workAndFunctionalAbility?: PersonalText;
  /** Part 3. */
  readonly jobSearchSkills?: PersonalText;
  /** Part 4. */
  readonly unemploymentRisk?: PersonalText;
  readonly conclusions: AssessmentConclusions;
}

/** Fact: an assessment as it was made, incomplete ones too. */
export interface ReportServiceNeedAssessment {
  readonly type: 'ReportServiceNeedAssessment';
  readonly assessmentId: string;
  readonly on: CalendarDate;
  /** The authority that assessed; the one that reports when not said. */
  readonly by?: Authority;
  readonly occasion?: AssessmentOccasion;
  readonly skillsAndGoals?: PersonalText;
  readonly workAndFunctionalAbility?: PersonalText;
  readonly jobSearchSkills?: PersonalText;
  readonly unemploymentRisk?: PersonalText;
  readonly conclusions?: AssessmentConclusions;
}

/** Decision: the jobseeker is sent to an examination of work ability or another expert assessment (PRO-5; 380/2023 37 § 2 mom., 51 §). */
export interface ReferToExpertAssessment {
  readonly type: 'ReferToExpertAssessment';
  /** Generated when absent. */
  readonly expertAssessmentId?: string;
  readonly on: CalendarDate;
  readonly kind: ExpertAssessmentKind;
  /** The organisation that assesses. */
  readonly provider?: string;
  readonly question?: PersonalText;
}

/** Fact: the result of an expert assessment came back (PRO-5). */
export interface ReportExpertAssessmentResult {
  readonly type: 'ReportExpertAssessmentResult';
  readonly expertAssessmentId: string;
  readonly on: CalendarDate;
  readonly ability?: Ability;
  readonly result?: PersonalText;
}

export type AssessmentDecision = AssessServiceNeed | ReferToExpertAssessment;
export type AssessmentReport = ReportServiceNeedAssessment | ReportExpertAssessmentResult;
