import { type Command, InvalidArgumentError } from 'commander';
import type { Choices } from '#cost-responsibility';

interface TimelineOptions {
  readonly payments: string;
  readonly facts?: string;
  readonly interpretation: Choices;
  readonly statutes?: string;
  readonly json?: boolean;
}

/** `polku timeline`: the cost-responsibility timeline from files, without a server or a store. */
export function addTimelineCommand(program: Command): void {
  program
    .command('timeline')
    .description('Who pays which part of which day, computed from files without any server.')
    .requiredOption('--payments <file>', 'payments.csv: what payers paid')
    .option(
      '--facts <file>',
      'facts.csv: home municipalities, integration, employment conditions, maximum periods',
    )
    .option(
      '--interpretation <INT-n=choice>',
      'another choice at a point that the statutes leave open; may be repeated',
      addChoice,
      {},
    )
    .option('--statutes <folder>', 'another law than the one that ships, laid out as libs/statutes is')
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .action(async (options: TimelineOptions, command: Command) => {
      // Loaded when asked for, so that other commands start quickly.
      const { ChoiceNotAvailable } = await import('#cost-responsibility');
      const { StatuteDataError } = await import('#statutes');
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printTimelines } = await import('../timeline/print-timelines.js');
      endWhenPipeCloses(process.stdout);
      try {
        const accepted = await printTimelines({
          sources: {
            payments: options.payments,
            ...(options.facts === undefined ? {} : { facts: options.facts }),
          },
          choices: options.interpretation,
          ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
          form: options.json ? 'json' : 'table',
        });
        if (!accepted) process.exitCode = 1;
      } catch (error) {
        if (
          error instanceof ChoiceNotAvailable ||
          error instanceof StatuteDataError ||
          isUnreadableFile(error)
        )
          command.error(`error: ${error.message}`);
        throw error;
      }
    });
}

function addChoice(text: string, chosen: Choices): Choices {
  const [, id, choice] = /^(INT-\d+)=([a-z0-9-]+)$/.exec(text) ?? [];
  if (id === undefined || choice === undefined) {
    throw new InvalidArgumentError('Expected an interpretation and its choice, such as INT-2=no-restart.');
  }
  return { ...chosen, [id]: choice };
}

const UNREADABLE_FILE = ['ENOENT', 'EACCES', 'EISDIR'];

function isUnreadableFile(error: unknown): error is NodeJS.ErrnoException {
  return UNREADABLE_FILE.includes((error as Partial<NodeJS.ErrnoException>)?.code ?? '');
}
