import type { Command } from 'commander';
import { type HistoryOptions, historySources, withHistoryOptions } from '../histories/history-options.js';

interface TimelineOptions extends HistoryOptions {
  readonly json?: boolean;
}

/** `polku timeline`: the cost-responsibility timeline from files, without a server or a store. */
export function addTimelineCommand(program: Command): void {
  const command = program
    .command('timeline')
    .description('Who pays which part of which day, computed from files without any server.');
  withHistoryOptions(command)
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .action(async (options: TimelineOptions) => {
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printTimelines } = await import('../timeline/print-timelines.js');
      endWhenPipeCloses(process.stdout);
      const accepted = await printTimelines({
        sources: historySources(options),
        choices: options.interpretation,
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        form: options.json ? 'json' : 'table',
      });
      if (!accepted) process.exitCode = 1;
    });
}
