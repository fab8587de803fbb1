import type { Command } from 'commander';
import { installationSettings } from '../installation/settings.js';

/** `polku keys`: under which version of the master key the people's keys are, and a new version for all of them. */
export function addKeysCommand(program: Command): void {
  const keys = program.command('keys').description("The people's keys, and the master key that wraps them.");
  const withData = (command: Command) =>
    command.option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)');

  withData(keys.command('status'))
    .description('Which versions of the master key there are, and how many keys are wrapped under each.')
    .option('--json', 'as JSON')
    .action(async ({ json, ...options }: { data?: string; json?: true }) => {
      const { printKeysStatus } = await import('../keys/run-keys.js');
      await printKeysStatus(installationSettings(options, process.env), json === true);
    });

  withData(keys.command('rotate'))
    .description(
      'Wraps every key under a new version of the master key and retires the earlier ones, while Polku runs. ' +
        'The events stay as they are. Broken off, it goes on where it was.',
    )
    .action(async (options: { data?: string }) => {
      const { rotateKeys } = await import('../keys/run-keys.js');
      await rotateKeys(installationSettings(options, process.env));
    });
}
