import type { BenefitHistory } from '#benefit-history';
import { type MunicipalityNeed, withHiddenHomes } from '#data-protection';
import type { EventStore } from '#event-store';
import type { AtLeast, ReadModels } from '#read-models';
import type { Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { ProtectedPeople } from '../protection/protected-people.js';

/** What the query handlers read from. */
export class QueryParts {
  readonly protectedPeople: ProtectedPeople;

  constructor(
    readonly readModels: ReadModels,
    readonly eventStore: EventStore,
    readonly keys: SubjectKeys,
    readonly statutes: Statutes,
    private readonly readYourWriteTimeout: number,
    readonly now: () => Date,
    /** How many people's histories one answer about the past may be computed from. */
    readonly historyPeople: number,
  ) {
    this.protectedPeople = new ProtectedPeople(eventStore, statutes, now);
  }

  /** How a query waits for the revision that a command returned. */
  waiting(atLeastRevision: number | undefined): AtLeast {
    return atLeastRevision === undefined ? {} : { atLeastRevision, withinMs: this.readYourWriteTimeout };
  }

  /** The history as somebody may know it: of a protected person without where the person lives (DAT-3). */
  async shown(
    jobseekerId: string,
    history: BenefitHistory,
    need: MunicipalityNeed | undefined,
  ): Promise<BenefitHistory> {
    return (await this.protectedPeople.mayKnowMunicipality(jobseekerId, need))
      ? history
      : withHiddenHomes(history);
  }
}
