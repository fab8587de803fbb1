import type { Command } from 'commander';
import { installationSettings } from '../installation/settings.js';
import { urlOption } from '../running/url-option.js';

const EXIT_CODES = { equal: 0, different: 1, 'nothing-to-compare-with': 2 } as const;

/** `polku rebuild`: the read models made anew from the log beside the live ones, compared, and put in their place. */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description(
      'Makes the read models anew from all events, beside the live ones, compares them, byte by byte, with what was ' +
        'there, and puts them in their place. A Polku that is running does it itself and answers all the while. ' +
        'Ends with 0 when they are equal, 1 when they differ, 2 when there was nothing to compare with. ' +
        'Interrupted at any moment, it goes on where it was.',
    )
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .option('--stop', 'stop a rebuild of the running Polku; it keeps what it has made')
    .addOption(urlOption())
    .action(async ({ stop, url, ...options }: { data?: string; stop?: true; url: string }) => {
      // Loaded here, so that the commands that need no store start at once.
      if (stop) {
        const { stopRunningRebuild } = await import('../rebuild/rebuild-running-polku.js');
        return await stopRunningRebuild(url);
      }
      const { runRebuild } = await import('../rebuild/run-rebuild.js');
      process.exitCode = EXIT_CODES[await runRebuild(installationSettings(options, process.env), url)];
    });
}
