import type { CalendarDate } from '#calendar-date';
import type { Authority, BenefitEvent, IntegrationGround, OtherBenefit } from '#contracts';

/** The stored event that told a fact: which, and when it became known. The second of the two clocks. */
export interface FactSource {
  readonly eventId: string;
  /** ISO 8601 instant, from the store. */
  readonly recordedAt: string;
  /** Whose act the record was. Absent where nobody knows. */
  readonly authority?: Authority;
}

type PaidData = Extract<BenefitEvent, { type: 'BenefitPaid' }>['data'];

export interface RecordedCorrection {
  readonly paymentId: string;
  readonly paidOn: CalendarDate;
  readonly source?: FactSource;
}

export interface RecordedPayment extends PaidData {
  readonly source?: FactSource;
  /** Present when the whole payment has been taken back. */
  readonly correction?: RecordedCorrection;
}

/** Something that holds from a date, or happened on it. */
export interface DatedFact {
  readonly on: CalendarDate;
  readonly source?: FactSource;
}

export interface HomeMunicipality extends DatedFact {
  readonly municipality: string;
}

export interface IntegrationPeriod extends DatedFact {
  readonly ground: IntegrationGround;
}

/** Another benefit than an unemployment benefit, for a span of days. */
export interface ReceivedBenefit {
  readonly benefit: OtherBenefit;
  readonly firstDay: CalendarDate;
  /** Included. */
  readonly lastDay: CalendarDate;
  readonly source?: FactSource;
}

/** The facts that are no payments, by the lists of a history that hold them. */
export interface FactLists {
  readonly homeMunicipalities: readonly HomeMunicipality[];
  readonly integrationPeriods: readonly IntegrationPeriod[];
  readonly employmentConditionsMet: readonly DatedFact[];
  readonly maximumPeriodsExhausted: readonly DatedFact[];
  readonly newMaximumPeriods: readonly DatedFact[];
  readonly otherBenefits: readonly ReceivedBenefit[];
}

export type FactList = keyof FactLists;

/** A fact that counts no longer: it was corrected or retracted (COR-1). */
export interface FactSetRight {
  readonly list: FactList;
  /** Where in its list it stood, so that what was known before can be made again. */
  readonly place: number;
  readonly fact: FactLists[FactList][number];
  readonly how: 'corrected' | 'retracted';
  /** The day on which it was set right, as the correction says; unknown of what read models kept before that was kept. */
  readonly on?: CalendarDate;
  /** The event that set it right. */
  readonly source?: FactSource;
}

/**
 * Everything that payers and registers have told about one jobseeker's benefits, in the order in which it was recorded.
 * Plain JSON: it is kept in read models, and the timeline is computed from it.
 */
export interface BenefitHistory extends FactLists {
  readonly payments: readonly RecordedPayment[];
  /** In the order in which they were set right; the lists hold what counts. */
  readonly factsSetRight: readonly FactSetRight[];
}

export const initialBenefitHistory: BenefitHistory = {
  payments: [],
  homeMunicipalities: [],
  integrationPeriods: [],
  employmentConditionsMet: [],
  maximumPeriodsExhausted: [],
  newMaximumPeriods: [],
  otherBenefits: [],
  factsSetRight: [],
};
