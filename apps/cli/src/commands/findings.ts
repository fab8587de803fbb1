import type { Command } from 'commander';
import {
  type HistoryOrBundleOptions,
  historySource,
  withHistoryOrBundleOptions,
} from '../histories/history-options.js';
import { withHistoriesOfBundle } from '../histories/recorded-histories.js';

interface FindingsOptions extends HistoryOrBundleOptions {
  readonly json?: boolean;
}

/** `polku findings`: what somebody should look at in payments and facts that are recorded as they were told. */
export function addFindingsCommand(program: Command): void {
  const command = program
    .command('findings')
    .description(
      'What somebody should look at in payments and facts, from files or an audit bundle without any server.',
    );
  withHistoryOrBundleOptions(command)
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .action(async (options: FindingsOptions, self: Command) => {
      const source = historySource(options, self);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printFindings } = await import('../findings/print-findings.js');
      endWhenPipeCloses(process.stdout);
      const asked = {
        choices: options.interpretation,
        form: options.json ? ('json' as const) : ('table' as const),
      };
      const { statutes } = options;
      if ('bundle' in source) {
        await withHistoriesOfBundle(source.bundle, {}, (sources, enclosed) =>
          printFindings({ ...asked, sources, lawFolder: statutes ?? enclosed }),
        );
        return;
      }
      const accepted = await printFindings({
        ...asked,
        sources: source.sources,
        ...(statutes === undefined ? {} : { lawFolder: statutes }),
      });
      if (!accepted) process.exitCode = 1;
    });
}
