/** A node's thread ended without having been stopped. What it acknowledged is on disk. */
export class NodeEnded extends Error {
  constructor(reason: unknown) {
    const why = reason instanceof Error ? reason.message : `exit code ${reason}`;
    super(`the embedded node ended by itself (${why}); start Polku again`, { cause: reason });
    this.name = 'NodeEnded';
  }
}
