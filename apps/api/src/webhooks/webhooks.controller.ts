import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSigningSecret } from '#apps/webhooks/src/signing.js';
import { ActOnWebhook, type CommandEnvelope, CommandRefused } from '#command-handling';
import { eventIdFor } from '#event-store';
import { type Webhook, type WebhookCommand, webhookEnded } from '#webhooks';
import { NEW_ID } from '../api-tokens.js';
import { complaintAboutTypes } from '../feed/event-types.js';
import { FeedParts } from '../feed/feed-parts.js';
import { DescribedPipe } from '../fields/described-pipe.js';
import { revisionTag } from '../http/command-conditions.js';
import { envelopeOf } from '../http/command-envelope.js';
import { answerIfChanged, contentTag } from '../http/conditional-answer.js';
import { correlationIdOf } from '../http/request-identity.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { Permitted } from '../identity/route-access.js';
import { nameOf, securityEvent } from '../identity/security-event.js';
import { problem } from '../problems/make-problem.js';
import { DescribeQuery } from '../queries/describe-query.js';
import { DEFAULT_LIMIT, DeadLettersParameters, numberOf } from '../queries/query-parameters.js';
import { DescribeReplay, DescribeWebhookTask } from './describe-webhook-task.js';
import { type WebhookAnswer, webhookAnswer } from './webhook-answer.js';
import { RotateWebhookSecretBody, SubscribeWebhookBody } from './webhook-bodies.js';
import { WebhookIdPipe } from './webhook-id.pipe.js';
import { mayKnowOf, ownershipOf } from './webhook-ownership.js';
import { WebhookParts } from './webhook-parts.js';
import { DeadLettersQuery, WebhookQuery, WebhooksQuery, webhookOf } from './webhook-queries.js';

/** A service asks for its own webhooks. */
const OWNER = { needs: ['feed'] } as const;
/** Who keeps the system running may see them all, and stop their sending. */
const OWNER_OR_OPERATOR = { ...OWNER, orNeeds: ['operation'] } as const;

