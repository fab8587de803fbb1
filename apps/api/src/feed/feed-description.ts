import { cloudEventOf, EVENT_EXAMPLES } from '#contracts';

const LOG = '0190f3c1-0000-7000-8000-000000000001';

const EVENT = cloudEventOf(
  {
    id: '0190f3c1-0000-7000-8000-000000000002',
    type: 'JobSearchRegistered',
    stream: 'jobseeker-J1',
    revision: 0,
    position: '00000000000000000002/00000000000000000002',
    recordedAt: new Date('2026-11-24T10:00:00Z'),
    data: EVENT_EXAMPLES.JobSearchRegistered,
    metadata: {
      schemaVersion: 1,
      authority: 'employment-authority',
      actor: 'official-1',
      $correlationId: '0190f3c1-0000-7000-8000-000000000003',
      $causationId: '0190f3c1-0000-7000-8000-000000000004',
    },
  },
  `urn:polku:log:${LOG}`,
);

export const FEED_DESCRIPTION = {
  feed: {
    summary: 'The events of all people and invoices, page by page in the order of recording',
    description:
      'CloudEvents 1.0, personal texts as they are stored. Ask again with `next` as `after`: when `atEnd`, after a while. `next` is absent while nothing was ever recorded. For the same as a stream see feedStream.',
    rules: [],
    parameters: {},
    answer: {
      events: [EVENT],
      next: `${LOG}~00000000000000000002~00000000000000000002`,
      atEnd: true,
    },
  },
} as const;
