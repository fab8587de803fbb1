/** Tells those who wait in the same process that something was committed. */
export class CommitSignal {
  private readonly listeners = new Set<() => void>();

  give(): void {
    for (const listener of this.listeners) listener();
  }

  /** @returns how to stop listening */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
