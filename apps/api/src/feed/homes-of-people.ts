import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { HomeMunicipalityRecorded } from '#contracts';
import type { EventStore, StoredEvent } from '#event-store';

interface RecordedHome {
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
    if (event.type !== HomeMunicipalityRecorded.type) return undefined;
    const told = event.data as RecordedHome;
    // Of a person who is not at hand it will be read, should anybody ask.
    this.homes.get(personOf(event))?.push(told);
    return told.municipality;
  }

  private async read(person: string, { position }: StoredEvent): Promise<RecordedHome[]> {
    const homes: RecordedHome[] = [];
    for await (const event of this.eventStore.read(`benefits-${person}`, { personalFields: 'sealed' })) {
      if (event.position >= position) break;
      if (event.type === HomeMunicipalityRecorded.type) homes.push(event.data as RecordedHome);
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

function personOf({ stream }: StoredEvent): string {
  return stream.slice(stream.indexOf('-') + 1);
}

/** The latest by its date; of those recorded for one date, the last recorded. */
function homeOn(homes: readonly RecordedHome[], on: CalendarDate): string | undefined {
  let home: RecordedHome | undefined;
  for (const each of homes) if (each.on <= on && (home === undefined || each.on >= home.on)) home = each;
  return home?.municipality;
}
