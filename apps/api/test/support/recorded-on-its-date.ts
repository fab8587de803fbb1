import type { StoredEvent } from '#event-store';
import type { ProjectedDomain } from '#read-models';

/** Jobseekers whose events are projected as if each had been recorded at noon of its own date. */
export const RECORDED_ON_ITS_DATE = 'dated-';

/** No test can wait for a date to pass: for these jobseekers the second clock follows the first. */
export function recordedOnItsDate(domain: ProjectedDomain): ProjectedDomain {
  const { benefitHistory } = domain;
  return {
    ...domain,
    benefitHistory: {
      ...benefitHistory,
      evolve: (state, event) => benefitHistory.evolve(state, dated(event)),
    },
  };
}

function dated(event: StoredEvent): StoredEvent {
  if (!event.stream.startsWith(`benefits-${RECORDED_ON_ITS_DATE}`)) return event;
  const { on, paidOn = on } = event.data as { readonly on?: string; readonly paidOn?: string };
  return { ...event, recordedAt: new Date(`${paidOn}T10:00:00Z`) };
}
