import { BEFORE_2025 } from './examples/before-2025.js';
import { FROM_2025 } from './examples/from-2025.js';
import { GENERAL_SUPPORT } from './examples/general-support.js';
import { INTERPRETATIONS } from './examples/interpretations.js';
import { PAYERS_AND_INVOICES } from './examples/payers-and-invoices.js';
import type { WorkedExample } from './worked-example.js';

/** Every worked example of the rule book, in the order of the law. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  ...BEFORE_2025,
  ...FROM_2025,
  ...GENERAL_SUPPORT,
  ...PAYERS_AND_INVOICES,
  ...INTERPRETATIONS,
];
