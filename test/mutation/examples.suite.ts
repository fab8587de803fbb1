// One file for many suites: a mutant waits for the loading of the product once, not for each of them.
import '../../libs/cost-responsibility/test/worked-examples.spec.js';
import '../../libs/cost-responsibility/test/regime-a.spec.js';
import '../../libs/cost-responsibility/test/regime-b.spec.js';
import '../../libs/cost-responsibility/test/regime-c.spec.js';
import '../../libs/cost-responsibility/test/invoice-lines.spec.js';
import '../../libs/cost-responsibility/test/findings.spec.js';
import '../../libs/cost-responsibility/test/explanation.spec.js';
import '../../libs/cost-responsibility/test/conformance.spec.js';
import '../../libs/cost-responsibility/test/timeline.spec.js';
import '../../libs/cost-responsibility/test/explained-counts.spec.js';
import '../../libs/cost-responsibility/test/explained-services.spec.js';
import '../../libs/cost-responsibility/test/changed-law.spec.js';
import '../../libs/cost-responsibility/test/choices.spec.js';
import '../../libs/cost-responsibility/test/exact-euros.spec.js';
import '../../libs/cost-responsibility/test/paid-day-numbers.spec.js';