/** Subscriptions of services that want to be sent events. */
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(WebhookParts) private readonly parts: WebhookParts,
    @Inject(FeedParts) private readonly feed: FeedParts,
    @Inject(NEW_ID) private readonly newId: () => string,
  ) {}

  @Post()
  @Permitted(OWNER)
  @DescribeWebhookTask({
    name: 'subscribe-webhook',
    summary: 'Have events sent to an address',
    description:
      'Each event that the filter lets through is sent as a CloudEvent (structured JSON) and signed after Standard Webhooks, at least once: `webhook-id` is the id of the event at every attempt. The events of one stream come in their order. The answer shows the secret, once.',
    body: SubscribeWebhookBody,
    examples: {
      'services that begin and end in Kajaani': {
        targetUrl: 'https://hooks.example.fi/polku',
        types: ['ServiceStarted', 'ServiceEnded'],
        municipality: '205',
      },
      'everything, from the beginning': { targetUrl: 'https://hooks.example.fi/polku', after: 'beginning' },
    },
    isNew: true,
  })
  async subscribe(
    @Body(new DescribedPipe(SubscribeWebhookBody, 'body')) body: SubscribeWebhookBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    const envelope = this.envelope(request);
    const types = complaintAboutTypes(body.types ?? []);
    if (types !== undefined) {
      throw problem('invalid-request', { errors: [{ pointer: '/types', detail: types }] });
    }
    await this.parts.expectTarget(body.targetUrl);
    this.parts.expectRoom();
    // Repeated with its key, the command is about the subscription that it made.
    const id = envelope.idFromCaller ? eventIdFor(`webhook/${envelope.commandId}`, 0) : this.newId();
    const { after, ...asked } = body;
    const begin =
      after === undefined || after === 'beginning' ? after : await this.feed.log.positionAt(after);
    return this.carryOut(
      id,
      {
        type: 'SubscribeWebhook',
        ...asked,
        ...(begin === undefined ? {} : { after: begin }),
        ...ownershipOf(grantOfRequest(request)),
      } as WebhookCommand,
      envelope,
      reply,
    );
  }

  @Post(':webhookId/rotate-secret')
  @Permitted(OWNER)
  @DescribeWebhookTask({
    name: 'rotate-webhook-secret',
    summary: 'Sign with a new secret',
    description:
      'The answer shows it, once. For some hours deliveries carry a signature of each, so that no receiver has to change at one moment.',
    body: RotateWebhookSecretBody,
    examples: { 'with a day to change it': { overlapHours: 24 }, 'known to others': { overlapHours: 0 } },
  })
  rotate(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Body(new DescribedPipe(RotateWebhookSecretBody, 'body')) { overlapHours }: RotateWebhookSecretBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    return this.carryOutOnKnown(id, { type: 'RotateWebhookSecret', overlapHours }, request, reply);
  }

  @Post(':webhookId/pause')
  @Permitted(OWNER_OR_OPERATOR)
  @DescribeWebhookTask({
    name: 'pause-webhook',
    summary: 'Send nothing for a while',
    description: 'What is recorded meanwhile is sent when it is resumed.',
  })
  pause(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    return this.carryOutOnKnown(id, { type: 'PauseWebhook', reason: 'asked' }, request, reply);
  }

  @Post(':webhookId/resume')
  @Permitted(OWNER)
  @DescribeWebhookTask({
    name: 'resume-webhook',
    summary: 'Go on sending',
    description: 'From where it was paused; what waited is tried at once.',
  })
  resume(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    return this.carryOutOnKnown(id, { type: 'ResumeWebhook' }, request, reply);
  }

  @Post(':webhookId/end')
  @Permitted(OWNER)
  @DescribeWebhookTask({
    name: 'end-webhook',
    summary: 'End the subscription for good',
    description:
      'Nothing is sent any more, and its secrets are destroyed. What had waited is shown with the dead letters.',
  })
  end(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    return this.carryOutOnKnown(id, { type: 'EndWebhook', reason: 'asked' }, request, reply);
  }

  @Get()
  @Permitted(OWNER_OR_OPERATOR)
  @DescribeQuery('webhooks')
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const answer = await this.queries.execute(new WebhooksQuery(grantOfRequest(request)));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':webhookId')
  @Permitted(OWNER_OR_OPERATOR)
  @DescribeQuery('webhook')
  async one(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.knownTo(request, id);
    const answer = await this.queries.execute(new WebhookQuery(id));
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Get(':webhookId/dead-letters')
  @Permitted(OWNER_OR_OPERATOR)
  @DescribeQuery('dead-letters')
  async deadLetters(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Query(new DescribedPipe(DeadLettersParameters, 'query')) { after, limit }: DeadLettersParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.knownTo(request, id);
    const answer = await this.queries.execute(
      new DeadLettersQuery(id, after ?? '', numberOf(limit) ?? DEFAULT_LIMIT),
    );
    return answerIfChanged(request, reply, contentTag(answer), answer);
  }

  @Post(':webhookId/dead-letters/replay')
  @HttpCode(200)
  @Permitted(OWNER)
  @DescribeReplay('replay-dead-letters', 'Send all dead letters of a webhook again')
  async replayAll(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ replayed: number }> {
    return { replayed: await this.replay(request, id) };
  }

  @Post(':webhookId/dead-letters/:eventId/replay')
  @HttpCode(200)
  @Permitted(OWNER)
  @DescribeReplay('replay-dead-letter', 'Send one dead letter again')
  @ApiParam({ name: 'eventId', description: 'The event.', schema: { type: 'string', format: 'uuid' } })
  async replayOne(
    @Param('webhookId', WebhookIdPipe) id: string,
    @Param('eventId') eventId: string,
    @Req() request: FastifyRequest,
  ): Promise<{ replayed: number }> {
    const replayed = await this.replay(request, id, eventId);
    if (replayed === 0) throw problem('unknown-dead-letter');
    return { replayed };
  }

  private envelope(request: FastifyRequest): CommandEnvelope {
    return envelopeOf(
      'webhook',
      request.headers,
      grantOfRequest(request),
      correlationIdOf(request),
      this.newId,
    );
  }

  private async carryOutOnKnown(
    id: string,
    command: WebhookCommand,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    await this.knownTo(request, id);
    return await this.carryOut(id, command, this.envelope(request), reply);
  }

  private async carryOut(
    id: string,
    command: WebhookCommand,
    envelope: CommandEnvelope,
    reply: FastifyReply,
  ): Promise<WebhookAnswer> {
    const secret = newSigningSecret();
    const outcome = await this.commands.execute(new ActOnWebhook(id, command, secret, envelope));
    await this.parts.known(id, Number(outcome.revision));
    const tag = revisionTag('webhook', outcome.revision);
    if (tag !== undefined) reply.header('ETag', tag);
    if (outcome.repeated) reply.header('Idempotent-Replayed', 'true');
    reply.header('Location', `/v1/webhooks/${id}`);
    reply.status(outcome.recorded.length > 0 ? 201 : 200);
    const makesSecret = command.type === 'SubscribeWebhook' || command.type === 'RotateWebhookSecret';
    return webhookAnswer(id, outcome, makesSecret ? secret : undefined);
  }

  /** Recorded in no event: what is sent is what the subscription gets anyway. Who asked for it stands in the log. */
  private async replay(request: FastifyRequest, webhook: string, eventId?: string): Promise<number> {
    const { state } = await this.knownTo(request, webhook);
    if (state === 'ended') throw new CommandRefused(webhookEnded(), 0);
    const replayed = this.parts.webhooks.deliveries.replay(webhook, eventId);
    const who = nameOf(grantOfRequest(request));
    securityEvent(request, this.parts.log, { event: 'dead-letters-replayed', ...who, webhook, replayed });
    return replayed;
  }

  /** @throws ApiProblem for another's webhook, the same as for one that nobody made */
  private async knownTo(request: FastifyRequest, id: string): Promise<Webhook> {
    const { webhook } = await webhookOf(this.feed.eventStore, id);
    const grant = grantOfRequest(request);
    if (mayKnowOf(webhook, grant)) return webhook;
    securityEvent(request, this.parts.log, { event: 'webhook-of-another', ...nameOf(grant), webhook: id });
    throw problem('unknown-webhook');
  }
}
