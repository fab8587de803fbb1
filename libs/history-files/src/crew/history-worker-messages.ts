import type { HistoryTasks } from './history-tasks.js';

export type TaskName = keyof HistoryTasks;

export interface TaskRequest {
  readonly task: TaskName;
  readonly argument: unknown;
}

/** In the order of the requests. */
export type TaskAnswer = { readonly value: unknown } | { readonly error: unknown };

export interface HistoryWorkerData {
  readonly folder: string;
  /** Of this thread's file in the folder. */
  readonly name: string;
}
