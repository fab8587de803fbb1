import { Controller, Get, Headers, Inject, type OnModuleDestroy, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Grant } from '#access';
import { START } from '#event-store';
import { AccessLog, type Reading } from '../access-log/access-log.js';
import { statedPurposeOf } from '../access-log/stated-purpose.js';
import { DescribedPipe } from '../fields/described-pipe.js';
import { describeError } from '../http/describe-error.js';
import { correlationIdOf } from '../http/request-identity.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { Permitted, type RouteAccess } from '../identity/route-access.js';
import { problem } from '../problems/make-problem.js';
import { DescribeQuery } from '../queries/describe-query.js';
import { DEFAULT_LIMIT, numberOf } from '../queries/query-parameters.js';
import type { FeedFilter } from './feed-filter.js';
import { FeedPageQuery } from './feed-page-query.js';
import { FeedPageParameters, FeedStreamParameters, filterOf } from './feed-parameters.js';
import { FeedParts } from './feed-parts.js';
import { feedTexts } from './feed-stream.js';
import { recordedBeforeTold } from './recorded-before-told.js';
import { sendStream } from './send-stream.js';
import { RETRY } from './server-sent-event.js';

/** Milliseconds that a timer can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

const ACCESS: RouteAccess = { needs: ['feed'] };

/** The feed of events for other services: pages to poll, and a stream. */
@Controller('v1/events')
export class FeedController implements OnModuleDestroy {
  private readonly closing = new AbortController();
  private open = 0;

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(FeedParts) private readonly parts: FeedParts,
    @Inject(AccessLog) private readonly accessLog: AccessLog,
  ) {}

  @Get()
  @Permitted(ACCESS)
  @DescribeQuery('feed')
  page(
    @Query(new DescribedPipe(FeedPageParameters, 'query')) asked: FeedPageParameters,
    @Req() request: FastifyRequest,
  ) {
    const limit = numberOf(asked.limit) ?? DEFAULT_LIMIT;
    return this.queries.execute(
      new FeedPageQuery(filterOf(asked, this.parts.statutes), asked.after, limit, grantOfRequest(request)),
    );
  }

  @Get('stream')
  @Permitted(ACCESS)
  @ApiOperation({
    operationId: 'feedStream',
    summary: 'The events of all people and invoices as they are recorded, from any place of the log on',
    description:
      'Server-sent events: history after the place asked for, then live. The data of a message is a CloudEvent, its id the place to go on from. `checkpoint` says that nothing up to its id was for this subscriber, `caught-up` that what follows is live. A subscriber that takes nothing for a while is let go, and goes on where it was with Last-Event-ID. At least once: after a lost connection the last event may come again, with the same id.',
    tags: ['Queries'],
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last message that was dealt with; it goes before `after`.',
  })
  @ApiResponse({
    status: 200,
    description: 'The stream.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async stream(
    @Query(new DescribedPipe(FeedStreamParameters, 'query')) asked: FeedStreamParameters,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = lastEventId || asked.after;
    const begin = after === undefined ? START : await this.parts.log.positionAt(after);
    if (this.open >= this.parts.mostStreams) throw problem('too-many-streams', {}, { 'Retry-After': '5' });
    const grant = grantOfRequest(request);
    const filter = filterOf(asked, this.parts.statutes);
    const reading = readingOfStream(request, grant, filter);
    // Counted from here on, so that no two take the last place while one is being recorded.
    this.open++;
    try {
      await this.accessLog.record({ ...reading, jobseekers: [] });
    } catch (error) {
      this.open--;
      throw error;
    }
    reply.hijack();
    const { raw } = reply;
    const giveUp = new AbortController();
    const signal = AbortSignal.any([giveUp.signal, this.closing.signal, this.expiryOf(grant)]);
    try {
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'Content-Type': 'text/event-stream; charset=utf-8',
        'X-Accel-Buffering': 'no',
        // The connection ends with the stream: an API that stops would wait for it otherwise.
        Connection: 'close',
      });
      raw.write(RETRY);
      const texts = recordedBeforeTold(
        feedTexts(this.parts, filter, grant, begin, signal),
        () => this.accessLog.today(),
        (jobseekers) => this.accessLog.record({ ...reading, jobseekers }),
      );
      await sendStream(raw, texts, this.parts.times, giveUp, signal);
    } catch (error) {
      // The answer has begun: nothing can be said in it any more. The subscriber connects again and is told then.
      const { correlationId } = reading;
      this.parts.logger.warn({ correlationId, error: describeError(error) }, 'the feed was broken off');
      raw.destroy();
    } finally {
      this.open--;
    }
  }

  /** With its token a stream ends too, and with the mandate: the subscriber goes on with a new one. */
  private expiryOf({ caller: { expires, mandate } }: Grant): AbortSignal {
    const { until = expires } = mandate;
    const left = Math.min(expires.getTime(), until.getTime()) - this.parts.now().getTime();
    return AbortSignal.timeout(Math.min(Math.max(left, 0), LONGEST_TIMER));
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }
}

function readingOfStream(
  request: FastifyRequest,
  grant: Grant,
  { types, municipality }: FeedFilter,
): Omit<Reading, 'jobseekers'> {
  return {
    grant,
    stated: statedPurposeOf(request, grant),
    access: ACCESS,
    method: request.method,
    route: request.routeOptions.url ?? '',
    correlationId: correlationIdOf(request),
    asked: {
      ...(types.length === 0 ? {} : { eventTypes: [...types] }),
      ...(municipality === undefined ? {} : { municipality }),
    },
  };
}
