import type { PeopleScope } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import type { ProtectionEvent } from '#contracts';
import {
  evolveProtection,
  isNonDisclosureInForce,
  type MunicipalityNeed,
  mayKnowMunicipality,
  noProtection,
  type Protection,
} from '#data-protection';
import { type EventStore, type Position, START, type StoredEvent } from '#event-store';
import type { Statutes } from '#statutes';

/**
 * Of whom an order of non-disclosure for safety is in force, and who finds them all the same (DAT-3): by the event store itself, so
 * that an order holds for the very next question, whatever was projected before it.
 */
export class ProtectedPeople {
  private readonly known = new Map<string, Protection>();
  private reached: Position = START;
  private reading: Promise<void> = Promise.resolve();
  private coming: Promise<void> | undefined;

  constructor(
    private readonly eventStore: EventStore,
    private readonly statutes: Statutes,
    private readonly now: () => Date,
  ) {}

  /** Whether somebody finds protected people. @param need why; who gives none finds none of them */
  areFoundFor(need: MunicipalityNeed | undefined): boolean {
    const { statutes } = this;
    return mayKnowMunicipality({ isProtected: true, statutes, on: this.today(), ...(need && { need }) });
  }

  async isFoundFor(need: MunicipalityNeed | undefined, jobseeker: string): Promise<boolean> {
    if (this.areFoundFor(need)) return true;
    let protection = noProtection;
    for await (const event of this.eventStore.read(`protection-${jobseeker}`, { personalFields: 'sealed' })) {
      protection = evolveProtection(protection, eventIn(event));
    }
    return !isNonDisclosureInForce(protection, this.today());
  }

  /** All orders that are recorded when it is asked. */
  async underOrder(): Promise<(jobseeker: string) => boolean> {
    await this.readOrders();
    return (jobseeker) => isNonDisclosureInForce(this.known.get(jobseeker) ?? noProtection, this.today());
  }

  /** Those whom somebody does not find. */
  async hiddenFrom(need: MunicipalityNeed | undefined): Promise<ReadonlySet<string>> {
    if (this.areFoundFor(need)) return new Set();
    const isUnderOrder = await this.underOrder();
    return new Set([...this.known.keys()].filter(isUnderOrder));
  }

  /** The people of a mandate whom its holder finds. */
  async foundWithin(people: PeopleScope, need: MunicipalityNeed | undefined): Promise<PeopleScope> {
    if (people.kind !== 'everybody' && people.kind !== 'area') return people;
    const hidden = await this.hiddenFrom(need);
    return hidden.size === 0 ? people : { ...people, except: [...hidden] };
  }

  private async readOrders(): Promise<void> {
    // Whoever asks while orders are read shares the next reading, which begins after they asked.
    this.coming ??= this.reading.then(() => {
      this.coming = undefined;
      return this.readOn();
    });
    const { coming } = this;
    // One that fails is told to who asked, and tried again by the next.
    this.reading = coming.catch(() => undefined);
    await coming;
  }

  private async readOn(): Promise<void> {
    const end = await this.eventStore.end();
    const after = this.reached;
    for await (const event of this.eventStore.readAll({
      categories: ['protection'],
      after,
      personalFields: 'sealed',
    })) {
      const jobseeker = event.stream.slice(event.stream.indexOf('-') + 1);
      this.known.set(jobseeker, evolveProtection(this.known.get(jobseeker) ?? noProtection, eventIn(event)));
      this.reached = event.position;
    }
    if (end !== undefined && end > this.reached) this.reached = end;
  }

  private today(): CalendarDate {
    return helsinkiDateOf(this.now());
  }
}

function eventIn({ type, data }: StoredEvent): ProtectionEvent {
  return { type, data } as ProtectionEvent;
}
