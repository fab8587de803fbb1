import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { DescribeQuery } from './describe-query.js';
import { InvoiceLinesQuery } from './invoice-lines-query.js';
import { InvoiceLinesParameters } from './query-parameters.js';

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
}
