import { covers, type Grant, type PeopleScope, type ToldHome } from '#access';
import type { EventStore } from '#event-store';
import type { ReadModels } from '#read-models';
import { isLostDatabase } from '../problems/lost-database.js';
import type { ProtectedPeople } from '../protection/protected-people.js';
import { historyOf, recordedBenefits } from '../queries/recorded-benefits.js';

const STREAMS = ['jobseeker', 'benefits', 'person', 'protection'] as const;

/** Tells whether a caller may know of a person. */
export class VisiblePeople {
  constructor(
    private readonly readModels: ReadModels,
    private readonly eventStore: EventStore,
    private readonly protectedPeople: ProtectedPeople,
  ) {}

  /**
   * A person of whom nothing is recorded is as invisible as one of another area.
   * So is one of an area of whom the caller may not know where she lives: to be visible would tell it (DAT-3).
   * The read model answers quickly; where it does not say yes, the store has the last word, as it may know more already.
   */
  async isVisible({ people, rights }: Grant, jobseeker: string): Promise<boolean> {
    if (people.kind !== 'area') return covers(people, jobseeker, []);
    return (
      (await this.livesWithin(people, jobseeker)) &&
      (await this.protectedPeople.mayKnowMunicipality(jobseeker, rights.municipalityNeed))
    );
  }

  private async livesWithin(scope: PeopleScope, jobseeker: string): Promise<boolean> {
    const projected = await this.projectedHomes(jobseeker);
    if (projected !== undefined && covers(scope, jobseeker, projected)) return true;
    const recorded = await this.recordedHomes(jobseeker);
    if (!covers(scope, jobseeker, recorded)) return false;
    return recorded.length > 0 || (await this.isRecorded(jobseeker));
  }

  /** Whether anything is recorded of a person. */
  async isRecorded(jobseeker: string): Promise<boolean> {
    for (const category of STREAMS) {
      const stream = this.eventStore.read(`${category}-${jobseeker}`, {
        maxCount: 1,
        personalFields: 'sealed',
      });
      for await (const _ of stream) return true;
    }
    return false;
  }

  private async projectedHomes(jobseeker: string): Promise<readonly ToldHome[] | undefined> {
    try {
      return await this.readModels.homesOf(jobseeker);
    } catch (error) {
      if (isLostDatabase(error)) return undefined;
      throw error;
    }
  }

  /** As the read model has them: without what was corrected or retracted (COR-1). */
  private async recordedHomes(jobseeker: string): Promise<readonly ToldHome[]> {
    const { events } = await recordedBenefits(this.eventStore, jobseeker, 'sealed');
    return historyOf(events).homeMunicipalities;
  }
}
