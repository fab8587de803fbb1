import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Month } from '#calendar-date';
import { DEFAULT_MONTHS } from '#forecast';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { needOf } from '../identity/request-grant.js';
import { Permitted } from '../identity/route-access.js';
import { type AskedMoment, askedMoment, type MomentAsked } from './asked-moment.js';
import { DescribeQuery } from './describe-query.js';
import { ExistingMonthPipe } from './existing-month.pipe.js';
import { ForecastQuery } from './forecast-query.js';
import { InvoiceLinesQuery } from './invoice-lines-query.js';
import { InvoiceQuery } from './invoice-query.js';
import {
  ForecastParameters,
  InvoiceLinesParameters,
  InvoiceParameters,
  numberOf,
} from './query-parameters.js';
import { QueryParts } from './query-parts.js';
import { ReconciliationQuery } from './reconciliation-query.js';

@Controller('v1/municipalities')
export class MunicipalitiesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    private readonly parts: QueryParts,
  ) {}

  @Get(':code/invoice-lines')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('invoice-lines')
  async invoiceLines(
    @Param('code') code: string,
    @Query(new DescribedPipe(InvoiceLinesParameters, 'query')) { month, ...asked }: InvoiceLinesParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new InvoiceLinesQuery(code, month, this.moment(asked)));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':code/invoices/:month')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('invoice')
  async invoice(
    @Param('code') code: string,
    @Param('month', ExistingMonthPipe) month: Month,
    @Query(new DescribedPipe(InvoiceParameters, 'query')) asked: InvoiceParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(
      new InvoiceQuery(code, month, this.moment(asked), needOf(request)),
    );
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':code/invoices/:month/reconciliation')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('reconciliation')
  async reconciliation(
    @Param('code') code: string,
    @Param('month', ExistingMonthPipe) month: Month,
    @Query(new DescribedPipe(InvoiceParameters, 'query')) asked: InvoiceParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(
      new ReconciliationQuery(code, month, this.moment(asked), needOf(request)),
    );
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':code/forecast')
  @Permitted({ needs: ['billing', 'money'], about: 'municipality' })
  @DescribeQuery('forecast')
  async forecast(
    @Param('code') code: string,
    @Query(new DescribedPipe(ForecastParameters, 'query'))
    { asOf, months, exitRate, people, ...asked }: ForecastParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new ForecastQuery(
      code,
      {
        known: this.moment(asked),
        asOf,
        months: numberOf(months) ?? DEFAULT_MONTHS,
        exitRate: numberOf(exitRate),
        people: numberOf(people) ?? 0,
      },
      needOf(request),
    );
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  private moment(asked: MomentAsked): AskedMoment {
    return askedMoment(asked, this.parts.now());
  }
}
