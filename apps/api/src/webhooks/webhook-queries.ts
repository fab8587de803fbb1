import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { RecordedFailure } from '#apps/webhooks/src/delivery-store.js';
import { evolved } from '#apps/webhooks/src/webhook-directory.js';
import type { EventStore } from '#event-store';
import { type Webhook, type WebhookState } from '#webhooks';
import { FeedParts } from '../feed/feed-parts.js';
import { problem } from '../problems/make-problem.js';
import { mayKnowOf } from './webhook-ownership.js';
import { WebhookParts } from './webhook-parts.js';

/** An attempt, and why it came to nothing; `failure` is null when the event was taken. */
export interface LastAttempt {
  readonly at: string;
  readonly failure: RecordedFailure | null;
}

export interface WebhookView {
  readonly webhookId: string;
  readonly revision: number;
  /** The service whose it is. */
  readonly owner: Webhook['asked']['owner'];
  readonly state: Webhook['state'];
  /** Why it is paused or ended; null while it is active. */
  readonly reason: Webhook['reason'] | null;
  readonly targetUrl: string;
  readonly types: readonly string[];
  readonly categories: readonly string[];
  readonly municipality: string | null;
  readonly progress: {
    /** The place of the feed up to which events were taken up; null before the first one. */
    readonly readTo: string | null;
    readonly waiting: number;
    readonly deadLetters: number;
    readonly failingSince: string | null;
    readonly lastAttempt: LastAttempt | null;
  };
}

export interface DeadLetterView {
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly attempts: number;
  readonly diedAt: string;
  readonly failure: RecordedFailure;
}

export interface DeadLettersPage {
  readonly deadLetters: readonly DeadLetterView[];
  /** What to give as `after` for those that follow; absent on the last page. */
  readonly next?: string;
}

/** The subscriptions of the caller, for an operator all of them, also ended ones, in the order in which they were made. */
export class WebhooksQuery extends Query<{ readonly webhooks: readonly WebhookView[] }> {
  constructor(readonly grant: Grant) {
    super();
  }
}

@QueryHandler(WebhooksQuery)
export class WebhooksQueryHandler implements IQueryHandler<WebhooksQuery> {
  constructor(
    private readonly parts: WebhookParts,
    private readonly feed: FeedParts,
  ) {}

  async execute({ grant }: WebhooksQuery) {
    const { directory } = this.parts.webhooks;
    const views = directory
      .all()
      .filter(({ webhook }) => mayKnowOf(webhook, grant))
      .map(({ id, webhook, revision }) => viewOf(id, webhook, revision, this.parts, this.feed));
    return { webhooks: await Promise.all(views) };
  }
}

export class WebhookQuery extends Query<WebhookView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(WebhookQuery)
export class WebhookQueryHandler implements IQueryHandler<WebhookQuery> {
  constructor(
    private readonly parts: WebhookParts,
    private readonly feed: FeedParts,
  ) {}

  async execute({ id }: WebhookQuery): Promise<WebhookView> {
    const { webhook, revision } = await webhookOf(this.feed.eventStore, id);
    return viewOf(id, webhook, revision, this.parts, this.feed);
  }
}

export class DeadLettersQuery extends Query<DeadLettersPage> {
  constructor(
    readonly id: string,
    readonly after: string,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(DeadLettersQuery)
export class DeadLettersQueryHandler implements IQueryHandler<DeadLettersQuery> {
  constructor(
    private readonly parts: WebhookParts,
    private readonly feed: FeedParts,
  ) {}

  async execute({ id, after, limit }: DeadLettersQuery): Promise<DeadLettersPage> {
    await webhookOf(this.feed.eventStore, id);
    const found = this.parts.webhooks.deliveries.deadLetters(id, after, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      deadLetters: page.map(({ eventId, type, stream, revision, position, attempts, diedAt, failure }) => ({
        eventId,
        type,
        stream,
        revision,
        position,
        attempts,
        diedAt: instantOf(diedAt),
        failure,
      })),
      ...(found.length > limit && last !== undefined ? { next: last.position } : {}),
    };
  }
}

/**
 * A subscription as its events tell it; its secrets stay sealed.
 * @throws ApiProblem where there is none
 */
export async function webhookOf(
  eventStore: EventStore,
  id: string,
): Promise<{ readonly webhook: Webhook; readonly revision: number }> {
  let webhook: WebhookState;
  let revision = -1;
  for await (const event of eventStore.read(`webhook-${id}`, { personalFields: 'sealed' })) {
    webhook = evolved(webhook, event);
    revision = event.revision;
  }
  if (webhook === undefined) throw problem('unknown-webhook');
  return { webhook, revision };
}

async function viewOf(
  id: string,
  { state, reason, asked }: Webhook,
  revision: number,
  { webhooks: { deliveries } }: WebhookParts,
  { log }: FeedParts,
): Promise<WebhookView> {
  const { owner, targetUrl, types = [], categories = [], municipality = null } = asked;
  const progress = deliveries.progressOf(id);
  const { waiting, dead } = deliveries.counts(id);
  return {
    webhookId: id,
    revision,
    owner,
    state,
    reason: reason ?? null,
    targetUrl,
    types,
    categories,
    municipality,
    progress: {
      readTo: (progress && (await log.cursorAt(progress.readTo))) ?? null,
      waiting,
      deadLetters: dead,
      failingSince: progress?.failingSince === undefined ? null : instantOf(progress.failingSince),
      lastAttempt: progress?.lastAttempt
        ? { at: instantOf(progress.lastAttempt.at), failure: progress.lastAttempt.failure ?? null }
        : null,
    },
  };
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
