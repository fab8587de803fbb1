import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import { type InvoiceLine, timeline } from '#cost-responsibility';
import { eurosOf, expectedLines, InvoiceSums } from '#invoicing';
import type { InvoiceTotal } from '#read-models';
import { type AskedMoment, isOfNow } from './asked-moment.js';
import { invoicedPeopleOf } from './invoiced-people-of.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoiceLinesAnswer extends AskedMoment {
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
    readonly moment: AskedMoment = {},
  ) {
    super();
  }
}

@QueryHandler(InvoiceLinesQuery)
export class InvoiceLinesQueryHandler implements IQueryHandler<InvoiceLinesQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment }: InvoiceLinesQuery): Promise<InvoiceLinesAnswer> {
    const name = municipalityName(municipality, this.parts.statutes);
    if (!isOfNow(moment)) {
      return {
        municipality,
        name,
        month,
        ...moment,
        invoiceLines: await this.at(municipality, month, moment),
      };
    }
    const invoiceLines = await this.parts.readModels.invoiceTotals({
      payer: municipality,
      fromMonth: month,
      toMonth: month,
    });
    return { municipality, name, month, invoiceLines };
  }

  /** No sums of the past are stored: they are those of the lines of its people. */
  private async at(municipality: string, month: Month, moment: AskedMoment): Promise<InvoiceTotal[]> {
    const { statutes } = this.parts;
    const sums = new InvoiceSums(statutes);
    const isAsked = ({ paidMonth, payer }: InvoiceLine) => paidMonth === month && payer === municipality;
    for await (const { jobseeker, benefitHistory } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
      moment,
    )) {
      if (benefitHistory === undefined) continue;
      for (const line of expectedLines(jobseeker, timeline(benefitHistory, statutes), isAsked))
        sums.add(line);
    }
    return sums.all().map(({ municipality: payer, persons, isPassedOn: _, base, municipal, ...sum }) => ({
      ...sum,
      payer,
      jobseekers: persons,
      base: eurosOf(base),
      municipal: eurosOf(municipal),
    }));
  }
}
