/** The files that figures are counted from. */
export interface StatisticsFiles {
  readonly services?: string;
  /** For home municipalities. */
  readonly facts?: string;
  readonly reports?: string;
}

/** Where figures come from: files, or a running Polku. */
export type StatisticsSource = StatisticsFiles | { readonly url: string };
