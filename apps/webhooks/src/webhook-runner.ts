import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Grant } from '#access';
import type { AccessLog } from '#apps/api/src/access-log/access-log.js';
import { peopleInAnswer } from '#apps/api/src/access-log/people-in-answer.js';
import { RecordedPeople } from '#apps/api/src/access-log/recorded-people.js';
import { type FeedFilter, type FeedGate, isFeedCategory } from '#apps/api/src/feed/feed-filter.js';
import type { FeedLog } from '#apps/api/src/feed/feed-log.js';
import { toldCloudEvent } from '#apps/api/src/feed/told-cloud-event.js';
import type { EventStore, Position, StoredEvent } from '#event-store';
import {
  afterAttempt,
  type DeliveryOutcome,
  dueDeliveries,
  type Webhook,
  type WebhookCommand,
  type WebhookSettings,
  type WebhookState,
} from '#webhooks';
import type { DeliveryStore, StoredDelivery } from './delivery-store.js';
import { readingOfWebhook } from './reading-of-webhook.js';
import { signedHeaders } from './signing.js';
import { evolved, type ListedWebhook } from './webhook-directory.js';
import type { WebhookSender } from './webhook-sender.js';

/** What is said of deliveries: identifiers, statuses and reasons; never an address, a body or a secret. */
export interface WebhookLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What one subscription's sending works with. */
export interface RunnerParts {
  readonly eventStore: EventStore;
  readonly feedLog: FeedLog;
  /** Decides, as for the feed, which events somebody hears of. */
  readonly gate: (filter: FeedFilter, grant: Grant) => FeedGate;
  /** What may be sent to a subscription now; undefined where that is nothing. */
  readonly grantOf: (webhook: Webhook) => Grant | undefined;
  readonly accessLog: AccessLog;
  readonly deliveries: DeliveryStore;
  readonly sender: WebhookSender;
  readonly settings: WebhookSettings;
  readonly now: () => number;
  /** Records what Polku itself decides about a subscription. */
  readonly act: (webhook: ListedWebhook, command: WebhookCommand) => Promise<void>;
  readonly log: WebhookLog;
}

/** After so many events that the filter kept back, the place reached is saved. */
const KEPT_BACK = 1_000;
/** Milliseconds until the next try when the fault is ours: the event store or the keys are away, or who is told of whom can't be recorded. */
const OWN_FAULT_WAIT = 1_000;
/** Milliseconds after which is looked again for what another process made due. */
const LOOK_AGAIN = 5_000;
/** Milliseconds that attempts under way have to end when the sending stops. */
const STOP_WITHIN = 2_000;

