import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBody,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SkipProjectedEvent } from '#command-handling';
import { NEW_ID } from '../api-tokens.js';
import { DescribedPipe } from '../fields/described-pipe.js';
import { envelopeOf } from '../http/command-envelope.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { correlationIdOf } from '../http/request-identity.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { Permitted } from '../identity/route-access.js';
import { problem } from '../problems/make-problem.js';
import { DescribeQuery } from '../queries/describe-query.js';
import { QueryParts } from '../queries/query-parts.js';
import { type ProjectionAnswer, ProjectionQuery } from './projection-query.js';
import { SkipBody } from './skip-body.js';

interface SkipAnswer {
  readonly eventId: string;
  /** The event that records the decision; absent where it was recorded a moment ago and is not projected yet. */
  readonly decision?: string;
}

/** What an operator asks of the read models. */
@Controller('v1/projection')
@ApiTags('Operation')
export class ProjectionController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryParts) private readonly parts: QueryParts,
    @Inject(NEW_ID) private readonly newId: () => string,
  ) {}

  @Get()
  @Permitted({ needs: ['operation'] })
  @DescribeQuery('projection')
  async projection(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.queries.execute(new ProjectionQuery());
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Post('rebuild')
  @Permitted({ needs: ['operation'] })
  @ApiOperation({
    operationId: 'rebuild',
    summary: 'Make the read models anew, beside the live ones',
    description:
      'They are made from the sealed log and the store, compared with the live ones byte by byte, and put in their place in one transaction; queries are answered all the while. A projector takes it up within a second or two; GET /v1/projection tells how far it is. Asked for while one is under way, nothing changes; after a stop it goes on where it was.',
  })
  @ApiResponse({ status: 202, description: 'It is asked for, or under way.' })
  async rebuild(@Res({ passthrough: true }) reply: FastifyReply): Promise<ProjectionAnswer> {
    await this.parts.readModels.askForRebuild(this.parts.now());
    reply.status(202);
    return await this.queries.execute(new ProjectionQuery());
  }

  @Delete('rebuild')
  @Permitted({ needs: ['operation'] })
  @ApiOperation({
    operationId: 'stop-rebuild',
    summary: 'Stop making the read models anew',
    description: 'What was made is kept, and gone on with when it is asked for again. The live ones stand.',
  })
  @ApiResponse({ status: 200, description: 'It is stopped, or there was none.' })
  async stopRebuild(): Promise<ProjectionAnswer> {
    await this.parts.readModels.stopRebuild(this.parts.now());
    return await this.queries.execute(new ProjectionQuery());
  }

  @Post('skips')
  @Permitted({ needs: ['operation'] })
  @ApiOperation({
    operationId: 'skip-event',
    summary: 'Pass over an event that the read models can not take in',
    description:
      'A decision, recorded as an event: who, why, which event. The stream goes on after it, without it. A later program that can take the event in does so when it makes the read models anew.',
  })
  @ApiExtraModels(SkipBody)
  @ApiBody({
    required: true,
    schema: { $ref: getSchemaPath(SkipBody) },
    examples: {
      'by its position': {
        value: {
          event: '00000000000000000004/00000000000000000004',
          reason: 'Written by a faulty interface; the service is reported again.',
        },
      },
    },
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'New for each decision.' })
  @ApiResponse({ status: 201, description: 'The decision is recorded.' })
  @ApiResponse({ status: 200, description: 'It had been decided before.' })
  async skip(
    @Body(new DescribedPipe(SkipBody, 'body')) { event, reason }: SkipBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SkipAnswer> {
    const envelope = envelopeOf(
      'projection',
      request.headers,
      grantOfRequest(request),
      correlationIdOf(request),
      this.newId,
    );
    const known = await this.parts.readModels.skippedAt(event);
    if (known !== undefined) {
      reply.status(200);
      return { eventId: known.event_id, decision: known.decision };
    }
    const failure = await this.parts.readModels.failureAt(event);
    if (failure === undefined) throw problem('not-stopped-there');
    const { event_id: eventId, stream, position, event_type: eventType, error } = failure;
    const outcome = await this.commands.execute(
      new SkipProjectedEvent(
        stream.slice(stream.indexOf('-') + 1),
        { type: 'SkipEvent', eventId, stream, position, eventType, error, reason },
        envelope,
      ),
    );
    reply.status(outcome.recorded.length > 0 && !outcome.repeated ? 201 : 200);
    const decision = outcome.recorded[0]?.id;
    return { eventId, ...(decision === undefined ? {} : { decision }) };
  }
}
