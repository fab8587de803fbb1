import type { Command } from 'commander';
import { archiveFolder, installationSettings } from '../installation/settings.js';

interface ProveOptions {
  readonly event: string;
  readonly bundle?: string;
  readonly archive?: string;
  readonly data?: string;
  readonly key?: string;
}

/** `polku prove`: what shows to anybody that one event is in the log. */
export function addProveCommand(program: Command): void {
  program
    .command('prove')
    .description(
      'Prints the proof that an event is in the sealed log (C2SP tlog-proof): nothing of the event itself but its hash.',
    )
    .requiredOption('--event <id>', "the event's id")
    .option('--bundle <folder or file>', 'from an audit bundle')
    .option('--archive <folder>', 'from an archive (default: that of the data folder)')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .option('--key <verifier key>', 'the public key of the log of the bundle, known from elsewhere')
    .action(async ({ event, bundle, archive, data, key }: ProveOptions) => {
      const settings = installationSettings(data === undefined ? {} : { data }, process.env);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printProof } = await import('../bundle/print-proof.js');
      endWhenPipeCloses(process.stdout);
      await printProof({
        event,
        path: bundle ?? archive ?? archiveFolder(settings.data),
        isBundle: bundle !== undefined,
        ...(key === undefined ? {} : { key }),
      });
    });
}
