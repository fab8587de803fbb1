import type { Delivery, StoredEvent } from '#event-store';
import { inArchivedOrder } from './in-archived-order.js';

/** What was delivered since the last batch. */
export interface DeliveredBatch {
  readonly events: readonly StoredEvent[];
  /** History ended with this batch. */
  readonly caughtUp: boolean;
}

/** How long history may gather before a batch is written, so that progress shows. */
const GATHERING_MS = 250;

/**
 * Between a subscription and the batches that are written: while one batch is written, the next gathers. Who delivers
 * waits when too much has gathered.
 */
export class DeliveryQueue {
  private gathered: StoredEvent[] = [];
  private caughtUp = false;
  private ended: { error?: unknown } | undefined;
  private wakeReader: (() => void) | undefined;
  private wakeWriter: (() => void) | undefined;

  constructor(private readonly capacity: number) {}

  /** Takes all deliveries; resolves when they end or `stop` is called. Their error comes out of `nextBatch`. */
  async fill(deliveries: AsyncIterable<Delivery>): Promise<void> {
    try {
      for await (const delivery of deliveries) {
        if (this.ended !== undefined) return;
        if (delivery.kind === 'event') this.gathered.push(inArchivedOrder(delivery.event));
        if (delivery.kind === 'caught-up') this.caughtUp = true;
        this.wakeWriter?.();
        if (this.gathered.length >= this.capacity) {
          await new Promise<void>((resolve) => {
            this.wakeReader = resolve;
          });
        }
      }
      this.ended ??= {};
    } catch (error) {
      this.ended ??= { error };
    } finally {
      this.wakeWriter?.();
    }
  }

  /**
   * The next batch: at once when something is there and history is read, otherwise when enough has gathered.
   * @returns undefined when the deliveries have ended
   * @throws what the deliveries threw
   */
  async nextBatch(live: boolean): Promise<DeliveredBatch | undefined> {
    const gatherUntil = Date.now() + GATHERING_MS;
    while (!this.isReady(live, gatherUntil)) {
      if (this.ended !== undefined && this.gathered.length === 0) {
        if ('error' in this.ended) throw this.ended.error;
        return undefined;
      }
      await this.somethingHappens(this.gathered.length > 0 ? gatherUntil - Date.now() : undefined);
    }
    const batch = { events: this.gathered, caughtUp: this.caughtUp };
    this.gathered = [];
    this.caughtUp = false;
    this.wakeReader?.();
    return batch;
  }

  /** Nothing more is wanted. */
  stop(): void {
    this.ended ??= {};
    this.wakeReader?.();
    this.wakeWriter?.();
  }

  private isReady(live: boolean, gatherUntil: number): boolean {
    if (this.caughtUp) return true;
    if (this.gathered.length === 0) return false;
    const ended = this.ended !== undefined;
    return live || ended || this.gathered.length >= this.capacity || Date.now() >= gatherUntil;
  }

  private async somethingHappens(timeoutMs: number | undefined): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(resolve, Math.max(timeoutMs, 1));
      this.wakeWriter = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeWriter = undefined;
  }
}
