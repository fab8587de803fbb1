import { NonDisclosureLifted, NonDisclosureOrdered } from '#contracts';
import type { StoredEvent } from '#event-store';

const NOTICES: ReadonlySet<string> = new Set([NonDisclosureOrdered.type, NonDisclosureLifted.type]);

/**
 * Whether the event says that somebody's data are to be hidden by whoever took some over before, or no longer. It goes to every
 * subscriber: to whom it went and to whom not would tell where the person lives (DAT-3).
 */
export function isNoticeOfOrder({ type }: Pick<StoredEvent, 'type'>): boolean {
  return NOTICES.has(type);
}
