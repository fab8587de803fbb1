import type { CalendarDate } from '#calendar-date';
import type {
  Ability,
  ActivationGround,
  Authority,
  Benefit,
  CoordinationOutcome,
  DutyLoweringGround,
  DutyWaivingGround,
  JointServiceModelEndReason,
  Matter,
  OtherBenefit,
  PlanKind,
  ReferralReceiver,
  RehabilitationGround,
  ServiceOrganiser,
  ServicePlace,
  TrialPurpose,
} from '#contracts';
import type { recordedChecks } from '#pathway';

/** A limit of the service catalogue. */
export type LimitWord =
  | 'months'
  | 'monthsInAll'
  | 'daysPerWeek'
  | 'hoursPerDay'
  | 'days'
  | 'meetings'
  | 'age';

/** A kind of the service catalogue: `work-trial`. */
type ServiceKind = string;

export interface BeyondLimit {
  readonly serviceKind: ServiceKind;
  readonly limit: LimitWord;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What was found, of limits that are numbers. */
  readonly value?: number;
  /** The last day found, of limits in months. */
  readonly lastDay?: CalendarDate;
}

/** Acts that are some authority's own. */
export type OwnAct =
  | 'assessment'
  | 'expert-assessment'
  | 'plan'
  | 'plan-review'
  | 'referral'
  | 'joint-assessment'
  | 'joint-service-end'
  | 'service-decision';

/** An act on the job-search duty. */
export type DutyAct = 'set' | 'lowered' | 'waived' | 'ended';

/**
 * What an activation condition counts: paid days of labour market support, whole months of social assistance as the main income,
 * or maximum periods of daily allowance that were used up.
 */
export type ConditionCount = 'paid-days' | 'social-assistance-months' | 'maximum-periods';

/** What is told of each finding, by its code. */
export interface FactsOf {
  'initial-interview-late': {
    readonly registeredOn: CalendarDate;
    readonly workingDays: number;
    readonly due: CalendarDate;
    readonly heldOn?: CalendarDate;
  };
  'job-search-discussion-missed': {
    readonly after: CalendarDate;
    readonly months: number;
    readonly due: CalendarDate;
    readonly heldOn?: CalendarDate;
  };
  'supplementary-discussions-missed': {
    readonly after: CalendarDate;
    readonly months: number;
    readonly expected: number;
    readonly held: number;
  };
  'service-need-assessment-incomplete': { readonly missing: readonly recordedChecks.AssessmentPart[] };
  'act-of-another-authority': {
    readonly act: OwnAct;
    readonly by: Authority;
    readonly expected: readonly Authority[];
  };

  'plan-review-overdue': {
    readonly planKind: PlanKind;
    readonly after: CalendarDate;
    readonly months: number;
    readonly due: CalendarDate;
    readonly reviewedOn?: CalendarDate;
    /** The plan was replaced or ended on this day, unreviewed. */
    readonly endedOn?: CalendarDate;
    /** A service during which no discussion is held. */
    readonly during?: ServiceKind;
  };
  'plan-review-set-too-late': {
    readonly planKind: PlanKind;
    readonly reviewBy: CalendarDate;
    readonly latest: CalendarDate;
    readonly months: number;
  };
  'plan-progress-not-reported': {
    readonly planKind: PlanKind;
    readonly due: CalendarDate;
    readonly reportedOn?: CalendarDate;
  };
  'activation-plan-not-for-this-person': {
    readonly ground?: ActivationGround;
    readonly expected: readonly ActivationGround[];
  };
  'activation-plan-of-benefit-recipient': {
    readonly ground: ActivationGround;
    readonly benefit: Benefit;
    readonly paidDay: CalendarDate;
  };
  'activation-condition-not-shown': {
    readonly ground: ActivationGround;
    readonly counts: ConditionCount;
    readonly expected: number;
    readonly counted: number;
    /** The calendar months before within which paid days count. */
    readonly months?: number;
  };
  'activation-plan-owed': {
    readonly ground: ActivationGround;
    readonly metOn: CalendarDate;
    readonly practiceDays: number;
    /** When such a plan was made after all. */
    readonly madeOn?: CalendarDate;
  };
  'correction-dated-before-its-record': { readonly recordedOn: CalendarDate };
  'correction-to-harm-without-hearing': {
    readonly harm: recordedChecks.CorrectionHarm;
    readonly matter: Matter;
  };
  'benefit-paid-beside-excluding-benefit': {
    readonly benefit: Benefit;
    readonly excludedBy: OtherBenefit;
    readonly days: number;
  };
  'activation-plan-incomplete': { readonly missing: string };
  'multidisciplinary-plan-without-joint-assessment': Readonly<Record<never, never>>;
  'service-agreed-in-wrong-plan': {
    readonly serviceKind: ServiceKind;
    readonly planKind: PlanKind;
    readonly expected: readonly PlanKind[];
  };
  'service-outside-any-plan': { readonly serviceKind: ServiceKind; readonly planInForce?: PlanKind };
  'binding-service-with-unpaid-costs': { readonly serviceKind: ServiceKind; readonly refused: boolean };

