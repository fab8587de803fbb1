import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarDate } from '#calendar-date';
import { DOSSIER_CONTENT_SECURITY_POLICY, dossierHtml } from '#case-dossier';
import { ownDataHtml } from '#own-data';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { JobseekerIdPipe } from '../http/jobseeker-id.pipe.js';
import { CaseReviewQuery } from './case-review-query.js';
import { CostDayQuery } from './cost-day-query.js';
import { CostDifferenceQuery } from './cost-difference-query.js';
import { CostTimelineQuery } from './cost-timeline-query.js';
import { DescribeQuery } from './describe-query.js';
import { differenceSides } from './difference-sides.js';
import { DossierQuery } from './dossier-query.js';
import { EventsQuery } from './events-query.js';
import { ExistingDatePipe } from './existing-date.pipe.js';
import { JobseekersQuery } from './jobseekers-query.js';
import { OwnDataQuery } from './own-data-query.js';
import { PathwayQuery } from './pathway-query.js';
import { pathwayTag } from './pathway-tag.js';
import {
  CaseReviewParameters,
  CostDayParameters,
  CostDifferenceParameters,
  CostTimelineParameters,
  DEFAULT_LIMIT,
  DossierParameters,
  EventsParameters,
  JobseekersParameters,
  numberOf,
  OwnDataParameters,
  PathwayParameters,
  viewOf,
} from './query-parameters.js';

@Controller('v1/jobseekers')
export class JobseekersController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @DescribeQuery('list-jobseekers')
  async list(
    @Query(new DescribedPipe(JobseekersParameters, 'query')) { after, limit }: JobseekersParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new JobseekersQuery(after, numberOf(limit) ?? DEFAULT_LIMIT));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':jobseekerId/pathway')
  @DescribeQuery('pathway')
  async pathway(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(PathwayParameters, 'query')) { atLeastRevision, knownOn }: PathwayParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new PathwayQuery(jobseekerId, numberOf(atLeastRevision), knownOn);
    const answer = await this.queries.execute(query);
    // A command rests on what is known now: of what was known then no tag speaks of a revision.
    const tag = knownOn === undefined ? pathwayTag(answer) : contentTag(answer);
    return answerIfChanged(request, reply, tag, answer);
  }

  @Get(':jobseekerId/cost-timeline')
  @DescribeQuery('cost-timeline')
  async costTimeline(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(CostTimelineParameters, 'query'))
    { atLeastRevision, from, to, ...view }: CostTimelineParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new CostTimelineQuery(jobseekerId, numberOf(atLeastRevision), from, to, viewOf(view));
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer, answer.revision), answer);
  }

  @Get(':jobseekerId/cost-timeline/difference')
  @DescribeQuery('cost-timeline-difference')
  async costDifference(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(CostDifferenceParameters, 'query')) parameters: CostDifferenceParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { before, after } = differenceSides(parameters);
    const answer = await this.queries.execute(new CostDifferenceQuery(jobseekerId, before, after));
    return answerIfChanged(request, reply, contentTag(answer, answer.revision), answer);
  }

  @Get(':jobseekerId/cost-timeline/days/:date')
  @DescribeQuery('cost-timeline-day')
  async costDay(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Param('date', ExistingDatePipe) date: CalendarDate,
    @Query(new DescribedPipe(CostDayParameters, 'query'))
    { atLeastRevision, ...view }: CostDayParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new CostDayQuery(jobseekerId, date, numberOf(atLeastRevision), viewOf(view));
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer, answer.revision), answer);
  }

  @Get(':jobseekerId/case-review')
  @DescribeQuery('case-review')
  async caseReview(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(CaseReviewParameters, 'query'))
    { asOf, knownOn, language }: CaseReviewParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const answer = await this.queries.execute(new CaseReviewQuery(jobseekerId, asOf, knownOn, language));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':jobseekerId/dossier')
  @DescribeQuery('dossier')
  async dossier(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(DossierParameters, 'query'))
    { asOf, knownOn, language = 'fi', format }: DossierParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const dossier = await this.queries.execute(new DossierQuery(jobseekerId, asOf, knownOn, language));
    if (format !== 'html') return dossier;
    reply.type('text/html; charset=utf-8').header('Content-Security-Policy', DOSSIER_CONTENT_SECURITY_POLICY);
    return dossierHtml(dossier);
  }

  @Get(':jobseekerId/own-data')
  @DescribeQuery('own-data')
  async ownData(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(OwnDataParameters, 'query')) { language = 'fi', format }: OwnDataParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const own = await this.queries.execute(new OwnDataQuery(jobseekerId, language));
    if (format !== 'html') return own;
    reply.type('text/html; charset=utf-8').header('Content-Security-Policy', DOSSIER_CONTENT_SECURITY_POLICY);
    return ownDataHtml(own);
  }

  @Get(':jobseekerId/events')
  @DescribeQuery('events')
  async events(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(EventsParameters, 'query')) { after, limit, texts }: EventsParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new EventsQuery(jobseekerId, after, numberOf(limit) ?? DEFAULT_LIMIT, texts);
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }
}
