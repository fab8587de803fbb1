import Type from 'typebox';
import { defineEvent, type EventOf } from './event-contract.js';

export const CommandReceived = defineEvent('CommandReceived', 'command', {
  meaning:
    'A command came with an identifier of the caller, and whatever became of it, the identifier stands for this command only. Whose command it was, and the keyed digest of its content, stand in the metadata.',
  rules: [],
  data: {
    stream: Type.String({
      pattern: '^[a-z]+-[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
      description: 'The stream that the command is about.',
    }),
  },
});

export const commandContracts = [CommandReceived] as const;

/** Everything that is written to `command-<identifier of the caller>`. */
export type CommandEvent = EventOf<(typeof commandContracts)[number]>;
