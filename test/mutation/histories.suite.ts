// Suites that try many histories, for the mutants that every example lets through.
import '../../libs/cost-responsibility/test/arrival.spec.js';
import '../../libs/cost-responsibility/test/provisions.spec.js';
import '../../libs/cost-responsibility/test/properties.spec.js';
import '../../libs/cost-responsibility/test/depends-on.spec.js';
import '../../libs/cost-responsibility/test/naive-reading.spec.js';
