import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { Permitted } from '../identity/route-access.js';
import { askedMoment } from './asked-moment.js';
import { DescribeQuery } from './describe-query.js';
import { QueryParts } from './query-parts.js';
import { sendStatisticsCsv } from './statistics-csv.js';
import { StatisticsParameters } from './statistics-parameters.js';
import { StatisticsQuery } from './statistics-query.js';

@Controller('v1/statistics')
export class StatisticsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    private readonly parts: QueryParts,
  ) {}

  @Get()
  @Permitted({ needs: ['statistics'] })
  @DescribeQuery('statistics')
  async statistics(
    @Query(new DescribedPipe(StatisticsParameters, 'query'))
    { from, to, by = 'country', area, format, ...asked }: StatisticsParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const publishing = { by, ...(area === undefined ? {} : { area }) };
    const answer = await this.queries.execute(
      new StatisticsQuery({ from, to }, publishing, askedMoment(asked, this.parts.now())),
    );
    if (format === 'csv') return sendStatisticsCsv(reply, answer);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }
}
