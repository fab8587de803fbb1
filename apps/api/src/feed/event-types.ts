import { closest } from 'fastest-levenshtein';
import { allContracts } from '#contracts';
import { FEED_CATEGORIES, isFeedCategory } from './feed-filter.js';

/** The types of event that the feed tells of. */
export const FEED_EVENT_TYPES: readonly string[] = allContracts
  .filter(({ category }) => isFeedCategory(category))
  .map(({ type }) => type);

/** What is wrong with the types that were asked for, and what was probably meant; undefined when nothing is. */
export function complaintAboutTypes(types: readonly string[]): string | undefined {
  const unknown = types.find((type) => !FEED_EVENT_TYPES.includes(type));
  if (unknown === undefined) return undefined;
  return `the name of an event type; the nearest to what was asked for is ${closest(unknown, [...FEED_EVENT_TYPES])}. The types are ${FEED_EVENT_TYPES.join(', ')}`;
}

/** A text that names one of the feed's categories. */
export const WRITTEN_CATEGORY = `^(${FEED_CATEGORIES.join('|')})$`;
