import type { EventStore } from '#event-store';
import {
  Projector,
  type ProjectorStatus,
  projectedDomain,
  type ReadModelDatabase,
  type ReadModelLog,
} from '#read-models';
import type { Statutes } from '#statutes';

export interface RunningProjector {
  status(): ProjectorStatus;
  /** Resolves when the batch under way is written. The database and the event store stay open. */
  stop(): Promise<void>;
}

/** Projects in this process, beside whatever else it does, until it is stopped. */
export function startProjector(parts: {
  eventStore: EventStore;
  database: ReadModelDatabase;
  statutes: Statutes;
  log: ReadModelLog;
}): RunningProjector {
  const { statutes, ...rest } = parts;
  const projector = new Projector({ ...rest, domain: projectedDomain(statutes) });
  projector.start();
  return projector;
}
