import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { Month } from '#calendar-date';
import type { InvoiceTotal } from '#read-models';
import { PeopleInFigures, type ProtectedInFigures } from '../protection/people-in-figures.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoicedMonthsAnswer {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** How people under an order of non-disclosure are in it, whether there are any or not. */
  readonly protectedPeople: ProtectedInFigures;
  /** Sums over all jobseekers, by paid month, regime, benefit and kind. */
  readonly invoiceLines: readonly InvoiceTotal[];
}

/** What a municipality should be billed in each month of a span, its first and last month included. */
export class InvoicedMonthsQuery extends Query<InvoicedMonthsAnswer> {
  constructor(
    readonly municipality: string,
    readonly from: Month,
    readonly to: Month,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(InvoicedMonthsQuery)
export class InvoicedMonthsQueryHandler implements IQueryHandler<InvoicedMonthsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, from, to, grant }: InvoicedMonthsQuery): Promise<InvoicedMonthsAnswer> {
    const { readModels, statutes, protectedPeople } = this.parts;
    const name = municipalityName(municipality, statutes);
    const figures = await PeopleInFigures.for(grant, protectedPeople);
    const span = { payer: municipality, fromMonth: from, toMonth: to, without: figures.leftOut };
    const invoiceLines = await readModels.invoiceTotals(span);
    return { municipality, name, protectedPeople: figures.protectedPeople, invoiceLines };
  }
}
