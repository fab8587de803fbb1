import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarDate } from '#calendar-date';
import { DOSSIER_CONTENT_SECURITY_POLICY, dossierHtml } from '#case-dossier';
import { LANGUAGES } from '#statutes';
import { NEEDS_OF_DOSSIER } from '../identity/needs-of-documents.js';
import { PermittedPage } from '../identity/route-access.js';
import { ApiProblem } from '../problems/problem.js';
import type { AskedMoment } from '../queries/asked-moment.js';
import { type CaseToReadAnswer, CaseToReadQuery } from '../queries/case-to-read-query.js';
import { type CostDifferenceAnswer, CostDifferenceQuery } from '../queries/cost-difference-query.js';
import { DossierQuery } from '../queries/dossier-query.js';
import { type AskedCase, askedCase, dossierAt } from './case/asked-case.js';
import { caseMistakePage, casePage } from './case/case-page.js';
import { comparisonPage } from './case/comparison-page.js';
import { expectNoMistake } from './case/moment.js';
import { monthsPage } from './case/months-page.js';
import { seenDossier } from './case/seen-parts.js';
import { pageAnswer, pageHeaders } from './frame/page-answer.js';
import { PageMaterial } from './page-material.js';

const MOMENT = ['asOf', 'knownOn'];
const CASE_FIELDS = [...MOMENT, 'event', 'entries', 'findings', 'matters', 'periods', 'times'];
const MONTHS_FIELDS = [...MOMENT, 'months', 'sums'];
const COMPARISON_FIELDS = [...MOMENT, 'withAsOf', 'withKnownOn'];

/** The pages of one case. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/cases/:jobseekerId`))
export class CaseController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  @Get()
  @PermittedPage({ needs: ['case'], about: 'person', told: 'case' })
  async case(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = askedCase(request, CASE_FIELDS, this.material);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, caseMistakePage(asked), 400);
    return pageAnswer(reply, casePage(asked, await this.caseToRead(asked), this.material.statutes));
  }

  @Get('months')
  @PermittedPage({ needs: ['case', 'money'], about: 'person', told: 'money' })
  async months(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = askedCase(request, MONTHS_FIELDS, this.material);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, caseMistakePage(asked), 400);
    const { dossier, days } = await this.caseToRead(asked);
    return pageAnswer(reply, monthsPage(asked, dossier.money, days));
  }

  @Get('comparison')
  @PermittedPage({ needs: ['case'], about: 'person', told: 'case' })
  async comparison(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = askedCase(request, COMPARISON_FIELDS, this.material);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, comparisonPage(asked, undefined), 400);
    const { asOf, knownOn, withAsOf, withKnownOn } = asked.moments.dates;
    const [before, after, cost] = await Promise.all([
      dossierAt(this.queries, asked, given(asOf, knownOn)),
      dossierAt(this.queries, asked, given(withAsOf, withKnownOn)),
      asked.sees.money ? this.costDifference(asked) : undefined,
    ]);
    const compared = { before, after, material: this.material, ...(cost === undefined ? {} : { cost }) };
    return pageAnswer(reply, comparisonPage(asked, compared));
  }

  /** The whole case as a document to print, as the API gives it. */
  @Get('dossier')
  @PermittedPage({ needs: NEEDS_OF_DOSSIER, about: 'person' })
  async document(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { jobseekerId, language, moments } = askedCase(request, MOMENT, this.material);
    expectNoMistake(moments);
    const dossier = await this.queries.execute(new DossierQuery(jobseekerId, moments.dates, language));
    reply.headers({
      ...pageHeaders(language),
      'Content-Security-Policy': DOSSIER_CONTENT_SECURITY_POLICY,
    });
    return dossierHtml(dossier);
  }

  private async caseToRead(asked: AskedCase): Promise<CaseToReadAnswer> {
    const { jobseekerId, moments, language, seenAs, sees } = asked;
    const found = await this.queries.execute(
      new CaseToReadQuery(jobseekerId, moments.dates, language, seenAs),
    );
    return { ...found, dossier: seenDossier(found.dossier, sees), days: sees.money ? found.days : [] };
  }

  /** Nothing where no payment or fact is recorded. */
  private async costDifference(asked: AskedCase): Promise<CostDifferenceAnswer | undefined> {
    const { knownOn, withKnownOn } = asked.moments.dates;
    const side = (known: CalendarDate | undefined) => ({ knownOn: known ?? null, interpretations: {} });
    try {
      return await this.queries.execute(
        new CostDifferenceQuery(asked.jobseekerId, side(knownOn), side(withKnownOn), undefined),
      );
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.type === '/problems/unknown-jobseeker')
        return undefined;
      throw error;
    }
  }
}

/** What the controls say, without what they say not. */
function given(asOf: CalendarDate | undefined, knownOn: CalendarDate | undefined): AskedMoment {
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownOn === undefined ? {} : { knownOn }) };
}
