const PLACE = '00000000000000000004/00000000000000000004';

const NOT_TAKEN = {
  eventId: '0190f3c1-0000-7000-8000-000000000002',
  position: PLACE,
  stream: 'jobseeker-J1',
  revision: 4,
  eventType: 'ServiceStarted',
  error: 'TypeError',
};

/** How OpenAPI describes the query about the read models themselves. */
export const PROJECTION_DESCRIPTION = {
  projection: {
    summary: 'How far the read models are, where they stopped, and how far a rebuild is',
    description:
      '`behind` counts events that are recorded and not yet projected, up to 1,000. `stopped` names streams that can not be projected any further, each with the event; the others go on. `skipped` are events that are passed over by decision. `rebuild` is the last one, with its phase, its pace and, when it is done, the digests of all tables before and after.',
    rules: [],
    parameters: {},
    answer: {
      caughtUp: true,
      position: PLACE,
      events: 5,
      behind: 0,
      lawDigest: '9c1d',
      stopped: [{ ...NOT_TAKEN, step: 'evolve' }],
      stoppedCount: 1,
      skipped: [{ ...NOT_TAKEN, decision: '0190f3c1-0000-7000-8000-000000000009' }],
      rebuild: {
        state: 'running',
        reason: 'asked-for',
        askedAt: '2026-11-26T10:00:00.000Z',
        seenAt: '2026-11-26T10:00:02.000Z',
        progress: {
          phase: 'reading-store',
          events: 40_000,
          of: 120_000,
          eventsPerSecond: 20_000,
          secondsLeft: 4,
        },
      },
    },
  },
} as const;
