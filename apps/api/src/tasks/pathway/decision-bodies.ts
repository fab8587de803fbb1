import type { CalendarDate } from '#calendar-date';
import {
  type AppealInstructions,
  type Authority,
  DecisionMade,
  type DecisionOutcome,
  type HearingManner,
  type Matter,
  type NotHeardGround,
  PersonHeard,
} from '#contracts';
import { Field } from '../../fields/field.js';

class Hearing {
  @Field(PersonHeard, 'on')
  readonly on: CalendarDate;

  @Field(PersonHeard, 'matter')
  readonly matter: Matter;

  @Field(PersonHeard, 'matterId')
  readonly matterId?: string;

  @Field(PersonHeard, 'manner')
  readonly manner: HearingManner;

  @Field(PersonHeard, 'account')
  readonly account?: string;
}

export class HearPersonBody extends Hearing {
  @Field(PersonHeard, 'hearingId', 'optional')
  readonly hearingId?: string;
}

export class ReportHearingBody extends Hearing {
  @Field(PersonHeard, 'hearingId')
  readonly hearingId: string;

  @Field(PersonHeard, 'by', 'optional')
  readonly by?: Authority;
}

class AuthorityDecision {
  @Field(DecisionMade, 'on')
  readonly on: CalendarDate;

  @Field(DecisionMade, 'matter')
  readonly matter: Matter;

  @Field(DecisionMade, 'matterId')
  readonly matterId?: string;

  @Field(DecisionMade, 'outcome')
  readonly outcome: DecisionOutcome;

  @Field(DecisionMade, 'provision')
  readonly provision?: string;

  @Field(DecisionMade, 'reasons')
  readonly reasons?: string;

  @Field(DecisionMade, 'appealInstructions')
  readonly appealInstructions?: AppealInstructions;

  @Field(DecisionMade, 'hearingId')
  readonly hearingId?: string;

  @Field(DecisionMade, 'notHeardGround')
  readonly notHeardGround?: NotHeardGround;
}

export class MakeDecisionBody extends AuthorityDecision {
  @Field(DecisionMade, 'decisionId', 'optional')
  readonly decisionId?: string;
}

export class ReportDecisionBody extends AuthorityDecision {
  @Field(DecisionMade, 'decisionId')
  readonly decisionId: string;

  @Field(DecisionMade, 'by', 'optional')
  readonly by?: Authority;
}
