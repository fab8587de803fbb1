import type { ReadModels } from '#read-models';
import type { Probe } from './readiness.js';

/** Whether the read models answer and hold everything that is recorded. */
export function projectionProbe(readModels: ReadModels): Probe {
  return async () => {
    const { caughtUp, projectorAtWork, events } = await readModels.status();
    if (projectorAtWork === false) return 'no projector is at work';
    return caughtUp ? undefined : `has not caught up yet: ${events} events projected`;
  };
}
