import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  type CoordinationOutcome,
  JointServiceModelEnded,
  type JointServiceModelEndReason,
  MultidisciplinaryAssessmentCompleted,
  MultidisciplinaryAssessmentStarted,
} from '#contracts';
import { Field } from '../../fields/field.js';

class AssessmentStart {
  @Field(MultidisciplinaryAssessmentStarted, 'on')
  readonly on: CalendarDate;

  @Field(MultidisciplinaryAssessmentStarted, 'participants')
  readonly participants: Authority[];

  @Field(MultidisciplinaryAssessmentStarted, 'network')
  readonly network?: string;

  @Field(MultidisciplinaryAssessmentStarted, 'grounds')
  readonly grounds?: string;
}

export class StartMultidisciplinaryAssessmentBody extends AssessmentStart {
  @Field(MultidisciplinaryAssessmentStarted, 'multidisciplinaryAssessmentId', 'optional')
  readonly multidisciplinaryAssessmentId?: string;
}

export class ReportMultidisciplinaryAssessmentStartBody extends AssessmentStart {
  @Field(MultidisciplinaryAssessmentStarted, 'multidisciplinaryAssessmentId')
  readonly multidisciplinaryAssessmentId: string;

  @Field(MultidisciplinaryAssessmentStarted, 'by', 'optional')
  readonly by?: Authority;
}

class AssessmentCompletion {
  @Field(MultidisciplinaryAssessmentCompleted, 'multidisciplinaryAssessmentId')
  readonly multidisciplinaryAssessmentId: string;

  @Field(MultidisciplinaryAssessmentCompleted, 'on')
  readonly on: CalendarDate;

  @Field(MultidisciplinaryAssessmentCompleted, 'participants')
  readonly participants: Authority[];

  @Field(MultidisciplinaryAssessmentCompleted, 'outcome')
  readonly outcome: CoordinationOutcome;

  @Field(MultidisciplinaryAssessmentCompleted, 'account')
  readonly account?: string;
}

export class CompleteMultidisciplinaryAssessmentBody extends AssessmentCompletion {}

export class ReportMultidisciplinaryAssessmentCompletionBody extends AssessmentCompletion {}

class ClientRelationshipEnd {
  @Field(JointServiceModelEnded, 'multidisciplinaryAssessmentId')
  readonly multidisciplinaryAssessmentId: string;

  @Field(JointServiceModelEnded, 'on')
  readonly on: CalendarDate;

  @Field(JointServiceModelEnded, 'participants')
  readonly participants: Authority[];

  @Field(JointServiceModelEnded, 'reason')
  readonly reason: JointServiceModelEndReason;

  @Field(JointServiceModelEnded, 'account')
  readonly account?: string;
}

export class EndJointServiceModelBody extends ClientRelationshipEnd {}

export class ReportJointServiceModelEndBody extends ClientRelationshipEnd {
  @Field(JointServiceModelEnded, 'by', 'optional')
  readonly by?: Authority;
}
