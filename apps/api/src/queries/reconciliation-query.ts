import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { Month } from '#calendar-date';
import { explanationInLanguages } from '#explanation';
import {
  explainedFigure,
  type PublishedDifference,
  type PublishedSummary,
  publishedDifference,
  publishedSummary,
  Reconciliation,
  reconcilePerson,
} from '#invoicing';
import type { Language } from '#statutes';
import { PeopleInFigures, type ProtectedInFigures } from '../protection/people-in-figures.js';
import type { AskedMoment } from './asked-moment.js';
import { invoicedPeopleOf } from './invoiced-people-of.js';
import { type MunicipalityName, municipalityName } from './municipality-name.js';
import { QueryParts } from './query-parts.js';

export type ToldDifference = PublishedDifference & {
  /** For each span of our figure, or of the days without a share: why its first day has its number, share and payer. */
  readonly sentences: readonly Readonly<Record<Language, string>>[];
};

export type ProtectedDifference = Pick<
  PublishedDifference,
  'kind' | 'regime' | 'benefit' | 'paidMonth' | 'lineKind' | 'effects'
>;

export interface ReconciliationAnswer extends AskedMoment {
  readonly municipality: string;
  readonly name: MunicipalityName;
  /** The month of the payments. */
  readonly month: Month;
  /** How people under an order of non-disclosure are in it, whether there are any or not. */
  readonly protectedPeople: ProtectedInFigures;
  /** People billed for whose recorded payments could not be read to the end: in no figure. */
  readonly peopleLeftOut: number;
  readonly summary: PublishedSummary;
  /** By jobseeker. */
  readonly differences: readonly ToldDifference[];
  /** Of people who are summed: what differs and by how much, without saying of whom (DAT-3). */
  readonly protectedDifferences: readonly ProtectedDifference[];
}

/** In place of another municipality than the one asked for: no municipality has this code. */
const HIDDEN_MUNICIPALITY = 'hidden';

/** How what a municipality was billed for a month differs from what it should have been billed. */
export class ReconciliationQuery extends Query<ReconciliationAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    readonly moment: AskedMoment,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(ReconciliationQuery)
export class ReconciliationQueryHandler implements IQueryHandler<ReconciliationQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment, grant }: ReconciliationQuery): Promise<ReconciliationAnswer> {
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    const months = { from: month, to: month };
    const reconciliation = new Reconciliation(months, municipality);
    const differences: ToldDifference[] = [];
    const protectedDifferences: ProtectedDifference[] = [];
    // Of whom something is told lives there, or lived.
    const figures = await PeopleInFigures.for(grant, this.parts.protectedPeople);
    let peopleLeftOut = 0;
    for await (const { jobseeker, benefitHistory, billed } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
      moment,
    )) {
      if (!figures.holds(jobseeker)) continue;
      if (benefitHistory === undefined) {
        peopleLeftOut++;
        continue;
      }
      const person = reconcilePerson({ jobseeker, history: benefitHistory, billed, statutes, months });
      for (const difference of reconciliation.add(person)) {
        if (!figures.mayName(jobseeker)) {
          protectedDifferences.push(withoutPerson(publishedDifference(difference), municipality));
          continue;
        }
        const explained = explainedFigure(difference, benefitHistory, statutes);
        const sentences = explained.map((explanation) => explanationInLanguages(explanation, statutes));
        differences.push({ ...publishedDifference(difference), sentences });
      }
    }
    const summary = publishedSummary(reconciliation.summary());
    return {
      municipality,
      name,
      month,
      ...moment,
      protectedPeople: figures.protectedPeople,
      peopleLeftOut,
      summary,
      differences,
      protectedDifferences,
    };
  }
}

function withoutPerson(
  { kind, regime, benefit, paidMonth, lineKind, effects }: PublishedDifference,
  asked: string,
): ProtectedDifference {
  const told = effects.map((effect) =>
    effect.municipality === asked ? effect : { ...effect, municipality: HIDDEN_MUNICIPALITY },
  );
  return { kind, regime, benefit, paidMonth, lineKind, effects: told };
}
