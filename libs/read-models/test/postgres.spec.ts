import { describeReadModels } from './projection-suite.js';
import { openPostgres } from './support/database-under-test.js';

describeReadModels('PostgreSQL', openPostgres);
