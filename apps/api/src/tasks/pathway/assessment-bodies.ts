import type { CalendarDate } from '#calendar-date';
import {
  type Ability,
  type AssessmentConclusions,
  type AssessmentOccasion,
  type Authority,
  assessmentConclusions,
  type ExpertAssessmentKind,
  ExpertAssessmentResultReceived,
  ReferredToExpertAssessment,
  ServiceNeedAssessed,
} from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';
import { PartField } from '../../fields/part-fields.js';

const concluded = assessmentConclusions.properties;

export class AssessmentConclusionsPart {
  @DescribedField(concluded.ability)
  readonly ability: Ability;

  @DescribedField(concluded.openMarketWorkPossible)
  readonly openMarketWorkPossible: boolean;

  @DescribedField(concluded.employmentServicesPossible)
  readonly employmentServicesPossible: boolean;

  @DescribedField(concluded.multidisciplinarySupportNeeded)
  readonly multidisciplinarySupportNeeded: boolean;
}

/** The four parts of PRO-4. A missing one is refused by the rule, not by the form. */
class AssessmentParts {
  @Field(ServiceNeedAssessed, 'skillsAndGoals')
  readonly skillsAndGoals?: string;

  @Field(ServiceNeedAssessed, 'workAndFunctionalAbility')
  readonly workAndFunctionalAbility?: string;

  @Field(ServiceNeedAssessed, 'jobSearchSkills')
  readonly jobSearchSkills?: string;

  @Field(ServiceNeedAssessed, 'unemploymentRisk')
  readonly unemploymentRisk?: string;
}

export class AssessServiceNeedBody extends AssessmentParts {
  @Field(ServiceNeedAssessed, 'assessmentId', 'optional')
  readonly assessmentId?: string;

  @Field(ServiceNeedAssessed, 'on')
  readonly on: CalendarDate;

  @Field(ServiceNeedAssessed, 'occasion', 'required')
  readonly occasion: AssessmentOccasion;

  @PartField(AssessmentConclusionsPart, assessmentConclusions)
  readonly conclusions: AssessmentConclusions;
}

export class ReportServiceNeedAssessmentBody extends AssessmentParts {
  @Field(ServiceNeedAssessed, 'assessmentId')
  readonly assessmentId: string;

  @Field(ServiceNeedAssessed, 'on')
  readonly on: CalendarDate;

  @Field(ServiceNeedAssessed, 'by', 'optional')
  readonly by?: Authority;

  @Field(ServiceNeedAssessed, 'occasion')
  readonly occasion?: AssessmentOccasion;

  @PartField(AssessmentConclusionsPart, assessmentConclusions, 'optional')
  readonly conclusions?: AssessmentConclusions;
}

export class ReferToExpertAssessmentBody {
  @Field(ReferredToExpertAssessment, 'expertAssessmentId', 'optional')
  readonly expertAssessmentId?: string;

  @Field(ReferredToExpertAssessment, 'on')
  readonly on: CalendarDate;

  @Field(ReferredToExpertAssessment, 'kind')
  readonly kind: ExpertAssessmentKind;

  @Field(ReferredToExpertAssessment, 'provider')
  readonly provider?: string;

  @Field(ReferredToExpertAssessment, 'question')
  readonly question?: string;
}

export class ReportExpertAssessmentResultBody {
  @Field(ExpertAssessmentResultReceived, 'expertAssessmentId')
  readonly expertAssessmentId: string;

  @Field(ExpertAssessmentResultReceived, 'on')
  readonly on: CalendarDate;

  @Field(ExpertAssessmentResultReceived, 'ability')
  readonly ability?: Ability;

  @Field(ExpertAssessmentResultReceived, 'result')
  readonly result?: string;
}
