import type { Command } from 'commander';
import type { KnownBy } from '#calendar-date';
import {
  type HistorySourceOptions,
  historySourceOf,
  momentOption,
  withHistorySource,
} from '../history/history-source.js';

interface ReplayOptions extends HistorySourceOptions {
  readonly until?: KnownBy;
  readonly json?: boolean;
}

/** `polku replay`: what the recorded events make, of an installation's own store or of an audit bundle. */
export function addReplayCommand(program: Command): void {
  const command = program
    .command('replay')
    .description(
      'What the recorded events make, now or at any moment: pathway, payments and facts, invoice lines of one jobseeker, of a municipality or ' +
        'of everybody. From the own store, or from an audit bundle without any server.',
    );
  withHistorySource(command)
    .option(
      '--until <date or instant>',
      'only what had been recorded at the end of this date, or at this instant: 2025-05-26, 2025-05-26T12:00:00Z',
      momentOption,
    )
    .option('--json', 'everything as JSON, a line for each jobseeker, instead of tables')
    .action(async (options: ReplayOptions, self: Command) => {
      const source = await historySourceOf(options, self);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printReplay } = await import('../history/print-replay.js');
      endWhenPipeCloses(process.stdout);
      const { jobseeker, municipality, until = {} } = options;
      await printReplay(source, {
        ...(jobseeker === undefined ? {} : { jobseeker }),
        ...(municipality === undefined ? {} : { municipality }),
        until,
        form: options.json ? 'json' : 'table',
      });
    });
}
