import { accessLogSuite } from './access-log.suite.js';
import { accessLogPagesSuite } from './access-log-pages.suite.js';
import { badInputSuite } from './bad-input.suite.js';
import { benefitFactsSuite } from './benefit-facts.suite.js';
import { caseReviewSuite } from './case-review.suite.js';
import { commandsSuite } from './commands.suite.js';
import { correctionsSuite } from './corrections.suite.js';
import { demoIssuerSuite } from './demo-issuer.suite.js';
import { dossierSuite } from './dossier.suite.js';
import { edgeSuite } from './edge.suite.js';
import { faultsSuite } from './faults.suite.js';
import { feedSuite } from './feed.suite.js';
import { hostileCallersSuite } from './hostile-callers.suite.js';
import { knownSuite } from './known.suite.js';
import { logSuite } from './log.suite.js';
import { moneyAndAuditPagesSuite } from './money-and-audit-pages.suite.js';
import { openApiSuite } from './openapi.suite.js';
import { pagesSuite } from './pages.suite.js';
import { permissionsSuite } from './permissions.suite.js';
import { projectionSuite } from './projection.suite.js';
import { queriesSuite } from './queries.suite.js';
import { rightsSuite } from './rights.suite.js';
import { statisticsSuite } from './statistics.suite.js';
import { type RunningApi, runApi } from './support/running-api.js';
import { tokensSuite } from './tokens.suite.js';
import { webhooksSuite } from './webhooks.suite.js';

/** All suites share one API, since its database takes seconds to start; each uses jobseekers of its own. */
describe('the API', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await runApi({ readYourWriteTimeout: 1_000 });
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  tokensSuite(() => api);
  permissionsSuite(() => api);
  accessLogSuite(() => api);
  demoIssuerSuite(() => api);
  edgeSuite(() => api);
  openApiSuite(() => api);
  badInputSuite(() => api);
  hostileCallersSuite(() => api);
  benefitFactsSuite(() => api);
  queriesSuite(() => api);
  statisticsSuite(() => api);
  knownSuite(() => api);
  caseReviewSuite(() => api);
  dossierSuite(() => api);
  feedSuite(() => api);
  webhooksSuite(() => api);
  commandsSuite(() => api);
  correctionsSuite(() => api);
  rightsSuite(() => api);
  pagesSuite(() => api);
  moneyAndAuditPagesSuite(() => api);
  accessLogPagesSuite(() => api);
  logSuite(() => api);
  projectionSuite(() => api);
  faultsSuite(() => api);
});
