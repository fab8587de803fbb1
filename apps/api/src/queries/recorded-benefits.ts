import { type BenefitHistory, evolve, initialBenefitHistory, type ToldEvent } from '#benefit-history';
import { type BenefitEvent, benefitContracts } from '#contracts';
import type { EventStore, PersonalFields, StoredEvent } from '#event-store';

export type RecordedBenefitEvent = ToldEvent & Required<Pick<ToldEvent, 'source'>>;

const BENEFIT_EVENTS: ReadonlySet<string> = new Set(benefitContracts.map(({ type }) => type));

/**
 * The payments and facts that were recorded, in that order: from the store itself, which no projection can be behind.
 * @returns revision -1 where nothing is recorded
 */
export async function recordedBenefits(
  eventStore: EventStore,
  jobseekerId: string,
  personalFields: PersonalFields = 'opened',
): Promise<{ readonly events: readonly RecordedBenefitEvent[]; readonly revision: number }> {
  const events: RecordedBenefitEvent[] = [];
  let revision = -1;
  for await (const event of eventStore.read(`benefits-${jobseekerId}`, { personalFields })) {
    revision = event.revision;
    if (BENEFIT_EVENTS.has(event.type)) events.push(recorded(event));
  }
  return { events, revision };
}

export function historyOf(events: readonly RecordedBenefitEvent[]): BenefitHistory {
  return events.reduce<BenefitHistory>(
    (known, event) => evolve(known, event, event.source),
    initialBenefitHistory,
  );
}

function recorded({ id, type, data, recordedAt, metadata }: StoredEvent): RecordedBenefitEvent {
  const event = { type, data } as BenefitEvent;
  const { authority } = metadata;
  return { ...event, source: { eventId: id, recordedAt: recordedAt.toISOString(), authority } };
}
