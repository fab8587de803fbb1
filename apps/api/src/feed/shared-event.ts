import type { StoredEvent } from '#event-store';
import { peopleInAnswer } from '../access-log/people-in-answer.js';

/** An event that several subscribers are told, with what is made of it once for all who may see the same of it. */
export class SharedEvent {
  /** By what may be seen of it. */
  readonly texts = new Map<string, Promise<string>>();
  private people: readonly string[] | undefined;

  constructor(readonly event: StoredEvent) {}

  /** Whose data it has. */
  get jobseekers(): readonly string[] {
    this.people ??= [...new Set(peopleInAnswer(this.event))];
    return this.people;
  }
}
