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
 * Of whom an order of non-disclosure for safety is in force (DAT-3): by the event store itself, so that an order holds for the very
 * next question, whatever was projected before it.
 */
export class ProtectedPeople {
  private readonly known = new Map<string, Protection>();
  private reached: Position = START;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly eventStore: EventStore,
    private readonly statutes: Statutes,
    private readonly now: () => Date,
  ) {}

  /** @param need why somebody wants to know; nobody who gives none may know of a protected person */
  async mayKnowMunicipality(jobseeker: string, need: MunicipalityNeed | undefined): Promise<boolean> {
    if (this.isEnough(need)) return true;
    let protection = noProtection;
    for await (const event of this.eventStore.read(`protection-${jobseeker}`, { personalFields: 'sealed' })) {
      protection = evolveProtection(protection, eventIn(event));
    }
    return this.mayKnow(protection, need);
  }

  /** The same for lists of people: all orders that are recorded when it is asked. */
  async whoseMunicipalityMayBeKnown(
    need: MunicipalityNeed | undefined,
  ): Promise<(jobseeker: string) => boolean> {
    await this.readOrders();
    return (jobseeker) => this.mayKnow(this.known.get(jobseeker) ?? noProtection, need);
  }

  /** The identifiers of those of whom it may not be known. */
  async whoseMunicipalityIsHidden(need: MunicipalityNeed | undefined): Promise<readonly string[]> {
    if (this.isEnough(need)) return [];
    await this.readOrders();
    return [...this.known].flatMap(([jobseeker, protection]) =>
      this.mayKnow(protection, need) ? [] : [jobseeker],
    );
  }

  private async readOrders(): Promise<void> {
    const reading = this.reading.then(() => this.readOn());
    // One that fails is told to who asked, and tried again by the next.
    this.reading = reading.catch(() => undefined);
    await reading;
  }

  /** Whether it may be known of everybody. */
  private isEnough(need: MunicipalityNeed | undefined): boolean {
    const { statutes } = this;
    return mayKnowMunicipality({ isProtected: true, statutes, on: this.today(), ...(need && { need }) });
  }

  private mayKnow(protection: Protection, need: MunicipalityNeed | undefined): boolean {
    return !isNonDisclosureInForce(protection, this.today()) || this.isEnough(need);
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
