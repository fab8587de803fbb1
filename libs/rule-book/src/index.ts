export { type Computed, computedOf, inTheFormOf } from './computed.js';
export * from './told.js';
export type {
  Expected,
  ExpectedDay,
  ExpectedLine,
  ExpectedOtherwise,
  ExpectedTotal,
  WorkedExample,
} from './worked-example.js';
export { WORKED_EXAMPLES } from './worked-examples.js';
