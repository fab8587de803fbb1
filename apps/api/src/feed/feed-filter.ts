import type { StreamCategory } from '#contracts';
import type { StoredEvent } from '#event-store';
import type { HomesOfPeople } from './homes-of-people.js';

/** The streams that a feed tells of. Those of commands are the API's own business. */
export const FEED_CATEGORIES = [
  'person',
  'jobseeker',
  'benefits',
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

/** Decides event by event, in the order of the log, what a subscriber hears. */
export class FeedGate {
  private readonly types: ReadonlySet<string>;
  private readonly told: ReadonlySet<string>;

  constructor(
    private readonly filter: FeedFilter,
    private readonly homes: HomesOfPeople,
  ) {
    this.types = new Set(filter.types);
    this.told = new Set(filter.categories.length === 0 ? FEED_CATEGORIES : filter.categories);
  }

  /** The categories to be read. Who lives where is told by benefit streams, also to those who hear nothing else of them. */
  get categories(): readonly FeedCategory[] {
    return FEED_CATEGORIES.filter(
      (category) =>
        this.told.has(category) || (this.filter.municipality !== undefined && category === 'benefits'),
    );
  }

  async passes(event: StoredEvent): Promise<boolean> {
    const { municipality } = this.filter;
    const isAsked = this.told.has(categoryOf(event)) && (this.types.size === 0 || this.types.has(event.type));
    if (municipality === undefined) return isAsked;
    if (isAsked) return await this.concerns(event, municipality);
    this.homes.note(event);
    return false;
  }

  private async concerns(event: StoredEvent, municipality: string): Promise<boolean> {
    if (categoryOf(event) === 'invoice') return event.stream.startsWith(`invoice-${municipality}-`);
    return (await this.homes.around(event)).has(municipality);
  }
}

function categoryOf({ stream }: StoredEvent): string {
  return stream.slice(0, stream.indexOf('-'));
}
