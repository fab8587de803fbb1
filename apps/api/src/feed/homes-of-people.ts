import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { BenefitFactCorrected, BenefitFactRetracted, HomeMunicipalityRecorded } from '#contracts';
import type { EventStore, StoredEvent } from '#event-store';

interface RecordedHome {
  readonly eventId: string;
  readonly on: CalendarDate;
  readonly municipality: string;
}

/** So many people's homes are kept at hand; those of others are read again. */
const KEPT = 10_000;

/**
 * Where people live by what the log had recorded until an event, so that a feed says the same whenever it is read. For one
 * reader who goes through the log in its order.
 */
export class HomesOfPeople {
  private readonly homes = new Map<string, RecordedHome[]>();

  constructor(private readonly eventStore: EventStore) {}

  /** The home municipality when the event was recorded, and that which the event itself tells. Empty where none is known. */
  async around(event: StoredEvent): Promise<ReadonlySet<string>> {
    const person = personOf(event);
    const known = this.homes.get(person) ?? (await this.read(person, event));
    const home = homeOn(known, helsinkiDateOf(event.recordedAt));
    this.keep(person, known);
    const told = this.note(event);
    return new Set([home, told].filter((municipality) => municipality !== undefined));
  }

  /** Learns from an event that nobody asks about. @returns the municipality that it tells */
  note(event: StoredEvent): string | undefined {
    // Of a person who is not at hand it will be read, should anybody ask.
    const known = this.homes.get(personOf(event));
    if (known !== undefined) tell(known, event);
    return event.type === HomeMunicipalityRecorded.type
      ? (event.data as RecordedHome).municipality
      : undefined;
  }

  private async read(person: string, { position }: StoredEvent): Promise<RecordedHome[]> {
    const homes: RecordedHome[] = [];
    for await (const event of this.eventStore.read(`benefits-${person}`, { personalFields: 'sealed' })) {
      if (event.position >= position) break;
      tell(homes, event);
    }
    return homes;
  }

  private keep(person: string, homes: RecordedHome[]): void {
    this.homes.delete(person);
    this.homes.set(person, homes);
    const [oldest] = this.homes.keys();
    if (this.homes.size > KEPT && oldest !== undefined) this.homes.delete(oldest);
  }
}

/** What was corrected or retracted is no home any more; what takes its place is told by an event of its own (COR-1). */
function tell(homes: RecordedHome[], { id, type, data }: StoredEvent): void {
  if (type === HomeMunicipalityRecorded.type)
    homes.push({ ...(data as Omit<RecordedHome, 'eventId'>), eventId: id });
  if (type !== BenefitFactCorrected.type && type !== BenefitFactRetracted.type) return;
  const { corrects, retracts = corrects } = data as Partial<Record<'corrects' | 'retracts', string>>;
  const place = homes.findIndex(({ eventId }) => eventId === retracts);
  if (place >= 0) homes.splice(place, 1);
}

function personOf({ stream }: StoredEvent): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** The latest by its date; of those recorded for one date, the last recorded. */
function homeOn(homes: readonly RecordedHome[], on: CalendarDate): string | undefined {
  let home: RecordedHome | undefined;
  for (const each of homes) if (each.on <= on && (home === undefined || each.on >= home.on)) home = each;
  return home?.municipality;
}
