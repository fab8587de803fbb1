import type { CalendarDate, KnownBy } from '#calendar-date';
import type { Authority } from '#contracts';
import type { BilledLine } from '#invoicing';
import type { Language, Statutes } from '#statutes';

/** The streams of one person. */
export const DOSSIER_STREAMS = ['person', 'jobseeker', 'benefits'] as const;
export type DossierStream = (typeof DOSSIER_STREAMS)[number];

/** An event as it was recorded, with texts about the person opened, or erased. */
export interface CaseRecord {
  readonly id: string;
  readonly type: string;
  readonly stream: DossierStream;
  /** Number in its stream, from 0. */
  readonly revision: number;
  /** ISO 8601 instant, from the store. */
  readonly recordedAt: string;
  readonly authority: Authority;
  /** Opaque identifier of the official or the system that acted. */
  readonly actor: string;
  readonly data: unknown;
  /** Of the event as it is stored: docs/event-hash.md. */
  readonly sha256: string;
  /** Names of fields that the reader may not see; they are not in the data. */
  readonly withheld?: ReadonlySet<string>;
}

/** Only what had been recorded by then is told. Everything when nothing is said. */
export interface CaseToTell extends KnownBy {
  readonly jobseekerId: string;
  /** Everything that the three streams hold, each stream in its order. */
  readonly records: readonly CaseRecord[];
  /** What Kela billed for the person, as it was known then. Invoices are told by their own dates. */
  readonly billed: readonly BilledLine[];
  readonly statutes: Statutes;
  readonly language: Language;
  /** The case as it stood on this date: what happened later is left out. */
  readonly asOf: CalendarDate;
  /** ISO 8601 instant. */
  readonly madeAt: string;
  /** Name and version of the program. */
  readonly program: string;
  /**
   * The record as the reader may see it; undefined for one that she may not. What is computed is computed of everything.
   * Everything is seen when absent.
   */
  readonly seenAs?: (record: CaseRecord) => CaseRecord | undefined;
}
