import type { CalendarDate, Instant } from '#calendar-date';

/** The files that figures are counted from. */
export interface StatisticsFiles {
  readonly services?: string;
  /** For home municipalities. */
  readonly facts?: string;
  readonly reports?: string;
}

/** A running Polku, and by what had been recorded it is to answer. */
export interface StatisticsOfPolku {
  readonly url: string;
  readonly knownOn?: CalendarDate | undefined;
  readonly knownAt?: Instant | undefined;
}

/** Where figures come from: files, or a running Polku. */
export type StatisticsSource = StatisticsFiles | StatisticsOfPolku;
