import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#statutes';
import { ReadingsQuery } from '../access-log/readings-query.js';
import { UnusualReadingsQuery } from '../access-log/unusual-readings-query.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { PermittedPage } from '../identity/route-access.js';
import { accessLogPage, personReadingsPage } from './access-log/access-log-page.js';
import { daysIn, type ReadingsField, readingsIn } from './access-log/asked-readings.js';
import { unusualReadingsPage } from './access-log/unusual-readings-page.js';
import { knownFields } from './frame/known-fields.js';
import { accessLogAddress } from './frame/more-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageLanguage } from './frame/page-language.js';
import { PageMaterial } from './page-material.js';

/** Readings on one page. */
const AT_ONCE = 50;

/** The `next` of the page before. */
const PLACE = /^\d{20}\/\d{20}$/;

/** Who has read whose data, for whoever watches over it. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/access-log`))
export class AccessLogPagesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  @Get()
  @PermittedPage({ needs: ['access-log'] })
  async search(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const parameters = knownFields(request, ['jobseeker', 'reader', 'from', 'to', 'after']);
    const today = this.material.today();
    const isAsked = ['jobseeker', 'reader', 'from', 'to'].some((field) => field in parameters);
    if (!isAsked) return pageAnswer(reply, accessLogPage(language, { mistakes: new Map() }, today));
    const { mistakes, ...asked } = readingsIn(parameters);
    if (mistakes.size > 0)
      return pageAnswer(reply, accessLogPage(language, { ...asked, mistakes }, today), 400);
    const found = await readingsAfter(this.queries, asked, parameters.after, request);
    return pageAnswer(reply, accessLogPage(language, { ...asked, mistakes }, today, found));
  }

  /** By POST: what is written may be a personal identity code, and addresses are remembered. */
  @Post('search')
  @PermittedPage({ needs: ['access-log'] })
  @HttpCode(303)
  find(
    @PageLanguage() language: Language,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | undefined {
    const form = body instanceof URLSearchParams ? body : new URLSearchParams();
    const written = (field: ReadingsField) => form.get(field) ?? '';
    const { mistakes, ...asked } = readingsIn({
      jobseeker: written('jobseeker'),
      reader: written('reader'),
      from: written('from'),
      to: written('to'),
    });
    if (mistakes.size > 0) {
      return pageAnswer(reply, accessLogPage(language, { ...asked, mistakes }, this.material.today()), 400);
    }
    reply.header('Location', accessLogAddress(language, asked));
    return undefined;
  }

  @Get('unusual')
  @PermittedPage({ needs: ['access-log'] })
  async unusual(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { material } = this;
    const asked = daysIn(knownFields(request, ['from', 'to']), material.today());
    if (asked.mistakes.size > 0) {
      return pageAnswer(reply, unusualReadingsPage(language, asked, material), 400);
    }
    const query = new UnusualReadingsQuery(asked.from, asked.to, grantOfRequest(request));
    const { findings } = await this.queries.execute(query);
    return pageAnswer(reply, unusualReadingsPage(language, asked, material, findings));
  }
}

/** Who has read the data of one person: for her, too. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/cases/:jobseekerId/readings`))
export class PersonReadingsPageController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @PermittedPage({ needs: ['readings'], about: 'person' })
  async readings(
    @PageLanguage() language: Language,
    @Param('jobseekerId') jobseeker: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { after } = knownFields(request, ['after']);
    const isHerself = grantOfRequest(request).caller.role === 'jobseeker';
    const found = await readingsAfter(this.queries, { jobseeker }, after, request);
    return pageAnswer(reply, personReadingsPage(language, jobseeker, isHerself, found));
  }
}

/** From the beginning where the place is none. */
async function readingsAfter(
  queries: QueryBus,
  asked: Omit<ReturnType<typeof readingsIn>, 'mistakes'>,
  place: string | undefined,
  request: FastifyRequest,
) {
  const after = place !== undefined && PLACE.test(place) ? { after: place } : {};
  const query = new ReadingsQuery({ ...asked, ...after, limit: AT_ONCE }, grantOfRequest(request));
  return { ...(await queries.execute(query)), isLaterPage: 'after' in after };
}
