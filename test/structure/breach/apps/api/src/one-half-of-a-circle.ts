/** Breaks a dependency rule on purpose, so that the test of the rules is known to be able to fail. */
export type { OtherHalf } from './other-half-of-a-circle.js';

export type OneHalf = 'one';
