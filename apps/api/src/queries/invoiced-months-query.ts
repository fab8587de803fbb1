import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import type { InvoiceTotal } from '#read-models';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoicedMonthsAnswer {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** Sums over all jobseekers, by paid month, regime, benefit and kind. */
  readonly invoiceLines: readonly InvoiceTotal[];
}

/** What a municipality should be billed in each month of a span, its first and last month included. */
export class InvoicedMonthsQuery extends Query<InvoicedMonthsAnswer> {
  constructor(
    readonly municipality: string,
    readonly from: Month,
    readonly to: Month,
  ) {
    super();
  }
}

@QueryHandler(InvoicedMonthsQuery)
export class InvoicedMonthsQueryHandler implements IQueryHandler<InvoicedMonthsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, from, to }: InvoicedMonthsQuery): Promise<InvoicedMonthsAnswer> {
    const name = municipalityName(municipality, this.parts.statutes);
    const span = { payer: municipality, fromMonth: from, toMonth: to };
    return { municipality, name, invoiceLines: await this.parts.readModels.invoiceTotals(span) };
  }
}
