import type { ReadModels } from '#read-models';
import type { Probe } from './readiness.js';

/** Whether the read models answer and hold everything that is recorded. */
export function projectionProbe(readModels: ReadModels): Probe {
  return async () => {
    const { caughtUp, projectorAtWork, events, failureCount } = await readModels.status();
    if (projectorAtWork === false) return 'no projector is at work';
    if (!caughtUp) return `has not caught up yet: ${events} events projected`;
    if (failureCount === 0) return undefined;
    return { alert: `stopped at an event in ${failureCount} streams: /v1/projection tells where` };
  };
}