  'duty-decided-by-another-authority': { readonly act: DutyAct; readonly by: Authority };
  'duty-differs-from-the-law': {
    readonly opportunities: number;
    readonly reviewPeriods: number;
    readonly reviewPeriodMonths: number;
    readonly ground?: DutyLoweringGround;
    readonly lowered: boolean;
  };
  'duty-in-spite-of-assessment': { readonly assessedOn: CalendarDate; readonly assessedLater: boolean };
  'duty-waived-without-finding': { readonly ground?: DutyWaivingGround };
  'duty-outside-a-plan': { readonly lacks: 'plan' | 'job-search' };
  'duty-begins-before-decision': { readonly setOn: CalendarDate };
  'duty-in-rehabilitative-work-activity': {
    readonly serviceKind: ServiceKind;
    readonly opportunities: number;
  };

  'rehabilitation-ground-not-sufficient': {
    readonly grounds: readonly RehabilitationGround[];
    readonly expected: readonly RehabilitationGround[];
    readonly referred: boolean;
  };
  'rehabilitation-not-secondary': {
    readonly fault: 'not-assessed' | 'ability' | 'open-market-work' | 'employment-services';
    readonly ability?: Ability;
    readonly referred: boolean;
  };
  'rehabilitation-outside-its-plan': {
    readonly serviceKind: ServiceKind;
    readonly planKind?: PlanKind;
    readonly expected: readonly PlanKind[];
  };
  'rehabilitation-at-own-request-without-hearing': {
    readonly missing: readonly ('hearing' | 'activation-plan')[];
  };
  'service-outside-its-limits': BeyondLimit;
  'service-ran-beyond-its-limits': BeyondLimit;
  'service-for-another-purpose': {
    readonly serviceKind: ServiceKind;
    readonly purpose: TrialPurpose;
    readonly expected: readonly TrialPurpose[];
  };
  'service-at-another-place': {
    readonly serviceKind: ServiceKind;
    readonly place: ServicePlace;
    readonly expected: readonly ServicePlace[];
  };
  'service-where-employed': { readonly serviceKind: ServiceKind };
  'service-kind-had-ended': { readonly serviceKind: ServiceKind; readonly referred: boolean };
  'organiser-not-of-this-service': {
    readonly serviceKind: ServiceKind;
    readonly organiser: ReferralReceiver;
    readonly expected: readonly ServiceOrganiser[];
    readonly referred: boolean;
  };
  'service-terms-incomplete': { readonly serviceKind: ServiceKind; readonly missing: readonly string[] };
  'way-of-production-unknown': { readonly serviceKind: ServiceKind };
  'services-overlap': { readonly serviceKind: ServiceKind };

  'person-not-heard': { readonly matter: Matter; readonly heardOn?: CalendarDate };
  'decision-without-reasons': { readonly matter: Matter };
  'decision-without-appeal-instructions': { readonly matter: Matter };

  'referral-incomplete': {
    readonly receiver: ReferralReceiver;
    readonly missing: readonly ('purpose' | 'grounds' | 'evidence')[];
  };
  'referral-evidence-not-recorded': { readonly receiver: ReferralReceiver };
  'referral-unanswered': {
    readonly receiver: ReferralReceiver;
    readonly days: number;
    readonly practiceDays: number;
    readonly answeredOn?: CalendarDate;
  };
  'referral-refused-without-reason': { readonly receiver: ReferralReceiver };
  'joint-assessment-over-time': {
    readonly months: number;
    readonly due: CalendarDate;
    readonly completedOn?: CalendarDate;
  };
  'joint-assessment-without-a-party': {
    readonly step: 'start' | 'completion';
    readonly missing: readonly Authority[];
  };
  'joint-assessment-without-its-plan': {
    readonly outcome: CoordinationOutcome;
    readonly due: CalendarDate;
    readonly madeOn?: CalendarDate;
  };
  'joint-service-ended-otherwise': {
    readonly reason: JointServiceModelEndReason;
    readonly missing: readonly Authority[];
  };
  'between-services': {
    readonly days: number;
    readonly practiceDays: number;
    readonly waitingReferrals: number;
  };
}
