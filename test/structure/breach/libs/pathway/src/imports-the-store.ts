/** Breaks a dependency rule on purpose, so that the test of the rules is known to be able to fail. */
export type { Store } from '../../event-store/src/index.js';
