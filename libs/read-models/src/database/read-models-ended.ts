/** The database of the read models in this process ended without having been closed. Nothing is lost: all is in the log. */
export class ReadModelsEnded extends Error {
  constructor(reason: unknown) {
    const why = reason instanceof Error ? reason.message : `exit code ${reason}`;
    super(
      `the thread of the read models ended by itself (${why}); start Polku again, they go on where they were`,
    );
    this.name = 'ReadModelsEnded';
  }
}
