import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#statutes';
import { grantOfRequest } from '../identity/request-grant.js';
import { PermittedPage } from '../identity/route-access.js';
import { ProjectionQuery } from '../projection/projection-query.js';
import { ServiceHealthQuery } from '../queries/service-health-query.js';
import { WebhooksQuery } from '../webhooks/webhook-queries.js';
import { knownFields } from './frame/known-fields.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageLanguage } from './frame/page-language.js';
import { healthPage } from './health-page.js';

@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/service`))
export class HealthPageController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @PermittedPage({ needs: ['operation'] })
  async health(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    knownFields(request, []);
    const health = await this.queries.execute(new ServiceHealthQuery());
    const [projection, told] = await Promise.all([
      this.queries.execute(new ProjectionQuery()).catch(() => undefined),
      this.queries.execute(new WebhooksQuery(grantOfRequest(request))).catch(() => undefined),
    ]);
    return pageAnswer(reply, healthPage(language, health, projection, told?.webhooks));
  }
}
