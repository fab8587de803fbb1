import type { Command } from 'commander';
import { installationSettings } from '../installation/settings.js';

const EXIT_CODES = { equal: 0, different: 1, 'nothing-to-compare-with': 2 } as const;

/** `polku rebuild`: the read models made anew from the log beside the live ones, compared, and put in their place. */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description(
      'Makes the read models anew from all events and compares them, byte by byte, with what was there. ' +
        'Ends with 0 when they are equal, 1 when they differ, 2 when there was nothing to compare with.',
    )
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .action(async (options: { data?: string }) => {
      // Loaded here, so that the commands that need no store start at once.
      const { runRebuild } = await import('../rebuild/run-rebuild.js');
      process.exitCode = EXIT_CODES[await runRebuild(installationSettings(options, process.env))];
    });
}
