import { parentPort, workerData } from 'node:worker_threads';
import { HistoryTasks } from './history-tasks.js';
import type { HistoryWorkerData, TaskAnswer, TaskRequest } from './history-worker-messages.js';

/** A thread that does tasks one after the other. */

const { folder, name } = workerData as HistoryWorkerData;
const tasks = new HistoryTasks(folder, name);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: TaskRequest) => {
  last = last.then(() => answer(request));
});

async function answer({ task, argument }: TaskRequest): Promise<void> {
  let told: TaskAnswer;
  try {
    const method = tasks[task] as (argument: unknown) => unknown;
    told = { value: await method.call(tasks, argument) };
  } catch (error) {
    told = { error };
  }
  parentPort?.postMessage(told);
}
