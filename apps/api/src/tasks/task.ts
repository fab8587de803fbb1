/** What an authority or payer can do in one request: `POST /v1/jobseekers/{jobseekerId}/<name>`. */
export interface Task<Body extends object = object> {
  /** The command's fields, checked by class-validator and described in OpenAPI. */
  readonly body: new () => Body;
  readonly summary: string;
  readonly description: string;
  /** Rows of the rule book that it is recorded for or checked against. */
  readonly rules: readonly string[];
  /** Bodies that are accepted, by the name that OpenAPI shows. */
  readonly examples: Readonly<Record<string, object>>;
}

/** One task for each command of a kind. The compiler asks for a task when a new command appears. */
export type TasksFor<Command extends { readonly type: string }> = {
  readonly [C in Command as C['type']]: Task<Omit<C, 'type'>>;
};

/** `SetJobSearchDuty` is the task `set-job-search-duty`. */
export function taskName(commandType: string): string {
  return commandType.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
