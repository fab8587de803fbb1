import type { Type } from '@nestjs/common';
import { AccessLogController } from './access-log/access-log.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { HealthController } from './health/health.controller.js';
import { DocsController } from './openapi/docs.controller.js';
import {
  AccessLogPagesController,
  PersonReadingsPageController,
} from './pages/access-log-pages.controller.js';
import { AssetsController } from './pages/assets.controller.js';
import { AuditPageController } from './pages/audit-page.controller.js';
import { CaseController } from './pages/case.controller.js';
import { DayController } from './pages/day.controller.js';
import { FiguresPageController } from './pages/figures-page.controller.js';
import { FrontController, RootController } from './pages/front.controller.js';
import { HealthPageController } from './pages/health-page.controller.js';
import { MunicipalityPagesController } from './pages/municipality-pages.controller.js';
import { ProblemsController } from './problems/problems.controller.js';
import { ProjectionController } from './projection/projection.controller.js';
import { JobseekersController } from './queries/jobseekers.controller.js';
import { LogController } from './queries/log.controller.js';
import { MunicipalitiesController } from './queries/municipalities.controller.js';
import { StatisticsController } from './queries/statistics.controller.js';
import { SignInCallbackController, SignInController } from './sign-in/sign-in.controller.js';
import { TasksController } from './tasks/tasks-controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** All that answers under an address of its own. */
export const CONTROLLERS: readonly Type[] = [
  DocsController,
  FeedController,
  HealthController,
  ProblemsController,
  JobseekersController,
  MunicipalitiesController,
  StatisticsController,
  LogController,
  AccessLogController,
  ProjectionController,
  TasksController,
  WebhooksController,
  AssetsController,
  RootController,
  FrontController,
  CaseController,
  DayController,
  HealthPageController,
  MunicipalityPagesController,
  FiguresPageController,
  AuditPageController,
  AccessLogPagesController,
  PersonReadingsPageController,
  SignInController,
  SignInCallbackController,
];
