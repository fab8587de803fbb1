import type {
  AllStreamRecordedEvent,
  AllStreamSubscription,
  Position,
  StreamSubscription,
} from '@eventstore/db-client';

const PATIENCE_MILLISECONDS = 15_000;

/** What a subscription has delivered so far. */
export class RunningSubscription {
  readonly events: AllStreamRecordedEvent[] = [];
  readonly checkpoints: Position[] = [];
  /** How many events had come when history was at its end; `undefined` before. */
  caughtUpAfter: number | undefined;
  error: Error | undefined;
  #changed = () => {};

  constructor(private readonly subscription: AllStreamSubscription | StreamSubscription) {
    subscription.on('data', ({ event }: { event?: unknown }) => {
      if (event) this.events.push(event as AllStreamRecordedEvent);
      this.#changed();
    });
    // The client tells of it as it reads, which may be before the events before it were handed over.
    subscription.on('caughtUp', () => {
      this.caughtUpAfter ??= this.events.length;
      this.#changed();
    });
    subscription.on('error', (error: Error) => {
      this.error = error;
      this.#changed();
    });
  }

  noteCheckpoint(position: Position): void {
    this.checkpoints.push(position);
    this.#changed();
  }

  caughtUp(): Promise<void> {
    return this.until(() => this.caughtUpAfter !== undefined);
  }

  /** Resolves with the first `count` events. */
  async first(count: number): Promise<AllStreamRecordedEvent[]> {
    await this.until(() => this.events.length >= count);
    return this.events.slice(0, count);
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const impatience = setTimeout(
        () => reject(this.error ?? new Error(`waited in vain; ${this.events.length} events have come`)),
        PATIENCE_MILLISECONDS,
      );
      this.#changed = () => {
        if (!condition()) return;
        clearTimeout(impatience);
        this.#changed = () => {};
        resolve();
      };
      this.#changed();
    });
  }

  async stop(): Promise<void> {
    this.subscription.on('error', () => {});
    await this.subscription.unsubscribe();
  }
}
