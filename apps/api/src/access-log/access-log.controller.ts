import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { daysBetween } from '#calendar-date';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { JobseekerIdPipe } from '../http/jobseeker-id.pipe.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { Permitted } from '../identity/route-access.js';
import { invalidParameter } from '../problems/make-problem.js';
import { DescribeQuery } from '../queries/describe-query.js';
import { DEFAULT_LIMIT, numberOf } from '../queries/query-parameters.js';
import {
  AccessLogParameters,
  ReadingsParameters,
  UnusualReadingsParameters,
} from './access-log-parameters.js';
import { ReadingsQuery } from './readings-query.js';
import { MOST_DAYS_LOOKED_THROUGH, UnusualReadingsQuery } from './unusual-readings-query.js';

/** Who has read whose data. */
@Controller('v1')
export class AccessLogController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('jobseekers/:jobseekerId/readings')
  @Permitted({ needs: ['readings'], about: 'person' })
  @DescribeQuery('readings')
  async ofPerson(
    @Param('jobseekerId', JobseekerIdPipe) jobseeker: string,
    @Query(new DescribedPipe(ReadingsParameters, 'query')) asked: ReadingsParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return await this.answer({ ...asked, jobseeker }, request, reply);
  }

  @Get('access-log')
  @Permitted({ needs: ['access-log'] })
  @DescribeQuery('access-log')
  async search(
    @Query(new DescribedPipe(AccessLogParameters, 'query')) asked: AccessLogParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (asked.jobseeker === undefined && asked.reader === undefined) {
      throw invalidParameter('jobseeker', 'Nobody is asked about.', 'jobseeker, reader, or both');
    }
    return await this.answer(asked, request, reply);
  }

  @Get('access-log/unusual')
  @Permitted({ needs: ['access-log'] })
  @DescribeQuery('unusual-readings')
  async unusual(
    @Query(new DescribedPipe(UnusualReadingsParameters, 'query')) {
      from,
      to = from,
    }: UnusualReadingsParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > MOST_DAYS_LOOKED_THROUGH) {
      throw invalidParameter(
        'to',
        'The days can not be looked through.',
        `from 1 to ${MOST_DAYS_LOOKED_THROUGH} days`,
      );
    }
    const answer = await this.queries.execute(new UnusualReadingsQuery(from, to, grantOfRequest(request)));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  private async answer(
    { limit, ...asked }: AccessLogParameters,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const paged = { ...asked, limit: numberOf(limit) ?? DEFAULT_LIMIT };
    const answer = await this.queries.execute(new ReadingsQuery(paged, grantOfRequest(request)));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }
}
