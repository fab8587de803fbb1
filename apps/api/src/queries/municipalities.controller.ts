import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_MONTHS } from '#forecast';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { DescribeQuery } from './describe-query.js';
import { ForecastQuery } from './forecast-query.js';
import { InvoiceLinesQuery } from './invoice-lines-query.js';
import { ForecastParameters, InvoiceLinesParameters, numberOf } from './query-parameters.js';

@Controller('v1/municipalities')
export class MunicipalitiesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get(':code/invoice-lines')
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

  @Get(':code/forecast')
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