/** Sends one subscription its events: reads the log on as they are taken, and tries, waits and gives up as the settings say. */
export class WebhookRunner {
  private readonly stopping = new AbortController();
  private readonly abandoning = new AbortController();
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly people: RecordedPeople;
  private readonly secretsOf = new Map<number, Webhook>();
  /** As the store has it, in the order of the log. */
  private waiting: StoredDelivery[] = [];
  private isFailing = false;
  private woken: () => void = () => undefined;
  private roomMade: () => void = () => undefined;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: RunnerParts,
    private listed: ListedWebhook,
  ) {
    this.people = new RecordedPeople(() => parts.accessLog.today());
  }

  start(): void {
    const { deliveries } = this.parts;
    deliveries.activate(this.listed.id, this.listed.begin, this.listed.activeSince);
    this.isFailing = deliveries.progressOf(this.listed.id)?.failingSince !== undefined;
    this.look();
    this.work = Promise.all([
      this.untilStopped(() => this.readOn()),
      this.untilStopped(() => this.sendWhatIsDue()),
    ]);
  }

  get activeSince(): string {
    return this.listed.activeSince;
  }

  /** The subscription has changed and is active still: its secret. */
  update(listed: ListedWebhook): void {
    this.listed = listed;
  }

  /** What waits was changed by somebody else. */
  lookAgain(): void {
    this.look();
    this.woken();
  }

  /** Attempts under way may end, for a moment; what is given up then is tried again at the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.woken();
    this.roomMade();
    const all = Promise.all([this.work, ...this.underWay.values()]);
    const late = new AbortController();
    await Promise.race([
      all,
      setTimeout(STOP_WITHIN, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
    this.abandoning.abort();
    await Promise.all([this.work, ...this.underWay.values()]);
  }

  private async untilStopped(work: () => Promise<void>): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        this.parts.log.warn({ webhook: this.listed.id, error }, 'the sending of a webhook goes on later');
        await setTimeout(OWN_FAULT_WAIT, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** From the place reached on, until the sending stops or other permissions are in force. */
  private async readOn(): Promise<void> {
    const { eventStore, deliveries } = this.parts;
    const { id } = this.listed;
    const grant = await this.grantNow();
    if (grant === undefined) return;
    const gate = this.gate(grant);
    let keptBack = 0;
    for await (const delivery of eventStore.subscribe({
      categories: gate.categories,
      after: await this.placeReached(),
      signal: this.stopping.signal,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
    })) {
      if (delivery.kind === 'checkpoint') deliveries.readOn(id, delivery.position);
      if (delivery.kind !== 'event') continue;
      if (this.parts.grantOf(this.listed.webhook)?.fields !== grant.fields) return;
      const { event } = delivery;
      if (await gate.passes(event)) {
        keptBack = 0;
        deliveries.readOn(id, event.position, event);
        this.add(event);
        await this.room();
      } else if (++keptBack === KEPT_BACK) {
        keptBack = 0;
        deliveries.readOn(id, event.position);
      }
    }
  }

  private gate(grant: Grant): FeedGate {
    const { types = [], categories = [], municipality } = this.listed.webhook.asked;
    const filter = {
      types,
      categories: categories.filter(isFeedCategory),
      ...(municipality === undefined ? {} : { municipality }),
    };
    return this.parts.gate(filter, grant);
  }

  /**
   * A subscription that may be told nothing any more is paused, and reads no further: should its role get the right back, nothing is
   * missing.
   * @returns undefined when the sending has stopped
   */
  private async grantNow(): Promise<Grant | undefined> {
    const grant = this.parts.grantOf(this.listed.webhook);
    if (grant !== undefined) return grant;
    const { signal } = this.stopping;
    await this.parts.act(this.listed, { type: 'PauseWebhook', reason: 'not-permitted' });
    if (!signal.aborted) await once(signal, 'abort');
    return undefined;
  }

  /**
   * In a store that was put back to an earlier state, nobody knows from where on what was recorded since is new: all of it is sent
   * again, with the same ids.
   */
  private async placeReached(): Promise<Position> {
    const { deliveries, eventStore, log } = this.parts;
    const { id, begin } = this.listed;
    const reached = deliveries.progressOf(id)?.readTo ?? begin;
    const end = await eventStore.end();
    if (end === undefined || reached <= end) return reached;
    log.warn({ webhook: id }, 'the event store was put back: the webhook begins anew');
    deliveries.readOn(id, begin);
    return begin;
  }

  /** Holds the reading back while too much waits. */
  private async room(): Promise<void> {
    while (!this.stopping.signal.aborted && this.waiting.length >= this.parts.settings.backlog) {
      await new Promise<void>((resolve) => {
        this.roomMade = resolve;
      });
    }
  }

  private add({ id: eventId, position, stream, revision, type }: StoredEvent): void {
    const isKnown = (this.waiting.at(-1)?.position ?? '') >= position;
    if (isKnown) this.look();
    else this.waiting.push({ eventId, position, stream, revision, type, attempts: 0, notBefore: 0 });
    this.woken();
  }

  private look(): void {
    this.waiting = [...this.parts.deliveries.waiting(this.listed.id)];
  }

  private async sendWhatIsDue(): Promise<void> {
    const { settings, now } = this.parts;
    while (!this.stopping.signal.aborted) {
      const awake = new Promise<void>((resolve) => {
        this.woken = resolve;
      });
      const { due, next } = dueDeliveries(
        this.waiting,
        new Set(this.underWay.keys()),
        now(),
        this.isFailing ? 1 : settings.atOnce,
      );
      for (const delivery of due) this.begin(delivery);
      const wait = Math.min(next === undefined ? LOOK_AGAIN : Math.max(1, next - now()), LOOK_AGAIN);
      if (await this.nothingFor(wait, awake)) this.look();
    }
  }

  /** @returns whether so many milliseconds went by before something woke */
  private async nothingFor(ms: number, awake: Promise<void>): Promise<boolean> {
    const asleep = new AbortController();
    const slept = setTimeout(ms, true, { signal: asleep.signal }).catch(() => false);
    const isOver = await Promise.race([awake.then(() => false), slept]);
    asleep.abort();
    return isOver;
  }

  private begin(delivery: StoredDelivery): void {
    const attempt = this.attempt(delivery)
      .catch(async (error) => {
        const { id: webhook } = this.listed;
        const { eventId } = delivery;
        this.parts.log.warn({ webhook, eventId, error }, 'a webhook is sent later: the fault is here');
        await setTimeout(OWN_FAULT_WAIT, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      })
      .finally(() => {
        this.underWay.delete(delivery.position);
        this.roomMade();
        this.woken();
      });
    this.underWay.set(delivery.position, attempt);
  }

  private async attempt(delivery: StoredDelivery): Promise<void> {
    const { deliveries, feedLog, accessLog, sender, now, log } = this.parts;
    const { id: webhook } = this.listed;
    const { position, eventId } = delivery;
    const grant = await this.grantNow();
    if (grant === undefined) return;
    const event = await this.eventOf(delivery);
    if (event === undefined) {
      deliveries.failed(webhook, position, now(), { why: 'event-missing' }, undefined);
      this.look();
      log.warn({ webhook, eventId }, 'an event that was to be sent is not in the event store any more');
      return;
    }
    // It may have waited for days: what counts is what is permitted now.
    const gate = this.gate(grant);
    if (!(await gate.passes(event))) {
      deliveries.withdraw(webhook, position);
      this.remove(position);
      log.info({ webhook, eventId }, 'webhook not sent: it is not permitted any more');
      return;
    }
    const reading = readingOfWebhook(this.listed, grant);
    await this.people.include(peopleInAnswer(event), (jobseekers) =>
      accessLog.record({ ...reading, jobseekers }),
    );
    const body = JSON.stringify(
      toldCloudEvent(event, await feedLog.source(), grant, gate.isProtected(event)),
    );
    const headers = signedHeaders(eventId, new Date(now()), body, await this.secrets());
    const { targetUrl } = this.listed.webhook.asked;
    const outcome = await sender.send({ targetUrl, headers, body }, this.abandoning.signal);
    // Given up while stopping: what became of it is not known, and it is sent again.
    if (!this.abandoning.signal.aborted) await this.settle(delivery, outcome);
  }

  private async settle(delivery: StoredDelivery, outcome: DeliveryOutcome): Promise<void> {
    const { deliveries, settings, now, log } = this.parts;
    const { id: webhook } = this.listed;
    const { position, eventId } = delivery;
    const attempts = delivery.attempts + 1;
    const at = now();
    const next = afterAttempt(attempts, outcome, at, settings.retries, Math.random());
    if (outcome.kind === 'taken') {
      deliveries.delivered(webhook, position, at);
      this.isFailing = false;
      this.remove(position);
      log.info({ webhook, eventId, attempts, status: outcome.status }, 'webhook taken');
      return;
    }
    const failure =
      outcome.kind === 'gone'
        ? ({ why: 'status', status: outcome.status } as const)
        : {
            why: outcome.why,
            ...(outcome.status === undefined ? {} : { status: outcome.status }),
          };
    log.warn({ webhook, eventId, attempts, ...failure, next: next.kind }, 'webhook not taken');
    this.isFailing = true;
    if (next.kind === 'end-subscription') {
      deliveries.failed(webhook, position, at, failure, at + LOOK_AGAIN);
      this.look();
      await this.parts.act(this.listed, { type: 'EndWebhook', reason: 'gone' });
      return;
    }
    deliveries.failed(webhook, position, at, failure, next.kind === 'try-again' ? next.notBefore : undefined);
    this.look();
    const { failingSince = at } = deliveries.progressOf(webhook) ?? {};
    if (at - failingSince >= settings.pauseAfterFailing) {
      await this.parts.act(this.listed, { type: 'PauseWebhook', reason: 'failing' });
    }
  }

  private remove(position: Position): void {
    this.waiting = this.waiting.filter((each) => each.position !== position);
  }

  private async eventOf({ stream, revision, eventId }: StoredDelivery): Promise<StoredEvent | undefined> {
    for await (const event of this.parts.eventStore.read(stream, {
      fromRevision: revision,
      maxCount: 1,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
    })) {
      return event.id === eventId ? event : undefined;
    }
    return undefined;
  }

  /** The secret, and for some time after a rotation the one before it. */
  private async secrets(): Promise<readonly string[]> {
    const { id, revision } = this.listed;
    const { secret, previousSecret } = this.secretsOf.get(revision) ?? (await this.openedAt(id, revision));
    const isOld = previousSecret === undefined || Date.parse(previousSecret.signsUntil) <= this.parts.now();
    const secrets = isOld ? [secret] : [secret, previousSecret.secret];
    return secrets.map((each) => {
      if (typeof each !== 'string') throw new Error(`the secret of webhook ${id} is destroyed`);
      return each;
    });
  }

  private async openedAt(id: string, revision: number): Promise<Webhook> {
    let state: WebhookState;
    for await (const event of this.parts.eventStore.read(`webhook-${id}`)) {
      if (event.revision <= revision) state = evolved(state, event);
    }
    if (state === undefined) throw new Error(`webhook ${id} has no events`);
    this.secretsOf.clear();
    this.secretsOf.set(revision, state);
    return state;
  }
}
