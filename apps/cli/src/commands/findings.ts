import type { Command } from 'commander';
import { type HistoryOptions, historySources, withHistoryOptions } from '../histories/history-options.js';

interface FindingsOptions extends HistoryOptions {
  readonly json?: boolean;
}

/** `polku findings`: what somebody should look at in payments and facts that are recorded as they were told. */
export function addFindingsCommand(program: Command): void {
  const command = program
    .command('findings')
    .description('What somebody should look at in payments and facts, from files without any server.');
  withHistoryOptions(command)
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .action(async (options: FindingsOptions) => {
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printFindings } = await import('../findings/print-findings.js');
      endWhenPipeCloses(process.stdout);
      const accepted = await printFindings({
        sources: historySources(options),
        choices: options.interpretation,
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        form: options.json ? 'json' : 'table',
      });
      if (!accepted) process.exitCode = 1;
    });
}
