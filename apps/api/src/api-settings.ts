/** The limits of the API. */
export interface ApiSettings {
  /** Bytes of a request body. */
  readonly bodyLimit: number;
  /** Bytes of all headers of a request. */
  readonly headerLimit: number;
  /** Requests of one client address in a minute; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** Milliseconds in which a request must have arrived whole. */
  readonly arrivalTimeout: number;
  /** Milliseconds in which a request must have been answered. */
  readonly answerTimeout: number;
  /** Milliseconds for which a query waits for `atLeastRevision`. */
  readonly readYourWriteTimeout: number;
  /** How many people's benefits one forecast may be computed from: some hundred are computed in a second. */
  readonly forecastPeople: number;
  /** Whether the client address is taken from X-Forwarded-For: only behind a proxy that sets it. */
  readonly behindProxy: boolean;
}

export const DEFAULT_SETTINGS: ApiSettings = {
  bodyLimit: 256 * 1024,
  headerLimit: 16 * 1024,
  requestsPerMinute: 60_000,
  arrivalTimeout: 30_000,
  answerTimeout: 30_000,
  readYourWriteTimeout: 5_000,
  forecastPeople: 10_000,
  behindProxy: false,
};
