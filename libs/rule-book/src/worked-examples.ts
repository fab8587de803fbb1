import { ALLOWANCES_FROM_2025 } from './examples/allowances-from-2025.js';
import { BEFORE_2025 } from './examples/before-2025.js';
import { GENERAL_SUPPORT } from './examples/general-support.js';
import { INVOICES } from './examples/invoices.js';
import { PAYERS } from './examples/payers.js';
import { READINGS_OF_DAYS } from './examples/readings-of-days.js';
import { READINGS_OF_INTEGRATION } from './examples/readings-of-integration.js';
import { READINGS_OF_RESTARTS } from './examples/readings-of-restarts.js';
import { READINGS_OF_TRANSITIONS } from './examples/readings-of-transitions.js';
import { SUPPORT_FROM_2025 } from './examples/support-from-2025.js';
import type { WorkedExample } from './worked-example.js';

/** Every worked example of the rule book: first those of the sections, then the points that the statutes leave open. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  ...BEFORE_2025,
  ...SUPPORT_FROM_2025,
  ...ALLOWANCES_FROM_2025,
  ...GENERAL_SUPPORT,
  ...PAYERS,
  ...INVOICES,
  ...READINGS_OF_RESTARTS,
  ...READINGS_OF_DAYS,
  ...READINGS_OF_TRANSITIONS,
  ...READINGS_OF_INTEGRATION,
];
