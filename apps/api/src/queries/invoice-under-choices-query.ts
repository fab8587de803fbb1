import { setImmediate } from 'node:timers/promises';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { BenefitHistory } from '#benefit-history';
import type { Month } from '#calendar-date';
import { type Choices, type InvoiceLine, timeline, UNKNOWN_PAYER } from '#cost-responsibility';
import { recordedAs } from '#forecast';
import { eurosOf, expectedLines } from '#invoicing';
import { PeopleInFigures, type ProtectedInFigures } from '../protection/people-in-figures.js';
import { assertAvailable } from './interpretation-choices.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { PeopleRead } from './people-read.js';
import { QueryParts } from './query-parts.js';

/** Exact euros under the default choices, under the chosen ones, and the second less the first. */
export interface UnderChoices {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface InvoiceUnderChoicesAnswer {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** The month of the payments. */
  readonly month: Month;
  readonly choices: Choices;
  /** How people under an order of non-disclosure are in it, whether there are any or not. */
  readonly protectedPeople: ProtectedInFigures;
  /** Whose payments were looked at. */
  readonly people: number;
  /** Whose recorded payments could not be read to the end: in no figure. */
  readonly peopleLeftOut: number;
  readonly municipal: UnderChoices;
  /** Only people for whom the municipality is billed another amount; in the order of their identifiers. */
  readonly differences: readonly ({ readonly jobseeker: string } & UnderChoices)[];
  /** The same of people under an order of non-disclosure, together, without saying whose they are (DAT-3); absent where there is none. */
  readonly protectedDifference?: UnderChoices;
}

/** What a municipality should be billed for a month where the law is read in another way. */
export class InvoiceUnderChoicesQuery extends Query<InvoiceUnderChoicesAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    /** Interpretations with another choice than the default. */
    readonly choices: Choices,
    readonly grant: Grant,
  ) {
    super();
  }
}

/** Small pages: between two of them others are answered. */
const PEOPLE_AT_ONCE = 20;

@QueryHandler(InvoiceUnderChoicesQuery)
export class InvoiceUnderChoicesQueryHandler implements IQueryHandler<InvoiceUnderChoicesQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute(query: InvoiceUnderChoicesQuery): Promise<InvoiceUnderChoicesAnswer> {
    const { municipality, month, choices, grant } = query;
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    assertAvailable('interpretation', choices, statutes);
    const total = { before: 0n, after: 0n };
    const ofProtected = { before: 0n, after: 0n };
    // Who has a line lives there, or lived.
    const figures = await PeopleInFigures.for(grant, this.parts.protectedPeople);
    const differences: InvoiceUnderChoicesAnswer['differences'][number][] = [];
    let people = 0;
    let peopleLeftOut = 0;
    for await (const { jobseeker, benefitHistory } of this.possiblyInvoiced(municipality, month)) {
      if (!figures.holds(jobseeker)) continue;
      people++;
      if (benefitHistory === undefined) {
        peopleLeftOut++;
        continue;
      }
      const before = this.billed(benefitHistory, query, {});
      const after = this.billed(benefitHistory, query, choices);
      total.before += before;
      total.after += after;
      if (before === after) continue;
      if (figures.mayName(jobseeker)) differences.push({ jobseeker, ...underChoices(before, after) });
      else {
        ofProtected.before += before;
        ofProtected.after += after;
      }
    }
    const municipal = underChoices(total.before, total.after);
    const hasProtected = ofProtected.before !== 0n || ofProtected.after !== 0n;
    return {
      municipality,
      name,
      month,
      choices,
      protectedPeople: figures.protectedPeople,
      people,
      peopleLeftOut,
      municipal,
      differences,
      ...(hasProtected ? { protectedDifference: underChoices(ofProtected.before, ofProtected.after) } : {}),
    };
  }

  /** Whole cents. */
  private billed(history: BenefitHistory, asked: InvoiceUnderChoicesQuery, choices: Choices): bigint {
    const isAsked = ({ paidMonth, payer }: InvoiceLine) =>
      paidMonth === asked.month && payer === asked.municipality;
    const computed = timeline(history, this.parts.statutes, choices);
    return expectedLines('', computed, isAsked).reduce((cents, { municipal }) => cents + municipal, 0n);
  }

  /**
   * Everybody who was paid something in the month and lived there at some time: another reading may make the municipality pay
   * for somebody for whom it pays nothing.
   * @throws ApiProblem when they are too many for one answer
   */
  private async *possiblyInvoiced(municipality: string, month: Month) {
    const { readModels, statutes, historyPeople } = this.parts;
    const livedInOneOf = municipality === UNKNOWN_PAYER ? undefined : recordedAs(municipality, statutes);
    const past = { recordedBefore: undefined, livedInOneOf };
    const read = new PeopleRead(historyPeople);
    for (let after = ''; ; await setImmediate()) {
      const page = await readModels.invoicedPeople({
        municipality,
        month,
        after,
        limit: PEOPLE_AT_ONCE,
        past,
      });
      read.add(page.length);
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < PEOPLE_AT_ONCE) return;
      after = last.jobseeker;
    }
  }
}

function underChoices(before: bigint, after: bigint): UnderChoices {
  return { before: eurosOf(before), after: eurosOf(after), difference: eurosOf(after - before) };
}
