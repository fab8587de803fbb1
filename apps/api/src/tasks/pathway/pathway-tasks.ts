import type { CorrectionCommand, DisputeRecord, PathwayCommand } from '#pathway';
import type { TasksFor } from '../task.js';
import { assessmentTasks } from './assessment-tasks.js';
import { cooperationTasks } from './cooperation-tasks.js';
import { correctionTasks } from './correction-tasks.js';
import { decisionTasks } from './decision-tasks.js';
import { disputeTasks } from './dispute-tasks.js';
import { dutyTasks } from './duty-tasks.js';
import { expenseAllowanceTasks } from './expense-allowance-tasks.js';
import { jobSearchTasks } from './job-search-tasks.js';
import { jointServiceModelTasks } from './joint-service-model-tasks.js';
import { planTasks } from './plan-tasks.js';
import { referralTasks } from './referral-tasks.js';
import { serviceReportTasks } from './service-report-tasks.js';
import { serviceTasks } from './service-tasks.js';

/** A task for every command of the pathway. */
export const pathwayTasks: TasksFor<PathwayCommand | CorrectionCommand | DisputeRecord> = {
  ...jobSearchTasks,
  ...assessmentTasks,
  ...planTasks,
  ...dutyTasks,
  ...serviceTasks,
  ...serviceReportTasks,
  ...referralTasks,
  ...cooperationTasks,
  ...jointServiceModelTasks,
  ...decisionTasks,
  ...expenseAllowanceTasks,
  ...correctionTasks,
  ...disputeTasks,
};
