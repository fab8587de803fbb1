import { DECISION_CASES } from './cases/decision-cases.js';
import { DUTY_CASES } from './cases/duty-cases.js';
import { PLAN_CASES } from './cases/plan-cases.js';
import { PROCESS_CASES } from './cases/process-cases.js';
import { REFERRAL_CASES } from './cases/referral-cases.js';
import { REHABILITATION_CASES } from './cases/rehabilitation-cases.js';
import { SERVICE_CASES } from './cases/service-cases.js';
import type { CasesOf } from './finding-case.js';

/** Every finding has a case. */
export const FINDING_CASES: CasesOf = {
  ...PROCESS_CASES,
  ...PLAN_CASES,
  ...DUTY_CASES,
  ...REHABILITATION_CASES,
  ...SERVICE_CASES,
  ...DECISION_CASES,
  ...REFERRAL_CASES,
};
