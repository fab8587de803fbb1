import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import { type InvoiceLine, timeline } from '#cost-responsibility';
import {
  expectedLines,
  type InvoiceDates,
  InvoiceSums,
  invoiceDatesOf,
  publishedExpectedLine,
  publishedSum,
} from '#invoicing';
import type { AskedMoment } from './asked-moment.js';
import { invoicedPeopleOf } from './invoiced-people-of.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoiceAnswer extends Partial<InvoiceDates>, AskedMoment {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** The month of the payments. */
  readonly month: Month;
  /** One for each person, regime, benefit and kind. */
  readonly lines: readonly ReturnType<typeof publishedExpectedLine>[];
  /** By what is invoiced apart. */
  readonly sums: readonly ReturnType<typeof publishedSum>[];
}

/** What a municipality should be billed for the benefits paid in a month, with a line for each person. */
export class InvoiceQuery extends Query<InvoiceAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    readonly moment: AskedMoment = {},
  ) {
    super();
  }
}

@QueryHandler(InvoiceQuery)
export class InvoiceQueryHandler implements IQueryHandler<InvoiceQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment }: InvoiceQuery): Promise<InvoiceAnswer> {
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    const sums = new InvoiceSums(statutes);
    const isAsked = ({ paidMonth, payer }: InvoiceLine) => paidMonth === month && payer === municipality;
    const lines: InvoiceAnswer['lines'][number][] = [];
    for await (const { jobseeker, benefitHistory } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
      moment,
    )) {
      if (benefitHistory === undefined) continue;
      for (const line of expectedLines(jobseeker, timeline(benefitHistory, statutes), isAsked)) {
        sums.add(line);
        lines.push(publishedExpectedLine(line));
      }
    }
    const dates = invoiceDatesOf(month, statutes);
    return { municipality, name, month, ...moment, ...dates, lines, sums: sums.all().map(publishedSum) };
  }
}
