import type { CalendarDate } from '#calendar-date';
import type { Benefit, PaymentCircumstance } from '#contracts';
import type { RestartFact, ShareRule } from '#statutes';
import type { Place } from './place.js';

/** What is told of a day, ready for one language: texts of the law's data are in that language already. */
export interface ToldDay {
  readonly date: CalendarDate;
  readonly benefit: Benefit;
  readonly paidOn: CalendarDate;
  /** The service during which it was paid. */
  readonly service?: string;
  readonly circumstance?: PaymentCircumstance;
  readonly regime: string;
  readonly count?: ToldCount;
  /** Whole percents. */
  readonly percent: number;
  readonly step: { readonly percent: number; readonly from: number; readonly upTo?: number };
  /** What settled the share of the whole payment period. */
  readonly period?: {
    readonly firstDay: CalendarDate;
    readonly number: number;
    /** Whether the count began again within the period: its first paid day belongs to the count before. */
    readonly isBeforeRestart: boolean;
  };
  readonly noShare?: ToldReason;
  /** Integration windows that decided something: from the first home-municipality entry. */
  readonly integration: readonly ToldSpan[];
  readonly rule: ToldRule;
  /** Exact euros with a decimal point. */
  readonly amounts: { readonly base: string; readonly municipal: string; readonly state: string };
  readonly base: ShareRule['base'];
  /** Whether all that the municipality does not pay of the base is the state's, and no fund's. */
  readonly restIsTheStates: boolean;
  /** Not for days before the first regime. */
  readonly isDivided: boolean;
  /** Absent where nothing is divided. */
  readonly payer?: ToldPayer;
  readonly interpretations: readonly {
    readonly id: string;
    readonly title: string;
    readonly meaning: string;
  }[];
}

export interface ToldProvision {
  readonly actName: string;
  readonly act: string;
  /** Where it can't be taken apart, as it is written. */
  readonly place: Place | string;
}

export interface ToldReason {
  readonly provision: ToldProvision;
  readonly reason?: string;
}

export interface ToldRule {
  readonly provision: ToldProvision;
  /** The acts that gave the section its wording (not each of them every moment of it), none where it is the act's own; absent of a transitional provision, which names its act. */
  readonly wording?: readonly string[];
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

export interface ToldCount {
  /** Of a day that is not counted, the number reached before it. */
  readonly number: number;
  /** Why the day is not counted. */
  readonly notCounted?: ToldReason;
  /** The first day that was counted. */
  readonly since?: CalendarDate;
  readonly byBenefit: readonly { readonly benefit: Benefit; readonly days: number }[];
  readonly restart?: {
    readonly from: CalendarDate;
    readonly because: RestartFact;
    readonly provision: ToldProvision;
    readonly on: readonly CalendarDate[];
  };
  /** Paid days that the count leaves out, by reason. */
  readonly leftOut: readonly (ToldReason & {
    readonly spans: readonly ToldSpan[];
    readonly days: number;
  })[];
}

/** First and last paid day. */
export interface ToldSpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

export interface ToldPayer {
  /** Absent where none is known. */
  readonly municipality?: { readonly name: string; readonly since: CalendarDate };
  /** The municipality that was recorded and merged into it since. */
  readonly recorded?: { readonly name: string; readonly since: CalendarDate };
  /** The day that decides, and whether it is the date of the payment or the paid day itself (INT-1). */
  readonly decidedOn: CalendarDate;
  readonly decidedBy: 'payment-date' | 'paid-day';
  readonly provision?: ToldProvision;
  readonly hasToPay: boolean;
}
