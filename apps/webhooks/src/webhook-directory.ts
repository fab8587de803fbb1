import type { WebhookEvent } from '#contracts';
import { type EventStore, type Position, START, type StoredEvent } from '#event-store';
import { evolveWebhook, noWebhook, type Webhook, type WebhookState } from '#webhooks';

/** A subscription as the directory knows it; its secrets are sealed. */
export interface ListedWebhook {
  readonly id: string;
  readonly webhook: Webhook;
  readonly revision: number;
  /** Where its first event to be sent follows. */
  readonly begin: Position;
  /** The event since which it is active, or was last. */
  readonly activeSince: string;
}

/** Every subscription, as the event store tells it: history first, then live. */
export class WebhookDirectory {
  private readonly known = new Map<string, ListedWebhook>();
  private readonly listeners = new Set<(listed: ListedWebhook) => void>();
  private readonly closing = new AbortController();
  private reading: Promise<void> | undefined;
  private isReady = false;

  constructor(private readonly eventStore: EventStore) {}

  /** @returns rejects when the subscriptions can't be read on; resolves after `close` */
  start(): Promise<void> {
    this.reading = this.read();
    return this.reading;
  }

  /** In the order in which they were made. */
  all(): readonly ListedWebhook[] {
    return [...this.known.values()];
  }

  get(id: string): ListedWebhook | undefined {
    return this.known.get(id);
  }

  /** History has been read. */
  get ready(): boolean {
    return this.isReady;
  }

  /** Calls `listener` for each subscription that is there, once history is read, and whenever one changes. */
  follow(listener: (listed: ListedWebhook) => void): void {
    this.listeners.add(listener);
    if (this.isReady) for (const listed of this.all()) listener(listed);
  }

  /** Resolves when the subscription is known as of this revision, or when `signal` aborts. */
  async reached(id: string, revision: number, signal: AbortSignal): Promise<void> {
    const isThere = () => (this.known.get(id)?.revision ?? -1) >= revision;
    if (isThere() || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.listeners.delete(look);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const look = () => isThere() && done();
      this.listeners.add(look);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.reading?.catch(() => undefined);
  }

  private async read(): Promise<void> {
    for await (const delivery of this.eventStore.subscribe({
      categories: ['webhook'],
      after: START,
      signal: this.closing.signal,
      personalFields: 'sealed',
    })) {
      if (delivery.kind === 'event') this.note(delivery.event);
      else if (delivery.kind === 'caught-up' && !this.isReady) {
        this.isReady = true;
        for (const listed of this.all()) this.tell(listed);
      }
    }
  }

  private note(event: StoredEvent): void {
    const id = event.stream.slice(event.stream.indexOf('-') + 1);
    const before = this.known.get(id);
    const webhook = evolved(before?.webhook, event);
    if (webhook === undefined) return;
    const isActivation = event.type === 'WebhookSubscribed' || event.type === 'WebhookResumed';
    const listed = {
      id,
      webhook,
      revision: event.revision,
      begin: before?.begin ?? beginOf(webhook, event),
      activeSince: isActivation ? event.id : (before?.activeSince ?? event.id),
    };
    this.known.set(id, listed);
    if (this.isReady) this.tell(listed);
  }

  private tell(listed: ListedWebhook): void {
    for (const listener of [...this.listeners]) listener(listed);
  }
}

/** The state after an event as it is stored. */
export function evolved(state: WebhookState, { type, data, metadata }: StoredEvent): WebhookState {
  return evolveWebhook(state ?? noWebhook, { type, data } as WebhookEvent, metadata);
}

function beginOf({ asked: { after } }: Webhook, { position }: StoredEvent): Position {
  if (after === undefined) return position;
  return after === 'beginning' ? START : (after as Position);
}
