import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { Month } from '#calendar-date';
import { type InvoiceLine, timeline } from '#cost-responsibility';
import {
  expectedLines,
  type InvoiceDates,
  type InvoiceSum,
  InvoiceSums,
  invoiceDatesOf,
  publishedExpectedLine,
  publishedSum,
} from '#invoicing';
import { PeopleInFigures, type ProtectedInFigures } from '../protection/people-in-figures.js';
import type { AskedMoment } from './asked-moment.js';
import { invoicedPeopleOf } from './invoiced-people-of.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export interface InvoiceAnswer extends Partial<InvoiceDates>, AskedMoment {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** The month of the payments. */
  readonly month: Month;
  /** How people under an order of non-disclosure are in it, whether there are any or not. */
  readonly protectedPeople: ProtectedInFigures;
  /** One for each person, regime, benefit and kind. */
  readonly lines: readonly ReturnType<typeof publishedExpectedLine>[];
  /** What the lines of people come to who are summed, without saying whose they are (DAT-3). */
  readonly protectedSums: readonly Omit<ReturnType<typeof publishedSum>, 'persons'>[];
  /** By what is invoiced apart, `lines` and `protectedSums` together. */
  readonly sums: readonly ReturnType<typeof publishedSum>[];
}

/** What a municipality should be billed for the benefits paid in a month, with a line for each person. */
export class InvoiceQuery extends Query<InvoiceAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    readonly moment: AskedMoment,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(InvoiceQuery)
export class InvoiceQueryHandler implements IQueryHandler<InvoiceQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment, grant }: InvoiceQuery): Promise<InvoiceAnswer> {
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    const sums = new InvoiceSums(statutes);
    const protectedSums = new InvoiceSums(statutes);
    // Who has a line lives there, or lived.
    const figures = await PeopleInFigures.for(grant, this.parts.protectedPeople);
    const isAsked = ({ paidMonth, payer }: InvoiceLine) => paidMonth === month && payer === municipality;
    const lines: InvoiceAnswer['lines'][number][] = [];
    for await (const { jobseeker, benefitHistory } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
      moment,
    )) {
      if (benefitHistory === undefined || !figures.holds(jobseeker)) continue;
      for (const line of expectedLines(jobseeker, timeline(benefitHistory, statutes), isAsked)) {
        sums.add(line);
        if (figures.mayName(jobseeker)) lines.push(publishedExpectedLine(line));
        else protectedSums.add(line);
      }
    }
    const dates = invoiceDatesOf(month, statutes);
    return {
      municipality,
      name,
      month,
      ...moment,
      ...dates,
      protectedPeople: figures.protectedPeople,
      lines,
      protectedSums: protectedSums.all().map(withoutPersons),
      sums: sums.all().map(publishedSum),
    };
  }
}

/** How many persons a sum of few has, is nobody's need; of all together they are in `sums`. */
function withoutPersons(sum: InvoiceSum): InvoiceAnswer['protectedSums'][number] {
  const { persons: _, ...told } = publishedSum(sum);
  return told;
}
