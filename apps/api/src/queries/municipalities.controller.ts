import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Month } from '#calendar-date';
import { DEFAULT_MONTHS } from '#forecast';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { Permitted } from '../identity/route-access.js';
import { DescribeQuery } from './describe-query.js';
import { ExistingMonthPipe } from './existing-month.pipe.js';
import { ForecastQuery } from './forecast-query.js';
import { InvoiceLinesQuery } from './invoice-lines-query.js';
import { InvoiceQuery } from './invoice-query.js';
import { ForecastParameters, InvoiceLinesParameters, numberOf } from './query-parameters.js';
import { ReconciliationQuery } from './reconciliation-query.js';

@Controller('v1/municipalities')
export class MunicipalitiesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':code/invoice-lines')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('invoice-lines')
  async invoiceLines(
    @Param('code') code: string,
    @Query(new DescribedPipe(InvoiceLinesParameters, 'query')) { month }: InvoiceLinesParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new InvoiceLinesQuery(code, month));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':code/invoices/:month')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('invoice')
  async invoice(
    @Param('code') code: string,
    @Param('month', ExistingMonthPipe) month: Month,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new InvoiceQuery(code, month));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':code/invoices/:month/reconciliation')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('reconciliation')
  async reconciliation(
    @Param('code') code: string,
    @Param('month', ExistingMonthPipe) month: Month,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new ReconciliationQuery(code, month));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':code/forecast')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('forecast')
  async forecast(
    @Param('code') code: string,
    @Query(new DescribedPipe(ForecastParameters, 'query'))
    { asOf, months, exitRate, people }: ForecastParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new ForecastQuery(code, {
      asOf,
      months: numberOf(months) ?? DEFAULT_MONTHS,
      exitRate: numberOf(exitRate),
      people: numberOf(people) ?? 0,
    });
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }
}
