import { type Grant, withheldOfEvent, without } from '#access';
import { type CloudEvent, cloudEventOf } from '#contracts';
import type { StoredEvent } from '#event-store';
import { categoryOf } from '../identity/tell.js';

/**
 * The event as a subscriber gets it: without what it may not see, and with the names of that.
 * @param isProtected an order of non-disclosure for safety is in force for the person
 */
export function toldCloudEvent(
  event: StoredEvent,
  source: string,
  grant: Grant,
  isProtected: boolean,
): CloudEvent {
  const withheld = withheldOfEvent(grant, event.type, categoryOf(event.stream));
  if (withheld.fields.size === 0) return cloudEventOf(event, source, isProtected);
  return {
    ...cloudEventOf({ ...event, data: without(event.data, withheld) }, source, isProtected),
    withheld: [...withheld.fields].sort().join(' '),
  };
}
