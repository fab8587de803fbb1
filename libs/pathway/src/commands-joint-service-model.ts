import type { CalendarDate } from '#calendar-date';
import type { Authority, CoordinationOutcome, JointServiceModelEndReason, PersonalText } from '#contracts';

interface Start {
  /** The client relationship in the joint service model begins on this day, with the assessment (REF-2). */
  readonly on: CalendarDate;
  /** The authorities that assess together with the jobseeker. */
  readonly participants: readonly Authority[];
  /** The network of the joint service model. */
  readonly network?: string;
  /** Why services have to be coordinated. */
  readonly grounds?: PersonalText;
}

/**
 * Decision: a multidisciplinary service need assessment is started (REF-2). The employment authority, the county and Kela
 * take part; a person is a client once at a time.
 */
export interface StartMultidisciplinaryAssessment extends Start {
  readonly type: 'StartMultidisciplinaryAssessment';
  /** Generated when absent. */
  readonly multidisciplinaryAssessmentId?: string;
}

/** Fact: an assessment as it was started elsewhere, whoever took part. */
export interface ReportMultidisciplinaryAssessmentStart extends Start {
  readonly type: 'ReportMultidisciplinaryAssessmentStart';
  readonly multidisciplinaryAssessmentId: string;
  /** The authority that directed the jobseeker to it; the one that reports when not said. */
  readonly by?: Authority;
}

interface Completion {
  readonly multidisciplinaryAssessmentId: string;
  readonly on: CalendarDate;
  /** The authorities that assessed. */
  readonly participants: readonly Authority[];
  readonly outcome: CoordinationOutcome;
  readonly account?: PersonalText;
}

/**
 * Decision: the assessment is completed (REF-3). Without a need for coordination the client relationship ends with it, by
 * the same joint assessment. After the three months of REF-2 it is recorded all the same: the case review shows it.
 */
export interface CompleteMultidisciplinaryAssessment extends Completion {
  readonly type: 'CompleteMultidisciplinaryAssessment';
}

/** Fact: an assessment as it was completed, whoever took part. */
export interface ReportMultidisciplinaryAssessmentCompletion extends Completion {
  readonly type: 'ReportMultidisciplinaryAssessmentCompletion';
}

interface End {
  readonly multidisciplinaryAssessmentId: string;
  /** Last day of the client relationship. */
  readonly on: CalendarDate;
  /** The authorities that assessed together that the need had ended. */
  readonly participants: readonly Authority[];
  readonly reason: JointServiceModelEndReason;
  readonly account?: PersonalText;
}

/** Decision: the client relationship ends because coordination is no longer needed, by joint assessment (REF-4). */
export interface EndJointServiceModel extends End {
  readonly type: 'EndJointServiceModel';
}

/** Fact: a client relationship as it ended, for whatever reason. */
export interface ReportJointServiceModelEnd extends End {
  readonly type: 'ReportJointServiceModelEnd';
  /** The authority that recorded the end; the one that reports when not said. */
  readonly by?: Authority;
}

export type JointServiceModelDecision =
  | StartMultidisciplinaryAssessment
  | CompleteMultidisciplinaryAssessment
  | EndJointServiceModel;

export type JointServiceModelReport =
  | ReportMultidisciplinaryAssessmentStart
  | ReportMultidisciplinaryAssessmentCompletion
  | ReportJointServiceModelEnd;
