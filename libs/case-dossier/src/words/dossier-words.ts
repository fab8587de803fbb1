import type { CalendarDate } from '#calendar-date';
import type { Severity } from '#case-review';
import type * as contracts from '#contracts';
import type { DataOf, DossierEvent, DossierEventType } from '../dossier-events.js';
import type { Headings } from './headings.js';

type KeysOfEach<Value> = Value extends unknown ? keyof Value : never;

/** Every field of every event, but the date and the authority, which each entry of a dossier shows in a place of their own. */
export type FieldName = Exclude<
  KeysOfEach<DossierEvent['data']> | keyof contracts.AssessmentConclusions | keyof contracts.PlanItem,
  'on' | 'by'
>;

/** Every word of the closed lists of the contracts. */
export type ClosedWord =
  | contracts.Authority
  | contracts.ReferralReceiver
  | contracts.JobSearchEndReason
  | contracts.AssessmentOccasion
  | contracts.Ability
  | contracts.ExpertAssessmentKind
  | contracts.PlanKind
  | contracts.ActivationGround
  | contracts.PlanItemKind
  | contracts.PlanEndReason
  | contracts.PlanProgress
  | contracts.DutyLoweringGround
  | contracts.DutyWaivingGround
  | contracts.DutyEndReason
  | contracts.ServicePlace
  | contracts.Production
  | contracts.ServiceForm
  | contracts.SubsidyGround
  | contracts.SubsidyPeriod
  | contracts.TrialPurpose
  | contracts.RehabilitationGround
  | contracts.DemandChange
  | contracts.NotStartedReason
  | contracts.InterruptionReason
  | contracts.CoordinationOutcome
  | contracts.JointServiceModelEndReason
  | contracts.ExpenseAllowanceBasis
  | contracts.Matter
  | contracts.HearingManner
  | contracts.NotHeardGround
  | contracts.DecisionOutcome
  | contracts.AppealInstructions
  | contracts.Benefit
  | contracts.PaymentGround
  | contracts.PaymentCircumstance
  | contracts.IntegrationGround
  | contracts.OtherBenefit;

/** What a title is made of besides the data of its event. */
export interface TitleParts {
  readonly word: (word: ClosedWord) => string;
  readonly day: (date: CalendarDate) => string;
  readonly euros: (amount: string) => string;
  /** Name of a kind of service, by the catalogue of the event's date. */
  readonly service: (kind: string) => string;
  readonly municipality: (code: string) => string;
}

/** What happened, in a few words with a capital and without a full stop. */
type Title<Type extends DossierEventType> = string | ((data: DataOf<Type>, parts: TitleParts) => string);

export type Titles = { readonly [Type in DossierEventType]: Title<Type> };

/** The words of one language. */
export interface DossierWords {
  readonly day: (date: CalendarDate) => string;
  readonly list: (items: readonly string[]) => string;
  readonly number: (text: string) => string;
  readonly euros: (amount: string) => string;
  readonly titles: Titles;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly closed: Readonly<Record<ClosedWord, string>>;
  /** Code words that no list closes; others are told as they were recorded. */
  readonly open: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** In place of a word that the reader may not see. */
  readonly withheld: string;
  readonly yes: string;
  readonly no: string;
  readonly headings: Headings;
}
