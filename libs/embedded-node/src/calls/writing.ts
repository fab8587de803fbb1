import type { EventLog } from '../store/event-log.js';
import type { GroupCommit } from '../store/group-commit.js';
import { DeadlinePassed } from '../store/write-failures.js';

/** Writes in the next group, unless the deadline (milliseconds since the epoch) has passed by then. */
export function writeBefore<T>(
  commit: GroupCommit,
  deadline: number,
  bytes: number,
  run: (log: EventLog) => T,
): Promise<T> {
  return commit.write(bytes, (log) => {
    if (Date.now() >= deadline) throw new DeadlinePassed();
    return run(log);
  });
}
