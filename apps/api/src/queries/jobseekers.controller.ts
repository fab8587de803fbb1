import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarDate } from '#calendar-date';
import { DOSSIER_CONTENT_SECURITY_POLICY, dossierHtml } from '#case-dossier';
import { ownDataHtml } from '#own-data';
import { DescribedPipe } from '../fields/described-pipe.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { JobseekerIdPipe } from '../http/jobseeker-id.pipe.js';
import { NEEDS_OF_DOSSIER, NEEDS_OF_REVIEW } from '../identity/needs-of-documents.js';
import { grantOfRequest, needOf } from '../identity/request-grant.js';
import { Permitted } from '../identity/route-access.js';
import { askedMoment, isOfNow, momentIn } from './asked-moment.js';
import { CaseReviewQuery } from './case-review-query.js';
import { ChangesQuery } from './changes-query.js';
import { CostDayQuery } from './cost-day-query.js';
import { CostDifferenceQuery } from './cost-difference-query.js';
import { CostTimelineQuery } from './cost-timeline-query.js';
import { DescribeQuery } from './describe-query.js';
import { differenceSides } from './difference-sides.js';
import { DossierQuery } from './dossier-query.js';
import { EventsQuery } from './events-query.js';
import { ExistingDatePipe } from './existing-date.pipe.js';
import { JobseekersQuery } from './jobseekers-query.js';
import { ChangesParameters } from './moment-parameters.js';
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
import { QueryParts } from './query-parts.js';

@Controller('v1/jobseekers')
export class JobseekersController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    private readonly parts: QueryParts,
  ) {}

  @Get()
  @Permitted({ needs: ['people'] })
  @DescribeQuery('list-jobseekers')
  async list(
    @Query(new DescribedPipe(JobseekersParameters, 'query')) { after, limit }: JobseekersParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { people } = grantOfRequest(request);
    const query = new JobseekersQuery(after, numberOf(limit) ?? DEFAULT_LIMIT, people, needOf(request));
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':jobseekerId/pathway')
  @Permitted({ needs: ['case', 'pathway'], about: 'person', told: 'pathway' })
  @DescribeQuery('pathway')
  async pathway(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(PathwayParameters, 'query')) { atLeastRevision, ...asked }: PathwayParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const moment = askedMoment(asked, this.parts.now());
    const query = new PathwayQuery(jobseekerId, numberOf(atLeastRevision), moment);
    const answer = await this.queries.execute(query);
    // A command rests on what is known now: of what was known then no tag speaks of a revision.
    const tag = isOfNow(moment) ? pathwayTag(answer) : contentTag(answer);
    return answerIfChanged(request, reply, tag, answer);
  }

  @Get(':jobseekerId/cost-timeline')
  @Permitted({ needs: ['case', 'money'], about: 'person', told: 'money' })
  @DescribeQuery('cost-timeline')
  async costTimeline(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(CostTimelineParameters, 'query'))
    { atLeastRevision, from, to, ...asked }: CostTimelineParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const view = viewOf(asked, this.parts.now());
    const query = new CostTimelineQuery(
      jobseekerId,
      numberOf(atLeastRevision),
      from,
      to,
      view,
      needOf(request),
    );
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer, answer.revision), answer);
  }

  @Get(':jobseekerId/cost-timeline/difference')
  @Permitted({ needs: ['case', 'money'], about: 'person', told: 'money' })
  @DescribeQuery('cost-timeline-difference')
  async costDifference(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(CostDifferenceParameters, 'query')) parameters: CostDifferenceParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const now = this.parts.now();
    const { before, after } = differenceSides(parameters, now);
    const { asOf } = askedMoment(parameters, now);
    const query = new CostDifferenceQuery(jobseekerId, before, after, asOf, needOf(request));
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer, answer.revision), answer);
  }

  @Get(':jobseekerId/cost-timeline/days/:date')
  @Permitted({ needs: ['case', 'money'], about: 'person', told: 'money' })
  @DescribeQuery('cost-timeline-day')
  async costDay(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Param('date', ExistingDatePipe) date: CalendarDate,
    @Query(new DescribedPipe(CostDayParameters, 'query'))
    { atLeastRevision, ...asked }: CostDayParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const query = new CostDayQuery(
      jobseekerId,
      date,
      numberOf(atLeastRevision),
      viewOf(asked, this.parts.now()),
      needOf(request),
    );
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer, answer.revision), answer);
  }

  @Get(':jobseekerId/case-review')
  @Permitted({ needs: NEEDS_OF_REVIEW, about: 'person' })
  @DescribeQuery('case-review')
  async caseReview(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(CaseReviewParameters, 'query'))
    { language, ...asked }: CaseReviewParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const moment = askedMoment(asked, this.parts.now());
    const query = new CaseReviewQuery(jobseekerId, moment, language, needOf(request));
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':jobseekerId/dossier')
  @Permitted({ needs: NEEDS_OF_DOSSIER, about: 'person' })
  @DescribeQuery('dossier')
  async dossier(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(DossierParameters, 'query'))
    { language = 'fi', format, ...asked }: DossierParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const moment = askedMoment(asked, this.parts.now());
    const dossier = await this.queries.execute(
      new DossierQuery(jobseekerId, moment, language, needOf(request)),
    );
    if (format !== 'html') return dossier;
    reply.type('text/html; charset=utf-8').header('Content-Security-Policy', DOSSIER_CONTENT_SECURITY_POLICY);
    return dossierHtml(dossier);
  }

  @Get(':jobseekerId/own-data')
  @Permitted({ needs: ['own-data'], about: 'person' })
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

  @Get(':jobseekerId/changes')
  @Permitted({ needs: [...NEEDS_OF_REVIEW, 'history'], about: 'person' })
  @DescribeQuery('changes')
  async changes(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(ChangesParameters, 'query')) { from, to }: ChangesParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const now = this.parts.now();
    const later = to === undefined ? {} : momentIn('to', to, now);
    const answer = await this.queries.execute(
      new ChangesQuery(jobseekerId, momentIn('from', from, now), later, needOf(request)),
    );
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':jobseekerId/events')
  @Permitted({ needs: ['case', 'history'], about: 'person', told: 'events' })
  @DescribeQuery('events')
  async events(
    @Param('jobseekerId', JobseekerIdPipe) jobseekerId: string,
    @Query(new DescribedPipe(EventsParameters, 'query')) { after, limit, texts, ...asked }: EventsParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known = askedMoment(asked, this.parts.now());
    const query = new EventsQuery(
      jobseekerId,
      after,
      numberOf(limit) ?? DEFAULT_LIMIT,
      texts,
      known,
      needOf(request),
    );
    const answer = await this.queries.execute(query);
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }
}
