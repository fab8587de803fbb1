import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import type { InvoiceTotal } from '#read-models';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoiceLinesAnswer {
  readonly municipality: string;
  readonly name: MunicipalityName;
  readonly month: Month;
  /** Sums over all jobseekers, by regime, benefit and kind. */
  readonly invoiceLines: readonly InvoiceTotal[];
}

/** What one municipality is billed for the benefits paid in one month. */
export class InvoiceLinesQuery extends Query<InvoiceLinesAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
  ) {
    super();
  }
}

@QueryHandler(InvoiceLinesQuery)
export class InvoiceLinesQueryHandler implements IQueryHandler<InvoiceLinesQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month }: InvoiceLinesQuery): Promise<InvoiceLinesAnswer> {
    const name = municipalityName(municipality, this.parts.statutes);
    const invoiceLines = await this.parts.readModels.invoiceTotals({
      payer: municipality,
      fromMonth: month,
      toMonth: month,
    });
    return { municipality, name, month, invoiceLines };
  }
}
