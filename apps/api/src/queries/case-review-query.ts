import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { type Finding, type FindingSentences, reviewCase, tellFinding } from '#case-review';
import type { MunicipalityNeed } from '#data-protection';
import { LANGUAGES, type Language } from '#statutes';
import { problem } from '../problems/make-problem.js';
import type { AskedMoment } from './asked-moment.js';
import { QueryParts } from './query-parts.js';
import { historyOf, recordedBenefits } from './recorded-benefits.js';
import { recordedPathwayOf } from './recorded-pathway-of.js';

export interface CaseReviewAnswer extends AskedMoment {
  readonly jobseekerId: string;
  /** Of the stream of the pathway. */
  readonly revision: number;
  readonly asOf: CalendarDate;
  /** In order of the days that they concern. Texts about the person are in none of them. */
  readonly findings: readonly (Finding & {
    readonly sentences: Readonly<Partial<Record<Language, FindingSentences>>>;
  })[];
}

/** What the rules say of one jobseeker's pathway as of a date, by what was known at a moment. */
export class CaseReviewQuery extends Query<CaseReviewAnswer> {
  constructor(
    readonly jobseekerId: string,
    /** As of today when it says nothing of it. */
    readonly moment: AskedMoment,
    /** All languages when absent. */
    readonly language: Language | undefined,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(CaseReviewQuery)
export class CaseReviewQueryHandler implements IQueryHandler<CaseReviewQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, moment, language, need }: CaseReviewQuery): Promise<CaseReviewAnswer> {
    const { eventStore, statutes } = this.parts;
    const { asOf = helsinkiDateOf(this.parts.now()), ...known } = moment;
    const { records, revision } = await recordedPathwayOf(eventStore, jobseekerId);
    if (revision < 0) {
      throw problem('unknown-jobseeker', {
        detail: 'Nothing is recorded on a pathway of this jobseeker.',
        expected: 'The identifier of a jobseeker on whose pathway something is recorded.',
      });
    }
    const benefits = await recordedBenefits(eventStore, jobseekerId);
    const history = await this.parts.shown(jobseekerId, historyOf(benefits.events), need);
    const findings = reviewCase({
      records,
      // Where nothing was told of benefits, nothing can be said of their days.
      ...(benefits.revision < 0 ? {} : { benefits: history }),
      statutes,
      asOf,
      ...known,
    });
    const languages = language === undefined ? LANGUAGES : [language];
    return {
      jobseekerId,
      revision,
      asOf,
      ...known,
      findings: findings.map((finding) => ({
        ...finding,
        sentences: Object.fromEntries(languages.map((each) => [each, tellFinding(finding, statutes, each)])),
      })),
    };
  }
}
