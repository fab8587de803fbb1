/** Breaks a dependency rule on purpose, so that the test of the rules is known to be able to fail. */
export { APPLICATION } from '../../../apps/api/src/application.js';
