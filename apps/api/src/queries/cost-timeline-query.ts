import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { initialBenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { findingsOf, type TimelineFinding, timeline } from '#cost-responsibility';
import type { MunicipalityNeed } from '#data-protection';
import type { ProjectedDay, ProjectedInvoiceLine } from '#read-models';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { type AskedView, historyAt, isPlain, type ToldView, toldView } from './asked-moment.js';
import { assertAvailable } from './interpretation-choices.js';
import { QueryParts } from './query-parts.js';

export interface CostTimelineAnswer extends ToldView {
  readonly jobseekerId: string;
  /** Of the stream of payments and facts that it was computed from. */
  readonly revision: number;
  readonly days: readonly ProjectedDay[];
  readonly invoiceLines: readonly ProjectedInvoiceLine[];
  /** What somebody should look at in the payments and facts, as they are known in the asked view. */
  readonly findings: readonly TimelineFinding[];
}

/** Who pays which part of which day's benefit, and what is billed. `from` and `to` are paid days, both included. */
export class CostTimelineQuery extends Query<CostTimelineAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly atLeastRevision: number | undefined,
    readonly from: CalendarDate | undefined,
    readonly to: CalendarDate | undefined,
    readonly view: AskedView,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(CostTimelineQuery)
export class CostTimelineQueryHandler implements IQueryHandler<CostTimelineQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute(query: CostTimelineQuery): Promise<CostTimelineAnswer> {
    const { jobseekerId, from, to, view, need } = query;
    if (from !== undefined && to !== undefined && from > to) {
      throw invalidParameter(
        'to',
        '`to` is before `from`: no day is between them.',
        `a date not before ${from}`,
      );
    }
    const mayKnow = await this.parts.protectedPeople.mayKnowMunicipality(jobseekerId, need);
    // What is stored has the payer of each day; without it the days are computed anew.
    const found = isPlain(view) && mayKnow ? await this.stored(query) : await this.computed(query);
    if (found === undefined) {
      throw problem('unknown-jobseeker', { detail: 'No payment or fact is recorded of this jobseeker.' });
    }
    const days = found.days.filter(
      ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
    );
    const { revision, invoiceLines } = found;
    return { jobseekerId, revision, ...toldView(view), days, invoiceLines, findings: found.findings };
  }

  private async stored({ jobseekerId, atLeastRevision }: CostTimelineQuery) {
    const { readModels, statutes } = this.parts;
    const found = await readModels.costTimeline(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) return undefined;
    const { benefitHistory = initialBenefitHistory } = (await readModels.benefitHistory(jobseekerId)) ?? {};
    const findings = findingsOf(benefitHistory, timeline(benefitHistory, statutes), statutes);
    return { ...found, findings };
  }

  private async computed({ jobseekerId, atLeastRevision, view, need }: CostTimelineQuery) {
    const { readModels, statutes } = this.parts;
    assertAvailable('interpretation', view.choices, statutes);
    const found = await readModels.benefitHistory(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) return undefined;
    const shown = await this.parts.shown(jobseekerId, found.benefitHistory, need);
    const history = historyAt(shown, view);
    const computed = timeline(history, statutes, view.choices);
    return {
      revision: found.revision,
      days: [...computed.days()],
      invoiceLines: computed.invoiceLines,
      findings: findingsOf(history, computed, statutes),
    };
  }
}
