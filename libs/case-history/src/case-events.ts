import type { ToldEvent } from '#benefit-history';
import { type KnownBy, recordedBy } from '#calendar-date';
import {
  type Authority,
  type BenefitEvent,
  benefitContracts,
  type PathwayEvent,
  type PersonEvent,
  personContracts,
} from '#contracts';
import { isPathwayEvent, type RecordedPathwayEvent } from '#pathway';
import { evolve as evolveIdentity, initialPersonIdentity, type PersonIdentity } from '#person-identity';

/** An event as it was recorded, in the newest version of its contract. Texts about the person may be sealed. */
export interface CaseEvent {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: Date;
  readonly data: unknown;
  readonly metadata: { readonly authority: Authority };
}

type Recorded<Event> = Event & { readonly recordedAt: string };
type RecordedBenefitEvent = BenefitEvent & Required<Pick<ToldEvent, 'source'>>;

/** The events of one person by what they make, each kind in the order of recording. What is not known here counts for nothing. */
export interface CaseEvents {
  readonly pathway: readonly RecordedPathwayEvent[];
  readonly benefits: readonly Recorded<RecordedBenefitEvent>[];
  readonly person: readonly Recorded<PersonEvent>[];
}

const BENEFIT_EVENTS: ReadonlySet<string> = new Set(benefitContracts.map(({ type }) => type));
const PERSON_EVENTS: ReadonlySet<string> = new Set(personContracts.map(({ type }) => type));

/** @param events of one person, in the order of recording */
export function caseEventsOf(events: readonly CaseEvent[], knownBy: KnownBy = {}): CaseEvents {
  const pathway: RecordedPathwayEvent[] = [];
  const benefits: Recorded<RecordedBenefitEvent>[] = [];
  const person: Recorded<PersonEvent>[] = [];
  for (const event of recordedBy(events, knownBy)) {
    const { id, type, data, metadata } = event;
    const recordedAt = event.recordedAt.toISOString();
    if (isPathwayEvent(event)) {
      pathway.push({ id, recordedAt, authority: metadata.authority, event: { type, data } as PathwayEvent });
    } else if (BENEFIT_EVENTS.has(type)) {
      benefits.push({
        ...({ type, data } as BenefitEvent),
        source: { eventId: id, recordedAt, authority: metadata.authority },
        recordedAt,
      });
    } else if (PERSON_EVENTS.has(type)) {
      person.push({ ...({ type, data } as PersonEvent), recordedAt });
    }
  }
  return { pathway, benefits, person };
}

export function identityOf(events: CaseEvents['person']): PersonIdentity {
  return events.reduce<PersonIdentity>((known, { type, data }) => {
    return evolveIdentity(known, { type, data } as PersonEvent);
  }, initialPersonIdentity);
}
