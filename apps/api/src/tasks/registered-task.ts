import type { TaskSubject } from '#access';
import type { BenefitCommand, BenefitCorrection } from '#benefit-history';
import {
  ActOnBenefits,
  ActOnPathway,
  type CommandEnvelope,
  IdentifyPerson,
  ProtectData,
} from '#command-handling';
import type { ProtectionCommand } from '#data-protection';
import type { CorrectionCommand, DisputeRecord, PathwayCommand } from '#pathway';
import type { IdentifyPersonCommand } from '#person-identity';
import { benefitTasks } from './benefits/benefit-tasks.js';
import { pathwayTasks } from './pathway/pathway-tasks.js';
import { personTasks } from './person/person-tasks.js';
import { protectionTasks } from './protection/protection-tasks.js';
import { type Task, type TasksFor, taskName } from './task.js';

export type Subject = TaskSubject;

type CommandOfBus = ActOnPathway | ActOnBenefits | IdentifyPerson | ProtectData;

/** A task with its address, and the command for the bus that its body becomes. */
export interface RegisteredTask extends Task {
  readonly name: string;
  readonly subject: Subject;
  readonly command: (jobseeker: string, body: object, envelope: CommandEnvelope) => CommandOfBus;
}

function register<Command extends { readonly type: string }>(
  subject: Subject,
  tasks: TasksFor<Command>,
  forBus: (jobseeker: string, command: Command, envelope: CommandEnvelope) => CommandOfBus,
): RegisteredTask[] {
  return Object.entries<Task>(tasks).map(([type, task]) => ({
    ...task,
    name: taskName(type),
    subject,
    // The body's class is checked by `TasksFor` to be the command without its type.
    command: (jobseeker, body, envelope) =>
      forBus(jobseeker, { ...body, type } as unknown as Command, envelope),
  }));
}

/** Every task of the API, in the order in which its page shows them. */
export const TASKS: readonly RegisteredTask[] = [
  ...register<PathwayCommand | CorrectionCommand | DisputeRecord>(
    'pathway',
    pathwayTasks,
    (jobseeker, command, envelope) => new ActOnPathway(jobseeker, [command], envelope),
  ),
  ...register<BenefitCommand | BenefitCorrection>(
    'benefits',
    benefitTasks,
    (jobseeker, command, envelope) => new ActOnBenefits(jobseeker, [command], envelope),
  ),
  ...register<IdentifyPersonCommand>(
    'person',
    personTasks,
    (jobseeker, { type: _, ...identity }, envelope) => new IdentifyPerson(jobseeker, identity, envelope),
  ),
  ...register<ProtectionCommand>(
    'protection',
    protectionTasks,
    (jobseeker, command, envelope) => new ProtectData(jobseeker, command, envelope),
  ),
];
