/** Breaks a dependency rule on purpose, so that the test of the rules is known to be able to fail. */
export { INNER_PART } from '../../../libs/event-store/src/inner-part.js';
