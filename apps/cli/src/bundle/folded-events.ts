import { type BenefitHistory, evolve as evolveHistory, initialBenefitHistory } from '#benefit-history';
import { type BenefitEvent, benefitContracts, type PersonEvent, personContracts } from '#contracts';
import type { StoredEvent } from '#event-store';
import { isPathwayEvent, type Pathway, pathwayOf } from '#pathway';
import { evolve as evolveIdentity, initialPersonIdentity, type PersonIdentity } from '#person-identity';

const BENEFIT_EVENTS: ReadonlySet<string> = new Set(benefitContracts.map(({ type }) => type));
const PERSON_EVENTS: ReadonlySet<string> = new Set(personContracts.map(({ type }) => type));

/** What the events of one jobseeker make. What a newer version wrote is not known here and counts for nothing. */
export interface FoldedPerson {
  readonly identity: PersonIdentity;
  readonly pathway: Pathway;
  readonly benefits: BenefitHistory;
}

/** @param events in the order of recording */
export function foldedPerson(events: readonly StoredEvent[]): FoldedPerson {
  const identity = events
    .filter(({ type }) => PERSON_EVENTS.has(type))
    .reduce(
      (known, { type, data }) => evolveIdentity(known, { type, data } as PersonEvent),
      initialPersonIdentity,
    );
  const records = events.flatMap((event) => (isPathwayEvent(event) ? [{ id: event.id, event }] : []));
  return { identity, pathway: pathwayOf(records), benefits: foldedBenefits(events) };
}

/** Payments and facts with the events that told them. */
export function foldedBenefits(events: readonly StoredEvent[]): BenefitHistory {
  return events
    .filter(({ type }) => BENEFIT_EVENTS.has(type))
    .reduce((history, { id, type, data, recordedAt, metadata }) => {
      const { authority } = metadata;
      const source = { eventId: id, recordedAt: recordedAt.toISOString(), authority };
      return evolveHistory(history, { type, data } as BenefitEvent, source);
    }, initialBenefitHistory);
}
