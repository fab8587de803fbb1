import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { Month } from '#calendar-date';
import { type InvoiceLine, timeline } from '#cost-responsibility';
import { eurosOf, expectedLines, InvoiceSums } from '#invoicing';
import type { InvoiceTotal } from '#read-models';
import { PeopleInFigures, type ProtectedInFigures } from '../protection/people-in-figures.js';
import { type AskedMoment, isOfNow } from './asked-moment.js';
import { invoicedPeopleOf } from './invoiced-people-of.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoiceLinesAnswer extends AskedMoment {
  readonly municipality: string;
  readonly name: MunicipalityName;
  readonly month: Month;
  /** How people under an order of non-disclosure are in it, whether there are any or not. */
  readonly protectedPeople: ProtectedInFigures;
  /** Sums over all jobseekers, by regime, benefit and kind. */
  readonly invoiceLines: readonly InvoiceTotal[];
}

/** What one municipality is billed for the benefits paid in one month. */
export class InvoiceLinesQuery extends Query<InvoiceLinesAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    readonly moment: AskedMoment,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(InvoiceLinesQuery)
export class InvoiceLinesQueryHandler implements IQueryHandler<InvoiceLinesQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment, grant }: InvoiceLinesQuery): Promise<InvoiceLinesAnswer> {
    const { readModels, statutes, protectedPeople } = this.parts;
    const name = municipalityName(municipality, statutes);
    const figures = await PeopleInFigures.for(grant, protectedPeople);
    const stored = { payer: municipality, fromMonth: month, toMonth: month, without: figures.leftOut };
    const invoiceLines = isOfNow(moment)
      ? await readModels.invoiceTotals(stored)
      : await this.computed(municipality, month, moment, figures);
    return { municipality, name, month, ...moment, protectedPeople: figures.protectedPeople, invoiceLines };
  }

  /** No sums of the past are stored: they are those of the lines of its people. */
  private async computed(
    municipality: string,
    month: Month,
    moment: AskedMoment,
    figures: PeopleInFigures,
  ): Promise<InvoiceTotal[]> {
    const { statutes } = this.parts;
    const sums = new InvoiceSums(statutes);
    const isAsked = ({ paidMonth, payer }: InvoiceLine) => paidMonth === month && payer === municipality;
    for await (const { jobseeker, benefitHistory } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
      moment,
    )) {
      if (benefitHistory === undefined || !figures.holds(jobseeker)) continue;
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
