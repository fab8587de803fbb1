import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isCalendarDate, type Month, monthOf } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import { DEFAULT_MONTHS, FORECAST_MONTHS_MAX } from '#forecast';
import { LANGUAGES, type Language } from '#statutes';
import { grantOfRequest } from '../identity/request-grant.js';
import { PermittedPage } from '../identity/route-access.js';
import { ApiProblem } from '../problems/problem.js';
import { ExistingMonthPipe } from '../queries/existing-month.pipe.js';
import { ForecastQuery } from '../queries/forecast-query.js';
import { InvoiceQuery } from '../queries/invoice-query.js';
import { InvoiceUnderChoicesQuery } from '../queries/invoice-under-choices-query.js';
import { InvoicedMonthsQuery } from '../queries/invoiced-months-query.js';
import { type ReconciliationAnswer, ReconciliationQuery } from '../queries/reconciliation-query.js';
import { readMoments } from './case/moment.js';
import { knownFields } from './frame/known-fields.js';
import { municipalityAddress } from './frame/more-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageLanguage } from './frame/page-language.js';
import { forecastPage } from './municipality/forecast-page.js';
import { invoicePage } from './municipality/invoice-page.js';
import { municipalitiesPage } from './municipality/municipalities-page.js';
import { billedMonthsPage, municipalityPage } from './municipality/municipality-page.js';
import { type MunicipalityAsked, monthAfter } from './municipality/shown-municipality.js';
import { choicesIn, whatIfPage } from './municipality/what-if-page.js';
import { PageMaterial } from './page-material.js';

/** Months of the overview, and of the comparison, of which each is computed from its people. */
const MONTHS = { shown: 24, compared: 12 } as const;

/** The pages of a municipality's money. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/municipalities`))
export class MunicipalityPagesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  /** Leads to the municipality where a code is given. */
  @Get()
  @PermittedPage({ needs: ['billing', 'money'] })
  municipalities(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const { code } = knownFields(request, ['code']);
    const written = code?.trim();
    const isKnown =
      written !== undefined &&
      (written === UNKNOWN_PAYER || this.material.statutes.municipality(written) !== undefined);
    if (isKnown) {
      reply.status(303).header('Location', municipalityAddress(language, written));
      return '';
    }
    const isMistaken = code !== undefined;
    const page = municipalitiesPage(language, grantOfRequest(request), this.material, isMistaken);
    return pageAnswer(reply, page, isMistaken ? 400 : 200);
  }

  @Get(':code')
  @PermittedPage({ needs: ['billing', 'money'], about: 'municipality' })
  async months(
    @PageLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(language, code, request, []);
    const to = monthOf(asked.today);
    const query = new InvoicedMonthsQuery(code, monthAfter(to, 1 - MONTHS.shown), to, asked.reader);
    return pageAnswer(reply, municipalityPage(asked, await this.queries.execute(query)));
  }

  @Get(':code/billed')
  @PermittedPage({ needs: ['billing', 'money'], about: 'municipality' })
  async billed(
    @PageLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(language, code, request, []);
    const reconciled: ReconciliationAnswer[] = [];
    // One after the other: each walks many people.
    for (let back = MONTHS.compared - 1; back >= 0; back--) {
      const month = monthAfter(monthOf(asked.today), -back);
      reconciled.push(await this.queries.execute(new ReconciliationQuery(code, month, {}, asked.reader)));
    }
    return pageAnswer(reply, billedMonthsPage(asked, reconciled));
  }

  @Get(':code/invoices/:month')
  @PermittedPage({ needs: ['billing', 'money'], about: 'municipality' })
  async invoice(
    @PageLanguage() language: Language,
    @Param('code') code: string,
    @Param('month', ExistingMonthPipe) month: Month,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(language, code, request, ['knownOn', 'differences', 'lines']);
    const moments = readMoments(asked.parameters, ['knownOn'], asked.today);
    if (moments.mistakes.size > 0) return pageAnswer(reply, invoicePage(asked, month, moments), 400);
    const [invoice, reconciled] = await Promise.all([
      this.queries.execute(new InvoiceQuery(code, month, moments.dates, asked.reader)),
      this.queries.execute(new ReconciliationQuery(code, month, moments.dates, asked.reader)),
    ]);
    return pageAnswer(reply, invoicePage(asked, month, moments, { invoice, reconciled }));
  }

  @Get(':code/forecast')
  @PermittedPage({ needs: ['billing', 'money'], about: 'municipality' })
  async forecast(
    @PageLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(language, code, request, ['months', 'exitRate']);
    const controls = { months: textIn(asked.parameters.months), exitRate: textIn(asked.parameters.exitRate) };
    const months = controls.months === '' ? DEFAULT_MONTHS : Number(controls.months);
    // As people write it in Finnish and Swedish, too.
    const written = controls.exitRate.replace(',', '.');
    const exitRate = written === '' ? undefined : Number(written);
    const isPossible =
      /^\d*$/.test(controls.months) &&
      months >= 1 &&
      months <= FORECAST_MONTHS_MAX &&
      /^(\d(\.\d{1,9})?)?$/.test(written) &&
      (exitRate ?? 0) <= 1;
    if (!isPossible) return pageAnswer(reply, forecastPage(asked, controls, 'mistake'), 400);
    const query = new ForecastQuery(code, { asOf: undefined, months, exitRate, people: 0 }, asked.reader);
    try {
      return pageAnswer(reply, forecastPage(asked, controls, await this.queries.execute(query)));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.type !== '/problems/forecast-too-large')
        throw error;
      return pageAnswer(reply, forecastPage(asked, controls, 'tooLarge'), error.problem.status);
    }
  }

  @Get(':code/what-if')
  @PermittedPage({ needs: ['billing', 'money'], about: 'municipality' })
  async whatIf(
    @PageLanguage() language: Language,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = this.asked(language, code, request, [
      'month',
      'people',
      ...this.material.statutes.interpretations.keys(),
    ]);
    const written = textIn(asked.parameters.month) || monthAfter(monthOf(asked.today), -1);
    const month = isCalendarDate(`${written}-01`) ? (written as Month) : undefined;
    const choices = choicesIn(asked.parameters, this.material.statutes);
    const isChosen = month !== undefined && Object.keys(choices).length > 0;
    const computed = isChosen
      ? await this.queries.execute(new InvoiceUnderChoicesQuery(code, month, choices, asked.reader))
      : undefined;
    return pageAnswer(reply, whatIfPage(asked, month, choices, computed), month === undefined ? 400 : 200);
  }

  private asked(
    language: Language,
    code: string,
    request: FastifyRequest,
    fields: readonly string[],
  ): MunicipalityAsked {
    const { material } = this;
    const parameters = knownFields(request, fields);
    return { language, code, parameters, material, today: material.today(), reader: grantOfRequest(request) };
  }
}

function textIn(control = ''): string {
  return control.trim();
}
