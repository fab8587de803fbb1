import { assessmentContracts } from './assessment-events.js';
import { correctionContracts } from './correction-events.js';
import { decisionContracts } from './decision-events.js';
import { disputeContracts } from './dispute-events.js';
import { dutyContracts } from './duty-events.js';
import type { EventOf } from './event-contract.js';
import { expenseAllowanceContracts } from './expense-allowance-events.js';
import { jobSearchContracts } from './job-search-events.js';
import { jointServiceModelContracts } from './joint-service-model-events.js';
import { planContracts } from './plan-events.js';
import { referralContracts } from './referral-events.js';
import { serviceContracts } from './service-events.js';

export const pathwayContracts = [
  ...jobSearchContracts,
  ...assessmentContracts,
  ...planContracts,
  ...dutyContracts,
  ...serviceContracts,
  ...referralContracts,
  ...jointServiceModelContracts,
  ...expenseAllowanceContracts,
  ...decisionContracts,
  ...correctionContracts,
  ...disputeContracts,
] as const;

/** Everything that is written to `jobseeker-<id>`. */
export type PathwayEvent = EventOf<(typeof pathwayContracts)[number]>;
