import type { CalendarDate } from '#calendar-date';
import {
  oneOf,
  type Production,
  type RehabilitationGround,
  type ServiceForm,
  ServiceOffered,
  type ServiceOrganiser,
  type ServicePlace,
  type SubsidyGround,
  type SubsidyPeriod,
  type TrialPurpose,
  wholeNumber,
} from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';

/** What may be said about a service beside its kind and organiser. */
class ServiceDetails {
  @Field(ServiceOffered, 'legalBasis')
  readonly legalBasis?: string;

  @Field(ServiceOffered, 'producer')
  readonly producer?: string;

  @Field(ServiceOffered, 'production')
  readonly production?: Production;

  @Field(ServiceOffered, 'place')
  readonly place?: ServicePlace;

  @Field(ServiceOffered, 'method')
  readonly method?: string;

  @Field(ServiceOffered, 'daysPerWeek')
  readonly daysPerWeek?: number;

  @Field(ServiceOffered, 'hoursPerDay')
  readonly hoursPerDay?: number;

  @Field(ServiceOffered, 'plannedStart')
  readonly plannedStart?: CalendarDate;

  @Field(ServiceOffered, 'plannedEnd')
  readonly plannedEnd?: CalendarDate;

  @Field(ServiceOffered, 'plannedDays')
  readonly plannedDays?: number;

  @Field(ServiceOffered, 'plannedMeetings')
  readonly plannedMeetings?: number;

  @Field(ServiceOffered, 'purpose')
  readonly purpose?: TrialPurpose;

  @Field(ServiceOffered, 'employedThere')
  readonly employedThere?: boolean;

  @Field(ServiceOffered, 'form')
  readonly form?: ServiceForm;

  @Field(ServiceOffered, 'unavoidableCosts')
  readonly unavoidableCosts?: boolean;

  @Field(ServiceOffered, 'subsidyGround')
  readonly subsidyGround?: SubsidyGround;

  @Field(ServiceOffered, 'subsidyPeriod')
  readonly subsidyPeriod?: SubsidyPeriod;

  @Field(ServiceOffered, 'grounds')
  readonly grounds?: RehabilitationGround[];
}

export class ServiceTermsBody extends ServiceDetails {
  @Field(ServiceOffered, 'kind')
  readonly kind: string;

  @Field(ServiceOffered, 'organiser')
  readonly organiser: ServiceOrganiser;
}

export const AGE = wholeNumber(
  'Age in whole years on the first day, where the kind has an age limit. Not stored.',
  0,
  120,
);
const TRIAL_RESTARTS = ['twelve-months-unemployed', 'under-25-three-months-unemployed'] as const;
export type TrialRestart = (typeof TRIAL_RESTARTS)[number];
export const TRIAL_RESTART = oneOf(
  TRIAL_RESTARTS,
  'Of a work trial: its maximum began anew because of this unemployment (380/2023 55 § 2 mom.). Not stored.',
);

export class OfferServiceBody extends ServiceTermsBody {
  @Field(ServiceOffered, 'serviceId', 'optional')
  readonly serviceId?: string;

  @Field(ServiceOffered, 'on')
  readonly on: CalendarDate;

  @DescribedField(AGE, 'optional')
  readonly ageInYears?: number;

  @DescribedField(TRIAL_RESTART, 'optional')
  readonly trialMaximumRestart?: TrialRestart;
}

export class StartServiceBody extends ServiceDetails {
  @Field(ServiceOffered, 'serviceId', 'optional')
  readonly serviceId?: string;

  @Field(ServiceOffered, 'on')
  readonly on: CalendarDate;

  @Field(ServiceOffered, 'kind', 'optional')
  readonly kind?: string;

  @Field(ServiceOffered, 'organiser', 'optional')
  readonly organiser?: ServiceOrganiser;

  @DescribedField(AGE, 'optional')
  readonly ageInYears?: number;

  @DescribedField(TRIAL_RESTART, 'optional')
  readonly trialMaximumRestart?: TrialRestart;
}
