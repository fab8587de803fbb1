import type { Command } from 'commander';
import {
  type HistoryOrBundleOptions,
  historySource,
  withHistoryOrBundleOptions,
} from '../histories/history-options.js';
import { withHistoriesOfBundle } from '../histories/recorded-histories.js';

interface TimelineOptions extends HistoryOrBundleOptions {
  readonly json?: boolean;
}

/** `polku timeline`: the cost-responsibility timeline from files or a bundle, without a server or a store. */
export function addTimelineCommand(program: Command): void {
  const command = program
    .command('timeline')
    .description(
      'Who pays which part of which day, computed from files or an audit bundle without any server.',
    );
  withHistoryOrBundleOptions(command)
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .action(async (options: TimelineOptions, command: Command) => {
      const source = historySource(options, command);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      endWhenPipeCloses(process.stdout);
      const asked = {
        choices: options.interpretation,
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        form: options.json ? ('json' as const) : ('table' as const),
      };
      const { printTimelines } = await import('../timeline/print-timelines.js');
      if ('bundle' in source) {
        await withHistoriesOfBundle(source.bundle, {}, (sources, lawFolder) =>
          printTimelines({ lawFolder, ...asked, sources }),
        );
        return;
      }
      if (!(await printTimelines({ ...source, ...asked }))) process.exitCode = 1;
    });
}
