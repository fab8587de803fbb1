import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import type { InvoiceTotal } from '#read-models';
import type { Municipality } from '#statutes';
import { problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

/** What is billed when no home municipality is known. */
const UNKNOWN_PAYER = 'unknown';

export interface InvoiceLinesAnswer {
  readonly municipality: string;
  readonly name: Pick<Municipality, 'nameFi' | 'nameSv'> | null;
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
    const known = this.parts.statutes.municipality(municipality);
    if (known === undefined && municipality !== UNKNOWN_PAYER) throw problem('unknown-municipality');
    const invoiceLines = await this.parts.readModels.invoiceTotals({
      payer: municipality,
      fromMonth: month,
      toMonth: month,
    });
    const name = known === undefined ? null : { nameFi: known.nameFi, nameSv: known.nameSv };
    return { municipality, name, month, invoiceLines };
  }
}
