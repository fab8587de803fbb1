import type { Insertable } from 'kysely';

/** One jobseeker's pathway, as the pathway library evolves it. Personal texts in it are sealed. */
export interface PathwayTable {
  jobseeker: string;
  /** Revision of the last event of `jobseeker-<id>` that was applied. */
  revision: number;
  /** Packed JSON text in the order in which it was written, so that a rebuild is equal byte for byte. */
  state: Buffer;
}

/** What the payers reported about one jobseeker. */
export interface BenefitHistoryTable {
  jobseeker: string;
  /** Revision of the last event of `benefits-<id>` that was applied. */
  revision: number;
  /** Packed JSON text. */
  state: Buffer;
  /** `yyyy-mm`: the months with a date of payment, or of a correction. */
  paid_months: string[];
  /** Codes of the municipalities that the state names, whatever counts of it today. */
  municipalities: string[];
}

/** Who pays which part of which of one jobseeker's paid days. */
export interface CostTimelineTable {
  jobseeker: string;
  /** Of the benefit history that it was computed from; lower than the stored history's while the timeline is owed. */
  revision: number;
  /** Packed JSON text: the paid days, by date, those that follow each other and are alike as one span. */
  spans: Buffer;
}

/** What figures need of one jobseeker's pathway. */
export interface StatisticalRecordTable {
  jobseeker: string;
  /** First and last day of what is counted, `9999-12-31` while something is open; both empty where there is nothing. */
  first_day: string;
  last_day: string;
  /** JSON text. */
  record: string;
}

/** Where one jobseeker lived. */
export interface HomeMunicipalityTable {
  jobseeker: string;
  /** JSON text: what was told, in the order in which it was told. */
  homes: string;
}

/** One line of the municipality's bill for one jobseeker. */
export interface InvoiceLineTable {
  jobseeker: string;
  /** Municipality code, or `unknown`. */
  payer: string;
  regime: string;
  benefit: string;
  /** `yyyy-mm`: the month of the payment date. */
  paid_month: string;
  kind: string;
  days: number;
  /** Exact euros. */
  base: string;
  /** Exact euros, rounded once to cents. */
  municipal: string;
  /** JSON text: the interpretations under which the line could be another. */
  interpretations: string;
}

/** An invoice that Kela sent. */
export interface ReceivedInvoiceTable {
  invoice_id: string;
  /** Of the stream `invoice-<municipality>-<month>`: one invoice may be told in one only. */
  municipality: string;
  invoiced_on: string;
}

/** A line of an invoice as it was sent, right or wrong. */
export interface BilledLineTable {
  jobseeker: string;
  invoice_id: string;
  line: number;
  /** `yyyy-mm`: the month of the payment. */
  paid_month: string;
  /** ISO 8601 instant in UTC, with milliseconds. */
  recorded_at: string;
  /** JSON text: the data of the event. */
  data: string;
}

/**
 * What could not be projected of one jobseeker, or of an invoice, which is of none. `evolve`: the event at which the stream's state stopped; what is stored
 * is the state before it. `timeline`: the state from which no timeline came. Nothing in it says anything about the person.
 */
export interface FailureTable {
  stream: string;
  step: 'evolve' | 'timeline';
  jobseeker: string;
  revision: number;
  /** Empty for a timeline, which comes from many events. */
  event_id: string;
  event_type: string;
  /** Place of the event in the order of all events; empty for a timeline. */
  position: string;
  /** Class of the error; its message could repeat data and is not kept. */
  error: string;
}

/** An event that could not be projected and was skipped by decision: what is stored of its stream is without it. */
export interface SkippedEventTable {
  event_id: string;
  stream: string;
  jobseeker: string;
  revision: number;
  event_type: string;
  position: string;
  error: string;
  /** The event that records the decision. */
  decision: string;
}

/** Exactly one row: how far the projection is, and with what it was made. */
export interface ProjectionTable {
  one: true;
  /** Place in the order of all events of the last event that was applied; empty before the first. */
  position: string;
  /** The last event that was applied: tells whether this is still the log that was projected. */
  last_event_id: string;
  last_stream: string;
  last_revision: number;
  /** How many events were applied or passed over since the beginning of the log. */
  events: number;
  /** Tells which program made the contents. */
  program: string;
  law_digest: string;
  caught_up: boolean;
  /** Of how many people a rebuild has written the rows; null when of all. */
  people_written: number | null;
}

export interface ReadModelTables {
  pathway: PathwayTable;
  benefit_history: BenefitHistoryTable;
  cost_timeline: CostTimelineTable;
  statistical_record: StatisticalRecordTable;
  home_municipality: HomeMunicipalityTable;
  invoice_line: InvoiceLineTable;
  received_invoice: ReceivedInvoiceTable;
  billed_line: BilledLineTable;
  failure: FailureTable;
  skipped_event: SkippedEventTable;
  projection: ProjectionTable;
}

export type RowOf<Table extends keyof ReadModelTables> = Insertable<ReadModelTables[Table]>;
