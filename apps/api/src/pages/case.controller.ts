import { Controller, Get, HttpCode, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays, type CalendarDate, isCalendarDate } from '#calendar-date';
import { type CaseToTell, DOSSIER_CONTENT_SECURITY_POLICY, type Dossier, dossierHtml } from '#case-dossier';
import type { MunicipalityNeed } from '#data-protection';
import { LANGUAGES } from '#statutes';
import { NEEDS_OF_DOSSIER } from '../identity/needs-of-documents.js';
import { grantOfRequest, needOf } from '../identity/request-grant.js';
import { PermittedPage } from '../identity/route-access.js';
import { invalidParameter } from '../problems/make-problem.js';
import { ApiProblem } from '../problems/problem.js';
import type { AskedMoment } from '../queries/asked-moment.js';
import { type CaseToReadAnswer, CaseToReadQuery } from '../queries/case-to-read-query.js';
import { CostDayQuery } from '../queries/cost-day-query.js';
import { type CostDifferenceAnswer, CostDifferenceQuery } from '../queries/cost-difference-query.js';
import { CostTimelineQuery } from '../queries/cost-timeline-query.js';
import { DossierQuery } from '../queries/dossier-query.js';
import { caseMistakePage, casePage } from './case/case-page.js';
import { comparisonPage } from './case/comparison-page.js';
import { dayPage } from './case/day-page.js';
import { type MomentField, type ReadMoments, readMoments } from './case/moment.js';
import { monthsPage } from './case/months-page.js';
import { seenAs, seenDossier, seenParts } from './case/seen-parts.js';
import type { CasePageAsked } from './case/shown-case.js';
import { dayAddress } from './frame/page-addresses.js';
import { pageAnswer, pageHeaders } from './frame/page-answer.js';
import { pageLanguageOf } from './frame/page-language.js';
import { PageMaterial } from './page-material.js';

/** What was asked, and by whom. */
interface AskedCase extends CasePageAsked {
  readonly seenAs: CaseToTell['seenAs'];
  readonly need: MunicipalityNeed | undefined;
}

