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
  /** How many people's histories one answer about the past may be computed from: some hundred are read in a second. */
  readonly historyPeople: number;
  /** Milliseconds after which an idle stream of the feed says that it is alive. */
  readonly feedHeartbeat: number;
  /** Milliseconds for which a subscriber may take nothing of a stream before it is closed. */
  readonly feedStall: number;
  /** Streams of the feed that may be open at once; each has a connection to the store while it reads history. */
  readonly feedStreams: number;
  /** Names and addresses by which the API may be called, without port. */
  readonly hosts: readonly string[];
  /** The folder of the sealed log; absent where proofs are not given. */
  readonly archive?: string;
  /** Whether the client address and the host are taken from X-Forwarded-For and X-Forwarded-Host: only behind one proxy that sets them. */
  readonly behindProxy: boolean;
  /** Ends TLS itself, and asks clients for a certificate, to which tokens can be bound; plain HTTP when absent. */
  readonly tls?: { /** PEM. */ readonly certificate: string; readonly key: string };
}

/** This machine, as it calls itself. */
export const LOCAL_HOSTS = ['localhost', '127.0.0.1', '::1'];

export const DEFAULT_SETTINGS: ApiSettings = {
  bodyLimit: 256 * 1024,
  headerLimit: 16 * 1024,
  requestsPerMinute: 6_000,
  arrivalTimeout: 30_000,
  answerTimeout: 30_000,
  readYourWriteTimeout: 5_000,
  forecastPeople: 10_000,
  historyPeople: 10_000,
  feedHeartbeat: 15_000,
  feedStall: 60_000,
  feedStreams: 200,
  hosts: LOCAL_HOSTS,
  behindProxy: false,
};
