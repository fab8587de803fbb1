import type { CalendarDate, Instant, Month } from '#calendar-date';
import type { Severity } from '#case-review';
import type { ErasedText } from '#contracts';
import type { Language } from '#statutes';
import type { DossierStream } from './case-to-tell.js';

/** A code word of the contracts, and its name in the language of the dossier. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** A provision that is cited. */
export interface Cited {
  /** The statute number, where the law's data has the act: `189/2001`. */
  readonly act?: string;
  /** As the field cites it, in Finnish: `laki kuntouttavasta työtoiminnasta 13 § 2 mom.` */
  readonly citation: string;
  /** In the language of the dossier. */
  readonly text: string;
}

export interface Particular {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** Text about the person, as it was recorded in whatever language, or erased. */
export interface TextAboutPerson {
  readonly field: string;
  readonly label: string;
  readonly text: string | ErasedText;
}

/** What became of a record, or how it came. */
export interface Mark {
  readonly mark: 'corrected' | 'retracted' | 'taken-back' | 'disputed' | 'stands-for' | 'recorded-late';
  /** The event that did it, or in whose place this one stands. */
  readonly eventId?: string;
  /** Days from the date to the recording. */
  readonly days?: number;
  readonly sentence: string;
}

/** By what a recorded event can be found and checked. */
export interface Proof {
  readonly eventId: string;
  /** ISO 8601 instant. */
  readonly recordedAt: string;
  /** The date in Helsinki. */
  readonly recordedOn: CalendarDate;
  readonly actor: string;
  readonly sha256: string;
}

/** One event of the case. */
export interface DossierEntry {
  /** From 1, in the order of the chronology; the dossier refers to entries by it. */
  readonly number: number;
  /** From which it holds. */
  readonly date: CalendarDate;
  /** The event has no date of its own and stands by another. */
  readonly isDateOfRecording?: true;
  readonly type: string;
  readonly title: string;
  /** Whose act it was. */
  readonly authority: Named;
  /** Who recorded it, where that is another. */
  readonly recordedBy?: Named;
  readonly particulars: readonly Particular[];
  readonly texts: readonly TextAboutPerson[];
  /** In force on the date. */
  readonly provisions: readonly Cited[];
  /** Rows of the rule book: `PLAN-1`. */
  readonly rules: readonly string[];
  readonly marks: readonly Mark[];
  readonly proof: Proof;
}

/** A hearing or decision beside its matter, what it lacks said in so many words. */
export interface MatterStep {
  readonly entry: number;
  readonly date: CalendarDate;
  readonly title: string;
  readonly authority: Named;
  readonly particulars: readonly Particular[];
  readonly texts: readonly TextAboutPerson[];
}

/** What a person was heard about or an authority decided on. */
export interface DossierMatter {
  readonly matter: Named;
  readonly matterId?: string;
  /** Of what: the kind of service or plan. */
  readonly about?: string;
  readonly hearings: readonly MatterStep[];
  readonly decisions: readonly MatterStep[];
  /** The entries of what happened in the matter. */
  readonly acts: readonly { readonly entry: number; readonly date: CalendarDate; readonly title: string }[];
}

export interface DossierFinding {
  readonly finding: string;
  readonly rule: string;
  readonly provisions: readonly Cited[];
  readonly on: CalendarDate;
  readonly until?: CalendarDate;
  readonly detail: string;
  readonly settledBy: string;
  readonly eventIds: readonly string[];
  /** The entries of these events. */
  readonly entries: readonly number[];
}

export interface FindingsOfSeverity {
  readonly severity: Severity;
  readonly name: string;
  readonly findings: readonly DossierFinding[];
}

/** Paid days that follow each other with one share. */
export interface SharePeriod {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly days: number;
  readonly benefit: Named;
  readonly regime: string;
  /** Numbers of the first and the last day in the counter that the share follows. */
  readonly firstCounter: number;
  readonly lastCounter: number;
  readonly counted: boolean;
  /** Whole percents. */
  readonly sharePercent: number;
  readonly payer: Named;
  /** Exact euros, all days together. */
  readonly base: string;
  readonly municipal: string;
  readonly provision: Cited;
  /** Why, in sentences, of its first day; where the share, the payer or the rule is another than before. */
  readonly explanation?: string;
}

/** Sums in whole cents. */
export interface SumOfMonth {
  readonly paidMonth: Month;
  readonly payer: Named;
  readonly municipal: string;
}

export interface DossierLine {
  readonly payer: Named;
  readonly regime: string;
  readonly benefit: Named;
  readonly paidMonth: Month;
  readonly kind: Named;
  readonly days: number;
  readonly base: string;
  readonly municipal: string;
  /** Of a line that was billed. */
  readonly invoice?: { readonly invoiceId: string; readonly line: number; readonly invoicedOn: CalendarDate };
}

export interface DossierMoney {
  readonly periods: readonly SharePeriod[];
  readonly sums: readonly SumOfMonth[];
  readonly total: string;
  /** What should be billed. */
  readonly lines: readonly DossierLine[];
  /** What was billed. */
  readonly billed: readonly DossierLine[];
}

export interface SourceEvent {
  readonly stream: DossierStream;
  readonly revision: number;
  readonly type: string;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly sha256: string;
  /** Where it is told. */
  readonly entry?: number;
}

/** The whole case of one jobseeker in order. Plain JSON, in one language; texts about the person as they were recorded. */
export interface Dossier {
  readonly form: 'polku-dossier-1';
  readonly language: Language;
  readonly cover: {
    readonly jobseekerId: string;
    readonly name?: string | ErasedText;
    readonly asOf: CalendarDate;
    /** Only what had been recorded by the end of this date in Finland, or by this instant, is in it. */
    readonly knownOn?: CalendarDate;
    readonly knownAt?: Instant;
    readonly madeAt: string;
    readonly program: string;
    /** Digest of the law's data. */
    readonly law: string;
    /** What is not in it, in sentences. */
    readonly leftOut: readonly string[];
  };
  readonly person: {
    readonly texts: readonly TextAboutPerson[];
    readonly homeMunicipalities: readonly { readonly on: CalendarDate; readonly municipality: Named }[];
    /** The events that say who the person is. */
    readonly proofs: readonly Proof[];
  };
  readonly overview: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly chronology: readonly DossierEntry[];
  readonly matters: readonly DossierMatter[];
  readonly findings: readonly FindingsOfSeverity[];
  /** Absent where no payment is recorded. */
  readonly money?: DossierMoney;
  readonly sources: {
    readonly acts: readonly {
      readonly act: string;
      readonly name: string;
      readonly places: readonly string[];
    }[];
    readonly interpretations: readonly {
      readonly id: string;
      readonly title: string;
      readonly question: string;
      readonly choice: string;
      readonly meaning: string;
    }[];
    /** Everything that had been recorded, by stream. */
    readonly events: readonly SourceEvent[];
  };
}
