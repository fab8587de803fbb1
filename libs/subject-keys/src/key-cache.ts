/** The last `capacity` values that were used. A value older than `maxAgeMs` is kept and reported as stale. */
export class KeyCache<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly storedAt: number }>();

  constructor(
    private readonly capacity: number,
    private readonly maxAgeMs: number,
    /** Milliseconds of a clock that never goes back. */
    private readonly now: () => number,
  ) {}

  get(id: string): { readonly value: Value; readonly stale: boolean } | undefined {
    const entry = this.entries.get(id);
    if (entry === undefined) return undefined;
    this.entries.delete(id);
    this.entries.set(id, entry);
    return { value: entry.value, stale: this.now() - entry.storedAt >= this.maxAgeMs };
  }

  set(id: string, value: Value): void {
    this.entries.delete(id);
    this.entries.set(id, { value, storedAt: this.now() });
    if (this.entries.size > this.capacity) {
      const leastRecentlyUsed = this.entries.keys().next();
      if (!leastRecentlyUsed.done) this.entries.delete(leastRecentlyUsed.value);
    }
  }

  delete(id: string): void {
    this.entries.delete(id);
  }
}
