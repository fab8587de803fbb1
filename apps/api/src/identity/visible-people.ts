import { covers, type PeopleScope, type ToldHome } from '#access';
import { HomeMunicipalityRecorded } from '#contracts';
import type { EventStore } from '#event-store';
import type { ReadModels } from '#read-models';
import { isLostDatabase } from '../problems/lost-database.js';

const STREAMS = ['jobseeker', 'benefits', 'person'] as const;

/** Tells whether a caller may know of a person. */
export class VisiblePeople {
  constructor(
    private readonly readModels: ReadModels,
    private readonly eventStore: EventStore,
  ) {}

  /**
   * A person of whom nothing is recorded is as invisible as one of another area.
   * The read model answers quickly; where it does not say yes, the store has the last word, as it may know more already.
   */
  async isVisible(scope: PeopleScope, jobseeker: string): Promise<boolean> {
    if (scope.kind !== 'area') return covers(scope, jobseeker, []);
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

  private async recordedHomes(jobseeker: string): Promise<ToldHome[]> {
    const homes: ToldHome[] = [];
    for await (const { type, data } of this.eventStore.read(`benefits-${jobseeker}`, {
      personalFields: 'sealed',
    })) {
      if (type === HomeMunicipalityRecorded.type) homes.push(data as ToldHome);
    }
    return homes;
  }
}
