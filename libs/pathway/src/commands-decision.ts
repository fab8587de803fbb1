import type { CalendarDate } from '#calendar-date';
import type {
  AppealInstructions,
  Authority,
  DecisionOutcome,
  HearingManner,
  Matter,
  NotHeardGround,
  PersonalText,
} from '#contracts';

interface HearingContent {
  /** The day of the hearing, or on which the time for it ended. */
  readonly on: CalendarDate;
  /** What the person is heard about. */
  readonly matter: Matter;
  /** The plan, duty, service, referral, allowance or joint assessment that it is about. */
  readonly matterId?: string;
  readonly manner: HearingManner;
  /** What the person said. */
  readonly account?: PersonalText;
}

/** Decision: the person is heard by the authority itself, on a matter that is recorded where one is named (ADM-1). */
export interface HearPerson extends HearingContent {
  readonly type: 'HearPerson';
  /** Generated when absent. */
  readonly hearingId?: string;
}

/** Fact: a hearing as it was held elsewhere. */
export interface ReportHearing extends HearingContent {
  readonly type: 'ReportHearing';
  readonly hearingId: string;
  /** The authority that heard the person; the one that reports when not said. */
  readonly by?: Authority;
}

interface DecisionContent {
  /** The day of the decision. */
  readonly on: CalendarDate;
  readonly matter: Matter;
  /** The plan, duty, service, referral, allowance or joint assessment that it is about. */
  readonly matterId?: string;
  readonly outcome: DecisionOutcome;
  /** The provision applied. */
  readonly provision?: string;
  readonly reasons?: PersonalText;
  readonly appealInstructions?: AppealInstructions;
  /** The hearing before it. */
  readonly hearingId?: string;
  /** Why the person was not heard (434/2003 34 § 2 mom.). */
  readonly notHeardGround?: NotHeardGround;
}

/**
 * Decision: an authority decides on a matter that belongs to it. Refused without a hearing on that matter by then or a
 * ground for leaving it out (ADM-1), without reasons and the provision applied (ADM-2), without appeal instructions
 * (ADM-3), or on something that is not recorded; only what is refused need never have been recorded.
 */
export interface MakeDecision extends DecisionContent {
  readonly type: 'MakeDecision';
  /** Generated when absent. */
  readonly decisionId?: string;
}

/** Fact: a decision as it was made elsewhere, whatever it lacks. */
export interface ReportDecision extends DecisionContent {
  readonly type: 'ReportDecision';
  readonly decisionId: string;
  /** The authority that decided; the one that reports when not said. */
  readonly by?: Authority;
}

export type AuthorityDecisionCommand = HearPerson | MakeDecision;
export type AuthorityDecisionReport = ReportHearing | ReportDecision;
