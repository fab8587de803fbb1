/** The read model did not reach the revision in time. Ask again, or without `atLeastRevision`. */
export class ReadModelBehind extends Error {
  constructor(
    readonly stream: string,
    /** The revision that was asked for. */
    readonly wanted: number,
    /** The revision that is projected; -1 when nothing is. */
    readonly projected: number,
  ) {
    super(`the read model of ${stream} is at revision ${projected}, not yet at ${wanted}`);
    this.name = 'ReadModelBehind';
  }
}

/** An event of the stream can not be projected: what the read model has is not the whole story, so it is not shown. */
export class ProjectionStopped extends Error {
  constructor(
    readonly stream: string,
    /** The revision from which the read model does not follow. */
    readonly revision: number,
    readonly step: 'evolve' | 'timeline',
  ) {
    super(`the projection of ${stream} stopped at revision ${revision} (${step})`);
    this.name = 'ProjectionStopped';
  }
}
