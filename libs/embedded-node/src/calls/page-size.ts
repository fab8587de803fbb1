/** Some writes of 64 KiB, about a millisecond of work. */
const MOST_EVENTS = 256;
/** So many that a page of the largest events does no harm. */
const FIRST_EVENTS = 32;
const PAGE_BYTES = 512 * 1024;

/** How many events are read from the log at once: as many as the last ones allow to expect in half a MiB. */
export class PageSize {
  #events = FIRST_EVENTS;

  get events(): number {
    return this.#events;
  }

  learnFrom(events: readonly { readonly frame: Buffer }[]): void {
    if (events.length === 0) return;
    const bytes = events.reduce((sum, { frame }) => sum + frame.length, 0);
    const fitting = Math.floor(PAGE_BYTES / (bytes / events.length));
    this.#events = Math.min(MOST_EVENTS, Math.max(1, fitting));
  }
}
