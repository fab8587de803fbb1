import { Controller, Get, HttpCode, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addDays, type CalendarDate, isCalendarDate } from '#calendar-date';
import { LANGUAGES } from '#statutes';
import { PermittedPage } from '../identity/route-access.js';
import { ApiProblem } from '../problems/problem.js';
import { type CostDayAnswer, CostDayQuery } from '../queries/cost-day-query.js';
import { CostTimelineQuery } from '../queries/cost-timeline-query.js';
import { anotherDayPage } from './case/another-day-page.js';
import { type AskedCase, askedCase, dossierAt } from './case/asked-case.js';
import { type DaysBeside, dayPage } from './case/day-page.js';
import { expectNoMistake } from './case/moment.js';
import { dayAddress } from './frame/page-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageMaterial } from './page-material.js';

/** Days around a day in which the paid one before and the one after it are looked for. */
const NEIGHBOURHOOD = 40;

/** Who paid a day and why. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/cases/:jobseekerId/days`))
export class DayController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  /** Leads from the control for a day to the page of the day, or shows the control again with what it lacks. */
  @Get()
  @PermittedPage({ needs: ['case', 'money'], about: 'person' })
  @HttpCode(303)
  anyDay(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | undefined {
    const asked = askedCase(request, ['date', 'knownOn'], this.material);
    expectNoMistake(asked.moments);
    const { date = '' } = asked.parameters;
    if (!isCalendarDate(date)) return this.noSuchDay(reply, asked, date === '' ? 'missing' : 'not-a-date');
    const { knownOn } = asked.moments.dates;
    reply.header('Location', dayAddress(asked.language, asked.jobseekerId, date, { knownOn }));
    return undefined;
  }

  @Get(':date')
  @PermittedPage({ needs: ['case', 'money'], about: 'person', told: 'money' })
  async day(
    @Param('date') date: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = askedCase(request, ['knownOn'], this.material);
    expectNoMistake(asked.moments);
    if (!isCalendarDate(date)) return this.noSuchDay(reply, asked, 'not-a-date');
    const [answer, beside] = await Promise.all([this.costDay(asked, date), this.daysBeside(asked, date)]);
    if (answer === undefined) {
      return pageAnswer(reply, anotherDayPage(asked, { date, beside, mistake: 'not-paid' }), 404);
    }
    const { knownOn } = asked.moments.dates;
    const dossier = await dossierAt(this.queries, asked, knownOn === undefined ? {} : { knownOn });
    return pageAnswer(reply, dayPage({ ...asked, answer, dossier, beside, material: this.material }));
  }

  private noSuchDay(reply: FastifyReply, asked: AskedCase, mistake: 'missing' | 'not-a-date'): string {
    return pageAnswer(reply, anotherDayPage(asked, { mistake }), 400);
  }

  /** Nothing where no payment of the day stands. */
  private async costDay(asked: AskedCase, date: CalendarDate): Promise<CostDayAnswer | undefined> {
    try {
      return await this.queries.execute(new CostDayQuery(asked.jobseekerId, date, undefined, viewOf(asked)));
    } catch (error) {
      if (error instanceof ApiProblem && NOT_PAID.has(error.problem.type)) return undefined;
      throw error;
    }
  }

  private async daysBeside(asked: AskedCase, date: CalendarDate): Promise<DaysBeside> {
    const [from, to] = [addDays(date, -NEIGHBOURHOOD), addDays(date, NEIGHBOURHOOD)];
    try {
      const { days } = await this.queries.execute(
        new CostTimelineQuery(asked.jobseekerId, undefined, from, to, viewOf(asked)),
      );
      const earlier = days.filter((day) => day.date < date).at(-1)?.date;
      const later = days.find((day) => day.date > date)?.date;
      return { ...(earlier === undefined ? {} : { earlier }), ...(later === undefined ? {} : { later }) };
    } catch (error) {
      if (error instanceof ApiProblem && NOT_PAID.has(error.problem.type)) return {};
      throw error;
    }
  }
}

/** What the API says where nothing was paid; whether there is such a case was asked before. */
const NOT_PAID: ReadonlySet<string> = new Set(['/problems/unknown-day', '/problems/unknown-jobseeker']);

function viewOf({ moments }: AskedCase) {
  const { knownOn } = moments.dates;
  return { choices: {}, ...(knownOn === undefined ? {} : { knownOn }) };
}
