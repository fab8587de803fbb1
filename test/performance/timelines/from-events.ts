import { type BenefitHistory, decide, evolve, initialBenefitHistory } from '#benefit-history';
import { allContracts, type BenefitEvent, isRefusal } from '#contracts';
import { timeline } from '#cost-responsibility';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, eventIdFor, type NewEvent } from '#event-store';
import type { JobseekerRows } from '#history-files';
import type { Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { type Took, timed } from './measured.js';

export interface FromEvents {
  readonly events: number;
  readonly timelines: number;
  readonly reading: Took;
  readonly computing: Took;
}

const METADATA = {
  commandFingerprint: 'bench',
  schemaVersion: 1,
  authority: 'kela',
  actor: 'bench',
  source: 'bench',
} as const;

/** Records jobseekers' benefit events in an embedded node, and folds and computes them from there through the client. */
export async function measureFromEvents(
  jobseekers: Iterable<JobseekerRows>,
  statutes: Statutes,
): Promise<FromEvents> {
  const node = await startTemporaryNode();
  const store = connectEventStore({
    url: node.connectionString,
    keys: NOBODYS_KEYS,
    contracts: allContracts,
  });
  try {
    for (const rows of jobseekers) await record(store, rows, statutes);
    const [reading, { histories, events }] = await timed(() => foldAll(store));
    const [computing] = await timed(() => {
      for (const history of histories) timeline(history, statutes);
    });
    return { events, timelines: histories.length, reading, computing };
  } finally {
    await store.close();
    await node.stop();
  }
}

async function record(store: EventStore, rows: JobseekerRows, statutes: Statutes): Promise<void> {
  const stream = `benefits-${rows.jobseeker}`;
  const events: NewEvent[] = [];
  let history = initialBenefitHistory;
  for (const command of rows.benefitCommands) {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(decision.details.detail);
    for (const event of decision) {
      history = evolve(history, event);
      const id = eventIdFor(stream, events.length);
      events.push({
        id,
        ...event,
        metadata: { ...METADATA, $correlationId: id, $causationId: id, commandId: id },
      });
    }
  }
  await store.append(stream, 'no-stream', events);
}

async function foldAll(store: EventStore): Promise<{ histories: BenefitHistory[]; events: number }> {
  const histories = new Map<string, BenefitHistory>();
  let events = 0;
  for await (const event of store.readAll({ categories: ['benefits'], personalFields: 'sealed' })) {
    events++;
    const { stream, type, data, id, recordedAt } = event;
    const source = { eventId: id, recordedAt: recordedAt.toISOString() };
    const known = histories.get(stream) ?? initialBenefitHistory;
    histories.set(stream, evolve(known, { type, data } as BenefitEvent, source));
  }
  return { histories: [...histories.values()], events };
}

/** Benefit events have no text about a person. */
const NOBODYS_KEYS: SubjectKeys = {
  keyFor: noKey,
  keysFor: noKey,
  find: noKey,
  destroy: noKey,
  close: () => Promise.resolve(),
};

function noKey(): Promise<never> {
  return Promise.reject(new Error('benefit events have nothing to seal'));
}
