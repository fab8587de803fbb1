import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { OpenToAll } from '../identity/route-access.js';
import { DescribeQuery } from './describe-query.js';
import { ConsistencyParameters, InclusionParameters } from './log-parameters.js';
import { CheckpointQuery, ConsistencyQuery, InclusionQuery } from './log-queries.js';
import { numberOf } from './query-parameters.js';

@Controller('v1/log')
export class LogController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('checkpoint')
  @OpenToAll()
  @DescribeQuery('checkpoint')
  async checkpoint(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.queries.execute(new CheckpointQuery());
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get('proofs/inclusion')
  @OpenToAll()
  @DescribeQuery('inclusion-proof')
  async inclusion(
    @Query(new DescribedPipe(InclusionParameters, 'query')) { position }: InclusionParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new InclusionQuery(position));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get('proofs/consistency')
  @OpenToAll()
  @DescribeQuery('consistency-proof')
  async consistency(
    @Query(new DescribedPipe(ConsistencyParameters, 'query')) { from, to }: ConsistencyParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new ConsistencyQuery(Number(from), numberOf(to)));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }
}