/** Days around a paid day in which the one before and the one after it are looked for. */
const NEIGHBOURHOOD = 40;

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
    const asked = this.asked(request, ['asOf', 'knownOn']);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, caseMistakePage(asked), 400);
    return pageAnswer(reply, casePage(asked, await this.caseToRead(asked), this.material.statutes));
  }

  @Get('months')
  @PermittedPage({ needs: ['case', 'money'], about: 'person', told: 'money' })
  async months(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(request, ['asOf', 'knownOn']);
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
    const asked = this.asked(request, ['asOf', 'knownOn', 'withAsOf', 'withKnownOn']);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, comparisonPage(asked, undefined), 400);
    const { asOf, knownOn, withAsOf, withKnownOn } = asked.moments.dates;
    const [before, after, cost] = await Promise.all([
      this.dossier(asked, given({ asOf, knownOn })),
      this.dossier(asked, given({ asOf: withAsOf, knownOn: withKnownOn })),
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
    const { jobseekerId, language, moments, need } = this.asked(request, ['asOf', 'knownOn']);
    expectNoMistake(moments);
    const dossier = await this.queries.execute(new DossierQuery(jobseekerId, moments.dates, language, need));
    reply.headers({
      ...pageHeaders(language),
      'Content-Security-Policy': DOSSIER_CONTENT_SECURITY_POLICY,
    });
    return dossierHtml(dossier);
  }

  /** Leads from the control for a day to the page of the day. */
  @Get('days')
  @PermittedPage({ needs: ['case', 'money'], about: 'person' })
  @HttpCode(303)
  anyDay(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    const { jobseekerId, language, moments, parameters } = this.asked(request, ['knownOn']);
    expectNoMistake(moments);
    const date = existingDate(parameters.date);
    reply.header('Location', dayAddress(language, jobseekerId, date, { knownOn: moments.dates.knownOn }));
  }

  @Get('days/:date')
  @PermittedPage({ needs: ['case', 'money'], about: 'person', told: 'money' })
  async day(
    @Param('date') written: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(request, ['knownOn']);
    expectNoMistake(asked.moments);
    const { jobseekerId, language, need } = asked;
    const { knownOn } = asked.moments.dates;
    const date = existingDate(written);
    const [from, to] = [addDays(date, -NEIGHBOURHOOD), addDays(date, NEIGHBOURHOOD)];
    const view = { choices: {}, ...(knownOn === undefined ? {} : { knownOn }) };
    const [answer, { days }, dossier] = await Promise.all([
      this.queries.execute(new CostDayQuery(jobseekerId, date, undefined, view, need)),
      this.queries.execute(new CostTimelineQuery(jobseekerId, undefined, from, to, view, need)),
      this.dossier(asked, given({ knownOn })),
    ]);
    const earlier = days.filter((day) => day.date < date).at(-1)?.date;
    const later = days.find((day) => day.date > date)?.date;
    return pageAnswer(
      reply,
      dayPage({
        language,
        jobseekerId,
        answer,
        dossier,
        material: this.material,
        ...(knownOn === undefined ? {} : { knownOn }),
        ...(earlier === undefined ? {} : { earlier }),
        ...(later === undefined ? {} : { later }),
      }),
    );
  }

  private asked(request: FastifyRequest, fields: readonly MomentField[]): AskedCase {
    const { jobseekerId } = request.params as { jobseekerId: string };
    const parameters = request.query as CasePageAsked['parameters'];
    const today = this.material.today();
    const grant = grantOfRequest(request);
    return {
      language: pageLanguageOf(request),
      jobseekerId,
      today,
      sees: seenParts(grant),
      seenAs: seenAs(grant),
      need: needOf(request),
      parameters,
      moments: readMoments(parameters, fields, today),
    };
  }

  private async caseToRead(asked: AskedCase): Promise<CaseToReadAnswer> {
    const { jobseekerId, moments, language, need, seenAs, sees } = asked;
    const found = await this.queries.execute(
      new CaseToReadQuery(jobseekerId, moments.dates, language, need, seenAs),
    );
    return { ...found, dossier: seenDossier(found.dossier, sees), days: sees.money ? found.days : [] };
  }

  private async dossier(asked: AskedCase, moment: AskedMoment): Promise<Dossier> {
    const { jobseekerId, language, need, seenAs, sees } = asked;
    const dossier = await this.queries.execute(new DossierQuery(jobseekerId, moment, language, need, seenAs));
    return seenDossier(dossier, sees);
  }

  /** Nothing where no payment or fact is recorded. */
  private async costDifference(asked: AskedCase): Promise<CostDifferenceAnswer | undefined> {
    const { knownOn, withKnownOn } = asked.moments.dates;
    const side = (known: CalendarDate | undefined) => ({ knownOn: known ?? null, interpretations: {} });
    try {
      return await this.queries.execute(
        new CostDifferenceQuery(asked.jobseekerId, side(knownOn), side(withKnownOn), undefined, asked.need),
      );
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.type === '/problems/unknown-jobseeker')
        return undefined;
      throw error;
    }
  }
}

/** What the controls say, without what they say not. */
function given(moment: { asOf?: CalendarDate | undefined; knownOn?: CalendarDate | undefined }): AskedMoment {
  const { asOf, knownOn } = moment;
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownOn === undefined ? {} : { knownOn }) };
}

/** Where no control shows what is wrong with it. */
function expectNoMistake({ mistakes }: ReadMoments): void {
  if (mistakes.size === 0) return;
  throw invalidParameter('knownOn', 'Nothing can be known by this date.', 'a date until today, yyyy-mm-dd');
}

function existingDate(written: unknown): CalendarDate {
  if (typeof written === 'string' && isCalendarDate(written)) return written;
  throw invalidParameter('date', 'The address names no existing date.', 'an existing date, yyyy-mm-dd');
}
