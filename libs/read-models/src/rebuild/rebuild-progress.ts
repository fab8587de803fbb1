/** What a rebuild is at. */
export type RebuildPhase = 'reading-archive' | 'reading-store' | 'folding' | 'comparing';

export interface RebuildProgress {
  readonly phase: RebuildPhase;
  /** Events since the beginning of the log that are read, or, after that, folded. */
  readonly events: number;
  /** How many there are in all, as far as is known. */
  readonly of: number | undefined;
}

/** How fast it gets on, and how long it will take at that. */
export interface RebuildPace {
  /** Events a second, of those that this run has read, or folded; 0 before the first. */
  readonly eventsPerSecond: number;
  /** Seconds until all events are read, or folded; undefined while nobody can tell. */
  readonly secondsLeft: number | undefined;
}

/** The pace of one run of a rebuild, which may go on from where another one was ended. */
export class RebuildClock {
  private begun: { readonly at: number; readonly events: number } | undefined;

  /** @param now milliseconds of any clock that does not go back */
  pace({ events, of }: Pick<RebuildProgress, 'events' | 'of'>, now: number): RebuildPace {
    // What was read is folded from the first event on.
    if (this.begun === undefined || events < this.begun.events) this.begun = { at: now, events };
    const seconds = (now - this.begun.at) / 1_000;
    const read = events - this.begun.events;
    const eventsPerSecond = seconds > 0 ? Math.round(read / seconds) : 0;
    const left = of === undefined ? undefined : Math.max(0, of - events);
    const secondsLeft =
      left === undefined || eventsPerSecond === 0 ? undefined : Math.ceil(left / eventsPerSecond);
    return { eventsPerSecond, secondsLeft };
  }
}
