const ID = '0197b1d2-0000-7000-8000-000000000001';
const POSITION = '00000000000000000042/00000000000000000042';

const WEBHOOK = {
  webhookId: ID,
  revision: 0,
  owner: { subject: 'kajaani-statistics', client: 'kajaani-statistics' },
  state: 'active',
  reason: null,
  targetUrl: 'https://hooks.example.fi/polku',
  types: ['ServiceStarted', 'ServiceEnded'],
  categories: [],
  municipality: '205',
  progress: {
    readTo: '0190f3c1-0000-7000-8000-000000000001~00000000000000000042~00000000000000000042',
    waiting: 0,
    deadLetters: 1,
    failingSince: null,
    lastAttempt: { at: '2026-11-26T10:00:00.000Z', failure: null },
  },
};

const PARAMETERS = { webhookId: ID };

/** How OpenAPI describes the queries of webhooks. */
export const WEBHOOK_DESCRIPTIONS = {
  webhooks: {
    summary: 'The webhooks, with how far each has got',
    description:
      'A service sees its own, an operator all. Also those that ended, in the order in which they were made. `reason` says why one is paused (`asked`, `failing` for too long, or `not-permitted`: its owner may be told nothing any more) or ended (`asked`, or `gone`: the target answered 410).',
    rules: [],
    parameters: {},
    answer: { webhooks: [WEBHOOK] },
  },
  webhook: {
    summary: 'One webhook, with how far it has got',
    description:
      '`readTo` is the place of the feed up to which events were taken up: delivered, waiting or dead. `lastAttempt.failure` is null when the target took the event.',
    rules: [],
    parameters: PARAMETERS,
    answer: WEBHOOK,
  },
  'dead-letters': {
    summary: 'The events that a target did not take, after the last attempt',
    description:
      'In the order of recording. `failure.why`: `status` (with the status), `redirect` (none is followed), `timed-out`, `not-connected`, `not-resolved`, `address-not-allowed`, `certificate`, `broken-off`, `event-missing`, or `ended` with the subscription. They can be replayed, one or all.',
    rules: [],
    parameters: PARAMETERS,
    answer: {
      deadLetters: [
        {
          eventId: '0190f3c1-0000-7000-8000-000000000002',
          type: 'ServiceStarted',
          stream: 'jobseeker-J1',
          revision: 4,
          position: POSITION,
          attempts: 10,
          diedAt: '2026-11-26T10:00:00.000Z',
          failure: { why: 'status', status: 500 },
        },
      ],
    },
  },
} as const;
