import { checkProjection } from './projection-suite.js';
import { checkQueries } from './query-suite.js';
import { POSTGRES } from './support/database-under-test.js';
import { describeWithDatabase } from './support/describe-with-database.js';

describeWithDatabase('read models in PostgreSQL', POSTGRES, (on) => {
  checkProjection(on);
  checkQueries(on);
});
