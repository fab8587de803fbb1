import { Controller, Get, HttpCode, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays, type CalendarDate, isCalendarDate } from '#calendar-date';
import { DOSSIER_CONTENT_SECURITY_POLICY, type Dossier, dossierHtml } from '#case-dossier';
import { LANGUAGES, type Language } from '#statutes';
import { NEEDS_OF_DOSSIER } from '../identity/needs-of-documents.js';
import { grantOfRequest } from '../identity/request-grant.js';
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
import { PageLanguage } from './frame/page-language.js';
import { PageMaterial } from './page-material.js';

type Parameters = Readonly<Record<string, unknown>>;

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
  @PermittedPage({ needs: ['case'], about: 'person' })
  async case(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseekerId: string,
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(request, language, jobseekerId, parameters, ['asOf', 'knownOn']);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, caseMistakePage(asked), 400);
    const found = await this.caseToRead(request, asked);
    return pageAnswer(reply, casePage(asked, found, this.material.statutes));
  }

  @Get('months')
  @PermittedPage({ needs: ['case', 'money'], about: 'person' })
  async months(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseekerId: string,
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(request, language, jobseekerId, parameters, ['asOf', 'knownOn']);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, caseMistakePage(asked), 400);
    const found = await this.caseToRead(request, asked);
    return pageAnswer(reply, monthsPage(asked, found.dossier.money, found.days));
  }

  @Get('comparison')
  @PermittedPage({ needs: ['case'], about: 'person' })
  async comparison(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseekerId: string,
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const fields: readonly MomentField[] = ['asOf', 'knownOn', 'withAsOf', 'withKnownOn'];
    const asked = this.asked(request, language, jobseekerId, parameters, fields);
    if (asked.moments.mistakes.size > 0) return pageAnswer(reply, comparisonPage(asked, undefined), 400);
    const { asOf, knownOn, withAsOf, withKnownOn } = asked.moments.dates;
    const [before, after, cost] = await Promise.all([
      this.dossier(request, asked, given({ asOf, knownOn })),
      this.dossier(request, asked, given({ asOf: withAsOf, knownOn: withKnownOn })),
      asked.sees.money ? this.costDifference(jobseekerId, knownOn, withKnownOn) : undefined,
    ]);
    const compared = { before, after, material: this.material, ...(cost === undefined ? {} : { cost }) };
    return pageAnswer(reply, comparisonPage(asked, compared));
  }

  /** The whole case as a document to print, as the API gives it. */
  @Get('dossier')
  @PermittedPage({ needs: NEEDS_OF_DOSSIER, about: 'person' })
  async document(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseekerId: string,
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { moments } = this.asked(request, language, jobseekerId, parameters, ['asOf', 'knownOn']);
    expectNoMistake(moments);
    const dossier = await this.queries.execute(new DossierQuery(jobseekerId, moments.dates, language));
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
  async anyDay(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseekerId: string,
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { moments } = this.asked(request, language, jobseekerId, parameters, ['knownOn']);
    expectNoMistake(moments);
    const date = existingDate(parameters.date);
    reply.header('Location', dayAddress(language, jobseekerId, date, { knownOn: moments.dates.knownOn }));
  }

  @Get('days/:date')
  @PermittedPage({ needs: ['case', 'money'], about: 'person' })
  async day(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseekerId: string,
    @Param('date') written: string,
    @Query() parameters: Parameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(request, language, jobseekerId, parameters, ['knownOn']);
    expectNoMistake(asked.moments);
    const { knownOn } = asked.moments.dates;
    const date = existingDate(written);
    const view = { choices: {}, ...(knownOn === undefined ? {} : { knownOn }) };
    const [answer, { days }, dossier] = await Promise.all([
      this.queries.execute(new CostDayQuery(jobseekerId, date, undefined, view)),
      this.queries.execute(
        new CostTimelineQuery(
          jobseekerId,
          undefined,
          addDays(date, -NEIGHBOURHOOD),
          addDays(date, NEIGHBOURHOOD),
          view,
        ),
      ),
      this.dossier(request, asked, given({ knownOn })),
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

  private asked(
    request: FastifyRequest,
    language: Language,
    jobseekerId: string,
    parameters: Parameters,
    fields: readonly MomentField[],
  ): CasePageAsked {
    const today = this.material.today();
    const sees = seenParts(grantOfRequest(request));
    return {
      language,
      jobseekerId,
      today,
      sees,
      parameters,
      moments: readMoments(parameters, fields, today),
    };
  }

  private async caseToRead(
    request: FastifyRequest,
    { jobseekerId, moments, language, sees }: CasePageAsked,
  ): Promise<CaseToReadAnswer> {
    const seen = seenAs(grantOfRequest(request));
    const found = await this.queries.execute(new CaseToReadQuery(jobseekerId, moments.dates, language, seen));
    return { ...found, dossier: seenDossier(found.dossier, sees), days: sees.money ? found.days : [] };
  }

  private async dossier(
    request: FastifyRequest,
    { jobseekerId, language, sees }: CasePageAsked,
    moment: AskedMoment,
  ): Promise<Dossier> {
    const seen = seenAs(grantOfRequest(request));
    const dossier = await this.queries.execute(new DossierQuery(jobseekerId, moment, language, seen));
    return seenDossier(dossier, sees);
  }

  /** Nothing where no payment or fact is recorded. */
  private async costDifference(
    jobseekerId: string,
    knownOn: CalendarDate | undefined,
    withKnownOn: CalendarDate | undefined,
  ): Promise<CostDifferenceAnswer | undefined> {
    const side = (known: CalendarDate | undefined) => ({ knownOn: known ?? null, interpretations: {} });
    try {
      return await this.queries.execute(
        new CostDifferenceQuery(jobseekerId, side(knownOn), side(withKnownOn)),
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
