import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { CommandHandlingModule, type CommandHandlingParts } from '#command-handling';
import type { ReadModels } from '#read-models';
import type { ApiSettings } from './api-settings.js';
import { NEW_ID } from './api-tokens.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedPageQueryHandler } from './feed/feed-page-query.js';
import { FeedParts } from './feed/feed-parts.js';
import { HealthController } from './health/health.controller.js';
import { projectionProbe } from './health/projection-probe.js';
import { Readiness } from './health/readiness.js';
import { DocsController } from './openapi/docs.controller.js';
import { AssetsController } from './pages/assets.controller.js';
import { CaseController } from './pages/case.controller.js';
import { AnybodyHere, PageCallers } from './pages/frame/page-caller.js';
import { FrontController, RootController } from './pages/front.controller.js';
import { HealthPageController } from './pages/health-page.controller.js';
import { PageMaterial } from './pages/page-material.js';
import { ProblemsController } from './problems/problems.controller.js';
import { CaseReviewQueryHandler } from './queries/case-review-query.js';
import { CaseToReadQueryHandler } from './queries/case-to-read-query.js';
import { CostDayQueryHandler } from './queries/cost-day-query.js';
import { CostDifferenceQueryHandler } from './queries/cost-difference-query.js';
import { CostTimelineQueryHandler } from './queries/cost-timeline-query.js';
import { DossierQueryHandler } from './queries/dossier-query.js';
import { EventsQueryHandler } from './queries/events-query.js';
import { ForecastParts } from './queries/forecast-parts.js';
import { ForecastQueryHandler } from './queries/forecast-query.js';
import { InvoiceLinesQueryHandler } from './queries/invoice-lines-query.js';
import { InvoiceQueryHandler } from './queries/invoice-query.js';
import { JobseekersController } from './queries/jobseekers.controller.js';
import { JobseekersQueryHandler } from './queries/jobseekers-query.js';
import { LogController } from './queries/log.controller.js';
import { LogParts } from './queries/log-parts.js';
import {
  CheckpointQueryHandler,
  ConsistencyQueryHandler,
  InclusionQueryHandler,
} from './queries/log-queries.js';
import { MunicipalitiesController } from './queries/municipalities.controller.js';
import { PathwayQueryHandler } from './queries/pathway-query.js';
import { QueryParts } from './queries/query-parts.js';
import { ReconciliationQueryHandler } from './queries/reconciliation-query.js';
import { ServiceHealthQueryHandler } from './queries/service-health-query.js';
import { StatisticsController } from './queries/statistics.controller.js';
import { StatisticsQueryHandler } from './queries/statistics-query.js';
import { TasksController } from './tasks/tasks-controller.js';

/** What the API is made of. */
export interface ApiParts extends CommandHandlingParts {
  readonly readModels: ReadModels;
  readonly log: Logger;
  readonly settings: ApiSettings;
  /** Who looks at the pages; anybody on this machine when absent. */
  readonly pageCallers?: PageCallers;
}

const QUERY_HANDLERS = [
  PathwayQueryHandler,
  CostTimelineQueryHandler,
  CostDayQueryHandler,
  CostDifferenceQueryHandler,
  EventsQueryHandler,
  CaseReviewQueryHandler,
  DossierQueryHandler,
  CaseToReadQueryHandler,
  JobseekersQueryHandler,
  InvoiceLinesQueryHandler,
  InvoiceQueryHandler,
  ReconciliationQueryHandler,
  ForecastQueryHandler,
  StatisticsQueryHandler,
  ServiceHealthQueryHandler,
  FeedPageQueryHandler,
  CheckpointQueryHandler,
  InclusionQueryHandler,
  ConsistencyQueryHandler,
];

/** Controllers that translate between HTTP and the buses, and nothing else. */
@Module({})
export class ApiModule {
  static register(parts: ApiParts): DynamicModule {
    const { eventStore, readModels, keys, statutes, clock, newId, settings } = parts;
    return {
      module: ApiModule,
      imports: [CommandHandlingModule.register(parts)],
      controllers: [
        DocsController,
        FeedController,
        HealthController,
        ProblemsController,
        JobseekersController,
        MunicipalitiesController,
        StatisticsController,
        LogController,
        TasksController,
        AssetsController,
        RootController,
        FrontController,
        CaseController,
        HealthPageController,
      ],
      providers: [
        ...QUERY_HANDLERS,
        { provide: NEW_ID, useValue: newId },
        { provide: PageCallers, useValue: parts.pageCallers ?? new AnybodyHere() },
        { provide: PageMaterial, useFactory: () => new PageMaterial(statutes, clock) },
        {
          provide: QueryParts,
          useFactory: () =>
            new QueryParts(readModels, eventStore, keys, statutes, settings.readYourWriteTimeout, clock),
        },
        {
          provide: FeedParts,
          useFactory: () =>
            new FeedParts(
              eventStore,
              { heartbeat: settings.feedHeartbeat, stall: settings.feedStall },
              settings.feedStreams,
            ),
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
