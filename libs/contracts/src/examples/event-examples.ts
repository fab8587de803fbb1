import type { AnyEvent } from '../all-contracts.js';
import { accessExamples } from './access-examples.js';
import { benefitExamples } from './benefit-examples.js';
import { commandExamples } from './command-examples.js';
import { jointServiceModelExamples } from './cooperation-examples.js';
import { correctionExamples, decisionExamples, expenseAllowanceExamples } from './decision-examples.js';
import type { ExamplesOf } from './examples-of.js';
import { invoiceExamples } from './invoice-examples.js';
import { assessmentExamples, jobSearchExamples } from './job-search-examples.js';
import { personExamples } from './person-examples.js';
import { dutyExamples, planExamples } from './plan-examples.js';
import { projectionExamples } from './projection-examples.js';
import { disputeExamples, protectionExamples } from './protection-examples.js';
import { referralExamples, serviceExamples } from './service-examples.js';
import { webhookExamples } from './webhook-examples.js';

/** An example of every event, of an invented person: for the catalogue of events and for whoever writes a reader. */
export const EVENT_EXAMPLES: ExamplesOf<AnyEvent> = {
  ...personExamples,
  ...jobSearchExamples,
  ...assessmentExamples,
  ...planExamples,
  ...dutyExamples,
  ...serviceExamples,
  ...referralExamples,
  ...jointServiceModelExamples,
  ...expenseAllowanceExamples,
  ...decisionExamples,
  ...correctionExamples,
  ...disputeExamples,
  ...benefitExamples,
  ...protectionExamples,
  ...invoiceExamples,
  ...commandExamples,
  ...webhookExamples,
  ...projectionExamples,
  ...accessExamples,
};
