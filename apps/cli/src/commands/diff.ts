import type { Command } from 'commander';
import type { KnownBy } from '#calendar-date';
import {
  type HistorySourceOptions,
  historySourceOf,
  momentOption,
  withHistorySource,
} from '../history/history-source.js';

interface DiffOptions extends HistorySourceOptions {
  readonly from: KnownBy;
  readonly to?: KnownBy;
  readonly json?: boolean;
}

/** `polku diff`: what changed between two moments, and which events did it. */
export function addDiffCommand(program: Command): void {
  const command = program
    .command('diff')
    .description(
      'What changed between two moments, and which events did it: days and euros, invoice lines, pathway and findings of one jobseeker, ' +
        'or of everybody of whom something was recorded in between. From the own store, or from an audit bundle without any server.',
    );
  withHistorySource(command)
    .requiredOption(
      '--from <date or instant>',
      'as known at the end of this date, or at this instant',
      momentOption,
    )
    .option('--to <date or instant>', 'the later moment; now when left out', momentOption)
    .option('--json', 'everything as JSON, a line for each jobseeker, instead of tables')
    .action(async (options: DiffOptions, self: Command) => {
      const source = await historySourceOf(options, self);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printDiff } = await import('../history/print-diff.js');
      endWhenPipeCloses(process.stdout);
      const { jobseeker, municipality, from, to = {} } = options;
      await printDiff(source, {
        ...(jobseeker === undefined ? {} : { jobseeker }),
        ...(municipality === undefined ? {} : { municipality }),
        from,
        to,
        form: options.json ? 'json' : 'table',
      });
    });
}
