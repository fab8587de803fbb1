import { type IncomingMessage, request as requestOverHttp } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { DeliveryOutcome, FailureReason, WebhookSettings } from '#webhooks';
import { addressesOfTarget, type Resolve, TargetRefused } from './resolve-target.js';

export interface OutgoingDelivery {
  readonly targetUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type SenderSettings = Pick<
  WebhookSettings,
  'targets' | 'connectTimeout' | 'answerTimeout' | 'answerLimit'
>;

class NotConnectedInTime extends Error {}

/** One attempt after the other, each on a connection of its own to an address that was checked for it. */
export class WebhookSender {
  constructor(
    private readonly settings: SenderSettings,
    private readonly resolve: Resolve,
    /** Certificates that are trusted besides the usual ones. */
    private readonly certificates?: string,
  ) {}

  /**
   * @param abandon gives the attempt up
   * @returns what became of it, whatever the other side does; of an attempt that was given up, nothing is known
   */
  async send(delivery: OutgoingDelivery, abandon: AbortSignal): Promise<DeliveryOutcome> {
    const signal = AbortSignal.any([abandon, AbortSignal.timeout(this.settings.answerTimeout)]);
    try {
      const addresses = await orAborted(
        addressesOfTarget(delivery.targetUrl, this.settings.targets, this.resolve),
        signal,
      );
      return await this.post(delivery, addresses, signal);
    } catch (error) {
      return { kind: 'failed', why: reasonOf(error as Error, signal) };
    }
  }

  private post(
    { targetUrl, headers, body }: OutgoingDelivery,
    addresses: readonly string[],
    signal: AbortSignal,
  ): Promise<DeliveryOutcome> {
    const isEncrypted = targetUrl.startsWith('https:');
    const begin = isEncrypted ? requestOverHttps : requestOverHttp;
    return new Promise((resolve, reject) => {
      const request = begin(new URL(targetUrl), {
        method: 'POST',
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
        agent: false,
        lookup: lookupOf(addresses),
        signal,
        ...(this.certificates === undefined ? {} : { ca: this.certificates }),
      });
      const late = setTimeout(() => request.destroy(new NotConnectedInTime()), this.settings.connectTimeout);
      request.once('socket', (socket) =>
        socket.once(isEncrypted ? 'secureConnect' : 'connect', () => clearTimeout(late)),
      );
      request.once('close', () => clearTimeout(late));
      let outcome: DeliveryOutcome | undefined;
      // Once there is a status, only it counts: where the body is long or slow, or breaks off, it is left alone.
      request.on('error', (error) => (outcome === undefined ? reject(error) : resolve(outcome)));
      request.once('response', (response) => {
        const answered = outcomeOf(response);
        outcome = answered;
        leaveBody(response, this.settings.answerLimit).then(() => resolve(answered));
      });
      request.end(body);
    });
  }
}

/** Connects to what was checked; a name is not asked for again. */
function lookupOf(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, done) => {
    const [first] = found;
    if (options.all === true) done(null, found);
    else done(null, first?.address ?? '', first?.family ?? 0);
  };
}

function leaveBody(response: IncomingMessage, limit: number): Promise<void> {
  return new Promise((resolve) => {
    let length = 0;
    response.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) response.destroy();
    });
    response.on('error', () => undefined);
    response.once('close', resolve);
  });
}

function outcomeOf({ statusCode: status = 0, headers }: IncomingMessage): DeliveryOutcome {
  if (status >= 200 && status < 300) return { kind: 'taken', status };
  if (status === 410) return { kind: 'gone', status };
  const askedWait = waitAskedFor(headers['retry-after']);
  return {
    kind: 'failed',
    why: status >= 300 && status < 400 ? 'redirect' : 'status',
    status,
    ...(askedWait === undefined ? {} : { askedWait }),
  };
}

/** Seconds, or a date (RFC 9110, 10.2.3). @returns milliseconds; undefined where it says neither */
function waitAskedFor(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

const NOT_CONNECTED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT']);
const NOT_TRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;

function reasonOf(error: Error, signal: AbortSignal): FailureReason {
  if (error instanceof TargetRefused) {
    return error.fault === 'not-resolved' ? 'not-resolved' : 'address-not-allowed';
  }
  if (signal.aborted) return 'timed-out';
  if (error instanceof NotConnectedInTime) return 'not-connected';
  const { code = '' } = error as NodeJS.ErrnoException;
  if (NOT_CONNECTED.has(code)) return 'not-connected';
  return NOT_TRUSTED.test(code) ? 'certificate' : 'broken-off';
}

function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
