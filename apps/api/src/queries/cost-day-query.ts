import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type DayExplanation, explainDay, type PaidDay } from '#cost-responsibility';
import type { MunicipalityNeed } from '#data-protection';
import { explanationInLanguages } from '#explanation';
import type { Language } from '#statutes';
import { problem } from '../problems/make-problem.js';
import { type AskedView, historyAt, type ToldView, toldView } from './asked-moment.js';
import { assertAvailable } from './interpretation-choices.js';
import { QueryParts } from './query-parts.js';

export interface CostDayAnswer extends ToldView {
  readonly jobseekerId: string;
  readonly revision: number;
  /** Everything that the timeline knows about the day: what was paid, the count, the share, the provision. */
  readonly day: PaidDay;
  /** What was recorded and may have led to it, besides the earlier payments, each with its event and when it was recorded. */
  readonly inputs: Omit<BenefitHistory, 'payments' | 'otherBenefits' | 'factsSetRight'> & {
    readonly payment: RecordedPayment;
  };
  /** What did lead to it: the rule in its wording, how the number came about, the payer, the events. */
  readonly explanation: Omit<DayExplanation, 'day' | 'payment'>;
  /** The same in sentences. */
  readonly sentences: Readonly<Record<Language, string>>;
}

/** One day of the timeline, with its explanation. */
export class CostDayQuery extends Query<CostDayAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly date: CalendarDate,
    readonly atLeastRevision: number | undefined,
    readonly view: AskedView,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(CostDayQuery)
export class CostDayQueryHandler implements IQueryHandler<CostDayQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, date, atLeastRevision, view, need }: CostDayQuery): Promise<CostDayAnswer> {
    const { readModels, statutes } = this.parts;
    assertAvailable('interpretation', view.choices, statutes);
    const recorded = await readModels.benefitHistory(jobseekerId, this.parts.waiting(atLeastRevision));
    if (recorded === undefined) {
      throw problem('unknown-jobseeker', { detail: 'No payment or fact is recorded of this jobseeker.' });
    }
    const shown = await this.parts.shown(jobseekerId, recorded.benefitHistory, need);
    const history = historyAt(shown, view);
    const explained = explainDay(history, date, statutes, view.choices);
    if (explained === undefined) throw problem('unknown-day', notKnownThen(view));
    // Other benefits decide nothing of a paid day, and what was set right counts no longer.
    const { payments: _, otherBenefits: __, factsSetRight: ___, ...facts } = history;
    const { day, payment, ...explanation } = explained;
    return {
      jobseekerId,
      revision: recorded.revision,
      ...toldView(view),
      day,
      inputs: { payment, ...facts },
      explanation,
      sentences: explanationInLanguages(explained, statutes),
    };
  }
}

function notKnownThen({ asOf, knownOn, knownAt }: AskedView): { readonly detail?: string } {
  const known = knownAt ?? (knownOn && `the end of ${knownOn}`);
  if (known !== undefined) return { detail: `By ${known} no payment for this day was recorded that stood.` };
  return asOf === undefined ? {} : { detail: `On ${asOf} no payment for this day stood.` };
}
