import { coversMunicipality, type Grant, isTold, NO_HOME } from '#access';
import { InvoiceLineBilled, type StreamCategory } from '#contracts';
import type { StoredEvent } from '#event-store';
import { categoryOf } from '../identity/tell.js';
import type { ProtectedPeople } from '../protection/protected-people.js';
import type { HomesOfPeople } from './homes-of-people.js';
import { isNoticeOfOrder } from './notice-of-order.js';

/** The streams that a feed tells of. Those of commands are the API's own business. */
export const FEED_CATEGORIES = [
  'person',
  'jobseeker',
  'benefits',
  'protection',
  'invoice',
] as const satisfies StreamCategory[];
export type FeedCategory = (typeof FEED_CATEGORIES)[number];

export function isFeedCategory(text: string): text is FeedCategory {
  return FEED_CATEGORIES.some((category) => category === text);
}

/** What a subscriber wants to hear of; all of it where nothing is said. */
export interface FeedFilter {
  readonly types: readonly string[];
  readonly categories: readonly FeedCategory[];
  /** Three digits: the people who live there by what had been recorded until then, and the invoices it got. */
  readonly municipality?: string;
}

/** Decides event by event, in the order of the log, what a subscriber hears of what it may. */
export class FeedGate {
  private readonly types: ReadonlySet<string>;
  private readonly told: ReadonlySet<string>;
  private isUnderOrder: ((jobseeker: string) => boolean) | undefined;

  constructor(
    private readonly filter: FeedFilter,
    private readonly grant: Grant,
    private readonly homes: HomesOfPeople,
    private readonly people: ProtectedPeople,
  ) {
    this.types = new Set(filter.types);
    this.told = new Set(filter.categories.length === 0 ? FEED_CATEGORIES : filter.categories);
  }

  /** The categories to be read: who lives where, and who is protected, is needed also for those who hear nothing else of them. */
  get categories(): readonly FeedCategory[] {
    return FEED_CATEGORIES.filter(
      (category) =>
        this.told.has(category) ||
        category === 'protection' ||
        (this.asksWhoLivesWhere && category === 'benefits'),
    );
  }

  async passes(event: StoredEvent): Promise<boolean> {
    const category = categoryOf(event.stream);
    // An order holds from then on, also for what was recorded before it.
    if (this.isUnderOrder === undefined || category === 'protection') await this.readOrders();
    const isAsked = this.told.has(category) && (this.types.size === 0 || this.types.has(event.type));
    const isTelling = isAsked && isTold(this.grant, event.type, category);
    if (isNoticeOfOrder(event)) return isTelling && this.grant.people.kind !== 'nobody';
    if (this.isHidden(event)) {
      this.homes.note(event);
      return false;
    }
    if (!this.asksWhoLivesWhere) return isTelling && this.grant.people.kind === 'everybody';
    if (isTelling) return this.concerns(await this.places(event));
    this.homes.note(event);
    return false;
  }

  /** Learns of the orders that were recorded since: whoever goes through history meets their events much later. */
  async readOrders(): Promise<void> {
    this.isUnderOrder = await this.people.underOrder();
  }

  /** Whether an order of non-disclosure is in force for the person of the event. */
  isProtected(event: StoredEvent): boolean {
    return this.isUnderOrder?.(personOf(event)) === true;
  }

  /** Whether the subscriber does not find the person of the event (DAT-3). */
  private isHidden(event: StoredEvent): boolean {
    return this.isProtected(event) && !this.people.areFoundFor(this.grant.need);
  }

  private get asksWhoLivesWhere(): boolean {
    return this.filter.municipality !== undefined || this.grant.people.kind === 'area';
  }

  /** The municipalities that an event is about. */
  private async places(event: StoredEvent): Promise<ReadonlySet<string>> {
    const [, invoiced] = /^invoice-(\d{3})-/.exec(event.stream) ?? [];
    if (invoiced !== undefined) return new Set([invoiced]);
    const homes = await this.homes.around(event);
    return homes.size === 0 ? NOWHERE : homes;
  }

  private concerns(places: ReadonlySet<string>): boolean {
    const { municipality } = this.filter;
    if (municipality !== undefined && !places.has(municipality)) return false;
    return [...places].some((place) => coversMunicipality(this.grant.people, place));
  }
}

const NOWHERE: ReadonlySet<string> = new Set([NO_HOME]);

/** Of a line of an invoice the person for whom was billed. */
function personOf({ type, stream, data }: StoredEvent): string {
  if (type === InvoiceLineBilled.type) return (data as { readonly jobseekerId: string }).jobseekerId;
  return stream.slice(stream.indexOf('-') + 1);
}
