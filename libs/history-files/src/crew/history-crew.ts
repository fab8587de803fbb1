import { Worker } from 'node:worker_threads';
import { builtFile } from '#built-file';
import type { Statutes } from '#statutes';
import { type AnyWork, HistoryTasks } from './history-tasks.js';
import type { TaskAnswer, TaskName, TaskRequest } from './history-worker-messages.js';

type Argument<Name extends TaskName> = Parameters<HistoryTasks[Name]>[0];
type Answer<Name extends TaskName> = Awaited<ReturnType<HistoryTasks[Name]>>;

/** Who does the tasks: this thread, or several others. */
export interface HistoryCrew {
  /** How many tasks are worth handing over before the first is done. */
  readonly atOnce: number;
  /** The members are other threads: what they are told is copied. */
  readonly isElsewhere: boolean;
  /** Has one member do a task. @param moved memory that goes over to that member's thread */
  one<Name extends TaskName>(
    task: Name,
    argument: Argument<Name>,
    moved?: ArrayBuffer,
  ): Promise<Answer<Name>>;
  /** Has every member do a task. */
  everyone<Name extends TaskName>(task: Name, argument: Argument<Name>): Promise<Answer<Name>[]>;
  close(): Promise<void>;
}

/** @param threads one for this thread alone */
export function historyCrew(folder: string, threads: number): HistoryCrew {
  return threads > 1 ? new ThreadCrew(folder, threads) : new CrewOfOne(folder);
}

/** Every member is ready for the work. */
export async function beginWork(
  crew: HistoryCrew,
  { module, makeWork, data }: AnyWork,
  statutes: Statutes,
): Promise<void> {
  const work = crew.isElsewhere ? { module: module() } : { makeWork };
  await crew.everyone('beginWork', { ...work, data, statutes });
}

class CrewOfOne implements HistoryCrew {
  readonly atOnce = 1;
  readonly isElsewhere = false;
  private readonly tasks: HistoryTasks;

  constructor(folder: string) {
    this.tasks = new HistoryTasks(folder, 'rows');
  }

  async one<Name extends TaskName>(task: Name, argument: Argument<Name>): Promise<Answer<Name>> {
    const method = this.tasks[task] as (argument: Argument<Name>) => Answer<Name> | Promise<Answer<Name>>;
    return await method.call(this.tasks, argument);
  }

  async everyone<Name extends TaskName>(task: Name, argument: Argument<Name>): Promise<Answer<Name>[]> {
    return [await this.one(task, argument)];
  }

  async close(): Promise<void> {}
}

/** Each thread has a queue of its own: a task goes to the shortest. */
class ThreadCrew implements HistoryCrew {
  readonly atOnce: number;
  readonly isElsewhere = true;
  private readonly threads: HistoryThread[];

  constructor(folder: string, count: number) {
    this.atOnce = 3 * count;
    this.threads = Array.from({ length: count }, (_, index) => new HistoryThread(folder, `rows-${index}`));
  }

  one<Name extends TaskName>(
    task: Name,
    argument: Argument<Name>,
    moved?: ArrayBuffer,
  ): Promise<Answer<Name>> {
    const [first, ...others] = this.threads;
    if (!first) throw new Error('a crew without a thread');
    const freest = others.reduce((least, each) => (each.waiting < least.waiting ? each : least), first);
    return freest.ask(task, argument, moved);
  }

  everyone<Name extends TaskName>(task: Name, argument: Argument<Name>): Promise<Answer<Name>[]> {
    return Promise.all(this.threads.map((thread) => thread.ask(task, argument)));
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Of one thread, which needs a fraction of it. Without a limit garbage stays for as long as the machine has memory. */
const HEAP_MB_MAX = 256;

class HistoryThread {
  private readonly worker: Worker;
  /** In the order of the requests, which is that of the answers. */
  private readonly asked: Waiting[] = [];
  private ended: unknown;

  constructor(folder: string, name: string) {
    this.worker = new Worker(builtFile(import.meta.url, 'history-worker.js'), {
      workerData: { folder, name },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
      name,
    });
    this.worker.on('message', (answer: TaskAnswer) => {
      const asked = this.asked.shift();
      if ('value' in answer) asked?.resolve(answer.value);
      else asked?.reject(answer.error);
    });
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('a thread that reads histories has ended')));
  }

  get waiting(): number {
    return this.asked.length;
  }

  ask<Name extends TaskName>(
    task: Name,
    argument: Argument<Name>,
    moved?: ArrayBuffer,
  ): Promise<Answer<Name>> {
    return new Promise((resolve, reject) => {
      if (this.ended !== undefined) return reject(this.ended);
      this.asked.push({ resolve: (value) => resolve(value as Answer<Name>), reject });
      this.worker.postMessage({ task, argument } satisfies TaskRequest, moved ? [moved] : []);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private end(error: unknown): void {
    this.ended ??= error;
    for (const { reject } of this.asked.splice(0)) reject(this.ended);
  }
}
