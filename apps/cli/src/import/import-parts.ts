import type { CommandBus } from '@nestjs/cqrs';
import type { EventStore } from '#event-store';
import type { Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';

export interface ImportParts {
  readonly commandBus: CommandBus;
  readonly eventStore: EventStore;
  readonly keys: SubjectKeys;
  readonly statutes: Statutes;
  /** Folder of the installation in which accepted files wait until they are recorded. */
  readonly folder: string;
  readonly clock: () => Date;
  readonly onProgress: (progress: { phase: string; done: number; total: number }) => void;
}
