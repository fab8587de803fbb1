import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Month, monthOf } from '#calendar-date';
import { AREA_LEVELS, type AreaLevel } from '#statistics';
import { LANGUAGES, type Language } from '#statutes';
import { PermittedPage } from '../identity/route-access.js';
import { invalidParameter } from '../problems/make-problem.js';
import { ApiProblem } from '../problems/problem.js';
import { sendStatisticsCsv } from '../queries/statistics-csv.js';
import { type StatisticsAnswer, StatisticsQuery } from '../queries/statistics-query.js';
import { type FiguresControls, type FiguresField, figuresPage } from './figures/figures-page.js';
import { knownFields } from './frame/known-fields.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageLanguage } from './frame/page-language.js';
import { monthAfter } from './municipality/shown-municipality.js';
import { PageMaterial } from './page-material.js';

/** Whole months that are shown where nobody says which. */
const MONTHS_SHOWN = 6;

/** The memo's figures, as a page and as a file. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/figures`))
export class FiguresPageController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  @Get()
  @PermittedPage({ needs: ['statistics'] })
  async figures(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const controls = this.controlsIn(request);
    try {
      const answer = await this.counted(controls);
      return pageAnswer(reply, figuresPage(language, controls, answer, this.material));
    } catch (error) {
      const field = fieldOf(error);
      if (field === undefined) throw error;
      return pageAnswer(reply, figuresPage(language, controls, field, this.material), 400);
    }
  }

  @Get('csv')
  @PermittedPage({ needs: ['statistics'] })
  async file(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return sendStatisticsCsv(reply, await this.counted(this.controlsIn(request)));
  }

  private controlsIn(request: FastifyRequest): FiguresControls {
    const given = knownFields(request, ['from', 'to', 'by', 'area']);
    const textIn = (field: FiguresField) => given[field]?.trim() ?? '';
    const latest = monthAfter(monthOf(this.material.today()), -1);
    return {
      from: textIn('from') || monthAfter(latest, 1 - MONTHS_SHOWN),
      to: textIn('to') || latest,
      by: textIn('by') || 'country',
      area: textIn('area'),
    };
  }

  /** @throws ApiProblem for what a control can't hold */
  private async counted({ from, to, by, area }: FiguresControls): Promise<StatisticsAnswer> {
    if (!isLevel(by)) throw invalidParameter('by', 'There is no such division.', AREA_LEVELS.join(', '));
    const span = { from: from as Month, to: to as Month };
    const publishing = { by, ...(area === '' ? {} : { area }) };
    return await this.queries.execute(new StatisticsQuery(span, publishing));
  }
}

function isLevel(by: string): by is AreaLevel {
  return AREA_LEVELS.some((level) => level === by);
}

function fieldOf(error: unknown): FiguresField | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const [cause] = error.problem.errors ?? [];
  return (['from', 'to', 'by', 'area'] as const).find((field) => field === cause?.parameter);
}
