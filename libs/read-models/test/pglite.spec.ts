import { checkProjection } from './projection-suite.js';
import { checkQueries } from './query-suite.js';
import { checkReadings } from './reading-suite.js';
import { checkRebuild } from './rebuild-suite.js';
import { checkSkipping } from './skip-suite.js';
import { PGLITE } from './support/database-under-test.js';
import { describeWithDatabase } from './support/describe-with-database.js';

describeWithDatabase('read models in PGlite', PGLITE, (on) => {
  checkProjection(on);
  checkQueries(on);
  checkRebuild(on);
  checkSkipping(on);
  checkReadings(on);
});
