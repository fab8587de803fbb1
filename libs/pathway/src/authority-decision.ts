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

/** An opportunity to be heard that the person was given (ADM-1). */
export interface Hearing {
  readonly hearingId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly matter: Matter;
  readonly matterId?: string;
  readonly manner: HearingManner;
  readonly account?: PersonalText;
}

/** A decision of an authority (ADM-1 to ADM-3). A reported one may lack reasons, instructions and hearing. */
export interface AuthorityDecision {
  readonly decisionId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly matter: Matter;
  readonly matterId?: string;
  readonly outcome: DecisionOutcome;
  readonly provision?: string;
  readonly reasons?: PersonalText;
  readonly appealInstructions?: AppealInstructions;
  readonly hearingId?: string;
  readonly notHeardGround?: NotHeardGround;
}
