import { describeReadModels } from './projection-suite.js';
import { openPglite } from './support/database-under-test.js';

describeReadModels('PGlite', openPglite);
