import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Webhooks } from '#apps/webhooks/src/open-webhooks.js';
import { CommandHandlingModule, type CommandHandlingParts } from '#command-handling';
import type { ReadModels } from '#read-models';
import { AccessLog } from './access-log/access-log.js';
import { ReadingsQueryHandler } from './access-log/readings-query.js';
import { RecordAnswers } from './access-log/record-answers.js';
import { UnusualReadingsQueryHandler } from './access-log/unusual-readings-query.js';
import type { ApiSettings } from './api-settings.js';
import { NEW_ID } from './api-tokens.js';
import { CONTROLLERS } from './controllers.js';
import { FeedPageQueryHandler } from './feed/feed-page-query.js';
import { FeedParts } from './feed/feed-parts.js';
import { projectionProbe } from './health/projection-probe.js';
import { Readiness } from './health/readiness.js';
import type { TrustedIssuer } from './identity/trusted-issuer.js';
import { PageMaterial } from './pages/page-material.js';
import { ProjectionQueryHandler } from './projection/projection-query.js';
import { CaseReviewQueryHandler } from './queries/case-review-query.js';
import { CaseToReadQueryHandler } from './queries/case-to-read-query.js';
import { ChangesQueryHandler } from './queries/changes-query.js';
import { CostDayQueryHandler } from './queries/cost-day-query.js';
import { CostDifferenceQueryHandler } from './queries/cost-difference-query.js';
import { CostTimelineQueryHandler } from './queries/cost-timeline-query.js';
import { DossierQueryHandler } from './queries/dossier-query.js';
import { EventsQueryHandler } from './queries/events-query.js';
import { ForecastParts } from './queries/forecast-parts.js';
import { ForecastQueryHandler } from './queries/forecast-query.js';
import { InvoiceLinesQueryHandler } from './queries/invoice-lines-query.js';
import { InvoiceQueryHandler } from './queries/invoice-query.js';
import { InvoiceUnderChoicesQueryHandler } from './queries/invoice-under-choices-query.js';
import { InvoicedMonthsQueryHandler } from './queries/invoiced-months-query.js';
import { JobseekersQueryHandler } from './queries/jobseekers-query.js';
import { LogParts } from './queries/log-parts.js';
import {
  CheckpointQueryHandler,
  ConsistencyQueryHandler,
  InclusionQueryHandler,
} from './queries/log-queries.js';
import { OwnDataQueryHandler } from './queries/own-data-query.js';
import { PathwayQueryHandler } from './queries/pathway-query.js';
import { QueryParts } from './queries/query-parts.js';
import { ReconciliationQueryHandler } from './queries/reconciliation-query.js';
import { SealedSegmentsQueryHandler } from './queries/sealed-segments-query.js';
import { ServiceHealthQueryHandler } from './queries/service-health-query.js';
import { StatisticsQueryHandler } from './queries/statistics-query.js';
import { UnsealedQueryHandler } from './queries/unsealed-query.js';
import { VerificationQueryHandler } from './queries/verification-query.js';
import { SignIn } from './sign-in/sign-in.js';
import { WebhookParts } from './webhooks/webhook-parts.js';
import {
  DeadLettersQueryHandler,
  WebhookQueryHandler,
  WebhooksQueryHandler,
} from './webhooks/webhook-queries.js';

/** What the API is made of. */
export interface ApiParts extends CommandHandlingParts {
  readonly readModels: ReadModels;
  readonly webhooks: Webhooks;
  readonly log: Logger;
  readonly settings: ApiSettings;
  /** Whose tokens are taken. */
  readonly issuer: TrustedIssuer;
  /** How people sign in to the pages. */
  readonly signIn: SignIn;
}

const QUERY_HANDLERS = [
  PathwayQueryHandler,
  CostTimelineQueryHandler,
  CostDayQueryHandler,
  CostDifferenceQueryHandler,
  EventsQueryHandler,
  ChangesQueryHandler,
  CaseReviewQueryHandler,
  DossierQueryHandler,
  OwnDataQueryHandler,
  CaseToReadQueryHandler,
  JobseekersQueryHandler,
  InvoiceLinesQueryHandler,
  InvoiceQueryHandler,
  InvoicedMonthsQueryHandler,
  InvoiceUnderChoicesQueryHandler,
  SealedSegmentsQueryHandler,
  UnsealedQueryHandler,
  VerificationQueryHandler,
  ReconciliationQueryHandler,
  ForecastQueryHandler,
  StatisticsQueryHandler,
  ServiceHealthQueryHandler,
  FeedPageQueryHandler,
  CheckpointQueryHandler,
  InclusionQueryHandler,
  ConsistencyQueryHandler,
  WebhooksQueryHandler,
  WebhookQueryHandler,
  DeadLettersQueryHandler,
  ProjectionQueryHandler,
  ReadingsQueryHandler,
  UnusualReadingsQueryHandler,
];

/** Controllers that translate between HTTP and the buses, and nothing else. */
@Module({})
export class ApiModule {
  static register(parts: ApiParts): DynamicModule {
    const { eventStore, readModels, keys, statutes, clock, newId, settings } = parts;
    return {
      module: ApiModule,
      imports: [CommandHandlingModule.register(parts)],
      controllers: [...CONTROLLERS],
      providers: [
        ...QUERY_HANDLERS,
        { provide: NEW_ID, useValue: newId },
        { provide: AccessLog, useFactory: () => new AccessLog(eventStore, clock, newId, parts.log) },
        { provide: APP_INTERCEPTOR, useClass: RecordAnswers },
        { provide: SignIn, useValue: parts.signIn },
        { provide: PageMaterial, useFactory: () => new PageMaterial(statutes, clock, parts.log) },
        {
          provide: QueryParts,
          useFactory: () =>
            new QueryParts(
              readModels,
              eventStore,
              keys,
              statutes,
              settings.readYourWriteTimeout,
              clock,
              settings.historyPeople,
            ),
        },
        {
          provide: FeedParts,
          inject: [QueryParts],
          useFactory: ({ protectedPeople, statutes }: QueryParts) =>
            new FeedParts(
              eventStore,
              { heartbeat: settings.feedHeartbeat, stall: settings.feedStall },
              settings.feedStreams,
              clock,
              protectedPeople,
              statutes,
              parts.log,
            ),
        },
        {
          provide: WebhookParts,
          useFactory: () => new WebhookParts(parts.webhooks, settings.readYourWriteTimeout, parts.log),
        },
        { provide: LogParts, useFactory: () => new LogParts(settings.archive) },
        { provide: ForecastParts, useFactory: () => new ForecastParts(clock, settings.forecastPeople) },
        {
          provide: Readiness,
          useFactory: () =>
            new Readiness(
              {
                'event-store': () => eventStore.ping().then(() => undefined),
                projection: projectionProbe(readModels),
              },
              clock,
            ),
        },
      ],
    };
  }
}
