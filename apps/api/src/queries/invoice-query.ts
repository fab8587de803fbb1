import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import { type InvoiceLine, timeline } from '#cost-responsibility';
import type { MunicipalityNeed } from '#data-protection';
import {
  expectedLines,
  type InvoiceDates,
  type InvoiceSum,
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
  /** One for each person, regime, benefit and kind; those of people under an order of non-disclosure are in `protectedSums`. */
  readonly lines: readonly ReturnType<typeof publishedExpectedLine>[];
  /** What the lines of people under an order of non-disclosure come to, without saying whose they are (DAT-3). */
  readonly protectedSums: readonly Omit<ReturnType<typeof publishedSum>, 'persons'>[];
  /** By what is invoiced apart, everybody's lines together. */
  readonly sums: readonly ReturnType<typeof publishedSum>[];
}

/** What a municipality should be billed for the benefits paid in a month, with a line for each person. */
export class InvoiceQuery extends Query<InvoiceAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    readonly moment: AskedMoment,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(InvoiceQuery)
export class InvoiceQueryHandler implements IQueryHandler<InvoiceQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment, need }: InvoiceQuery): Promise<InvoiceAnswer> {
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    const sums = new InvoiceSums(statutes);
    const protectedSums = new InvoiceSums(statutes);
    // Who has a line lives there, or lived.
    const mayBeNamed = await this.parts.protectedPeople.whoseMunicipalityMayBeKnown(need);
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
        if (mayBeNamed(jobseeker)) lines.push(publishedExpectedLine(line));
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
      lines,
      protectedSums: protectedSums.all().map(withoutPersons),
      sums: sums.all().map(publishedSum),
    };
  }
}

/** How many they are is not told of so few. */
function withoutPersons(sum: InvoiceSum): InvoiceAnswer['protectedSums'][number] {
  const { persons: _, ...told } = publishedSum(sum);
  return told;
}
