import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import { HIDDEN_MUNICIPALITY, type MunicipalityNeed } from '#data-protection';
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
  /** People billed for whose recorded payments could not be read to the end: in no figure. */
  readonly peopleLeftOut: number;
  readonly summary: PublishedSummary;
  /** By jobseeker; those of people under an order of non-disclosure are in `protectedDifferences`. */
  readonly differences: readonly ToldDifference[];
  /** Of people under an order of non-disclosure: what differs and by how much, without saying of whom (DAT-3). */
  readonly protectedDifferences: readonly ProtectedDifference[];
}

/** How what a municipality was billed for a month differs from what it should have been billed. */
export class ReconciliationQuery extends Query<ReconciliationAnswer> {
  constructor(
    readonly municipality: string,
    readonly month: Month,
    readonly moment: AskedMoment,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(ReconciliationQuery)
export class ReconciliationQueryHandler implements IQueryHandler<ReconciliationQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ municipality, month, moment, need }: ReconciliationQuery): Promise<ReconciliationAnswer> {
    const { statutes } = this.parts;
    const name = municipalityName(municipality, statutes);
    const months = { from: month, to: month };
    const reconciliation = new Reconciliation(months, municipality);
    const differences: ToldDifference[] = [];
    const protectedDifferences: ProtectedDifference[] = [];
    // Of whom something is told lives there, or lived.
    const mayBeNamed = await this.parts.protectedPeople.whoseMunicipalityMayBeKnown(need);
    let peopleLeftOut = 0;
    for await (const { jobseeker, benefitHistory, billed } of invoicedPeopleOf(
      this.parts,
      municipality,
      month,
      moment,
    )) {
      if (benefitHistory === undefined) {
        peopleLeftOut++;
        continue;
      }
      const person = reconcilePerson({ jobseeker, history: benefitHistory, billed, statutes, months });
      for (const difference of reconciliation.add(person)) {
        if (!mayBeNamed(jobseeker)) {
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
