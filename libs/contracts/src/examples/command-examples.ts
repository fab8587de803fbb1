import type { CommandEvent } from '../command-events.js';
import type { ExamplesOf } from './examples-of.js';

export const commandExamples: ExamplesOf<CommandEvent> = {
  CommandReceived: { stream: 'jobseeker-J1' },
};
