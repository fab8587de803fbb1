import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import {
  type PublishedDifference,
  type PublishedSummary,
  publishedDifference,
  publishedSummary,
  Reconciliation,
  reconcilePerson,
} from '#invoicing';
import { invoicedPeopleOf } from './invoiced-people-of.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface ReconciliationAnswer {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** The month of the payments. */
  readonly month: Month;
  /** People billed for whose recorded payments could not be read to the end: in no figure. */
  readonly peopleLeftOut: number;
  readonly summary: PublishedSummary;
  /** By jobseeker. */
  readonly differences: readonly PublishedDifference[];
}

/** How what a municipality was billed for a month differs from what it should have been billed. */
export class ReconciliationQuery extends Query<ReconciliationAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
  ) {
    super();
  }
}

@QueryHandler(ReconciliationQuery)
export class ReconciliationQueryHandler implements IQueryHandler<ReconciliationQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month }: ReconciliationQuery): Promise<ReconciliationAnswer> {
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    const months = { from: month, to: month };
    const reconciliation = new Reconciliation(months, municipality);
    const differences: PublishedDifference[] = [];
    let peopleLeftOut = 0;
    for await (const { jobseeker, benefitHistory, billed } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
    )) {
      if (benefitHistory === undefined) {
        peopleLeftOut++;
        continue;
      }
      const person = reconcilePerson({ jobseeker, history: benefitHistory, billed, statutes, months });
      differences.push(...reconciliation.add(person).map(publishedDifference));
    }
    const summary = publishedSummary(reconciliation.summary());
    return { municipality, name, month, peopleLeftOut, summary, differences };
  }
}
