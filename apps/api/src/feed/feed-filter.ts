import { HomeMunicipalityRecorded, InvoiceLineBilled, type StreamCategory } from '#contracts';
import type { StoredEvent } from '#event-store';
import type { ProtectedPeople } from '../protection/protected-people.js';
import type { HomesOfPeople } from './homes-of-people.js';

/** The streams that a feed tells of. Those of commands are the API's own business. */
export const FEED_CATEGORIES = [
  'person',
  'jobseeker',
  'benefits',
  'protection',
  'invoice',
] as const satisfies StreamCategory[];
export type FeedCategory = (typeof FEED_CATEGORIES)[number];

/** What a subscriber wants to hear of; all of it where nothing is said. */
export interface FeedFilter {
  readonly types: readonly string[];
  readonly categories: readonly FeedCategory[];
  /** Three digits: the people who live there by what had been recorded until then, and the invoices it got. */
  readonly municipality?: string;
}

/** Decides event by event, in the order of the log, what a subscriber hears. */
export class FeedGate {
  private readonly types: ReadonlySet<string>;
  private readonly told: ReadonlySet<string>;
  private mayKnow: ((jobseeker: string) => boolean) | undefined;

  constructor(
    private readonly filter: FeedFilter,
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
        (this.filter.municipality !== undefined && category === 'benefits'),
    );
  }

  async passes(event: StoredEvent): Promise<boolean> {
    const { municipality } = this.filter;
    // An order holds from then on, also for what was recorded before it.
    if (this.mayKnow === undefined || categoryOf(event) === 'protection') {
      this.mayKnow = await this.people.whoseMunicipalityMayBeKnown('subscription');
    }
    const isAsked = this.told.has(categoryOf(event)) && (this.types.size === 0 || this.types.has(event.type));
    if (this.tellsWhereAProtectedPersonLives(event)) {
      this.homes.note(event);
      return false;
    }
    if (municipality === undefined) return isAsked;
    if (isAsked) return await this.concerns(event, municipality);
    this.homes.note(event);
    return false;
  }

  /** Whether an order of non-disclosure is in force for the person of the event. */
  isProtected(event: StoredEvent): boolean {
    return this.mayKnow?.(personOf(event)) === false;
  }

  private tellsWhereAProtectedPersonLives(event: StoredEvent): boolean {
    if (!this.isProtected(event)) return false;
    return (
      this.filter.municipality !== undefined ||
      event.type === HomeMunicipalityRecorded.type ||
      event.type === InvoiceLineBilled.type
    );
  }

  private async concerns(event: StoredEvent, municipality: string): Promise<boolean> {
    if (categoryOf(event) === 'invoice') return event.stream.startsWith(`invoice-${municipality}-`);
    return (await this.homes.around(event)).has(municipality);
  }
}

function categoryOf({ stream }: StoredEvent): string {
  return stream.slice(0, stream.indexOf('-'));
}

/** Of a line of an invoice the person for whom was billed. */
function personOf({ type, stream, data }: StoredEvent): string {
  if (type === InvoiceLineBilled.type) return (data as { readonly jobseekerId: string }).jobseekerId;
  return stream.slice(stream.indexOf('-') + 1);
}
