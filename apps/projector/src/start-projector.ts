import type { EventStore } from '#event-store';
import {
  Projector,
  type ProjectorStatus,
  projectedDomain,
  ReadingProjector,
  type ReadModelDatabase,
  type ReadModelLog,
} from '#read-models';
import type { Statutes } from '#statutes';
import { archivedHistory } from './archived-history.js';

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
  /** The folder of the sealed log, which a rebuild reads first. */
  archive?: string | undefined;
}): RunningProjector {
  const { statutes, archive, ...rest } = parts;
  const sealed = archive === undefined ? undefined : archivedHistory({ ...rest, folder: archive });
  const projector = new Projector({ ...rest, domain: projectedDomain(statutes), sealed });
  const readings = new ReadingProjector(rest);
  projector.start();
  readings.start();
  return {
    status: () => projector.status(),
    async stop() {
      await Promise.all([projector.stop(), readings.stop()]);
    },
  };
}
