import type { Command } from 'commander';
import { archiveFolder, installationSettings } from '../installation/settings.js';

interface ProveOptions {
  readonly event?: string;
  readonly against?: string;
  readonly bundle?: string;
  readonly archive?: string;
  readonly data?: string;
  readonly key?: string;
}

/** `polku prove`: what shows to anybody that one event is in the log, or that the log only grew. */
export function addProveCommand(program: Command): void {
  program
    .command('prove')
    .description(
      'Prints the proof that an event is in the sealed log (C2SP tlog-proof), with nothing of the event itself but its hash; or that ' +
        'the log only grew since a checkpoint that was kept (C2SP tlog-witness). Check either with: polku verify --proof. ' +
        'The API gives the same at /v1/log/proofs.',
    )
    .option('--event <id>', "an event's id")
    .option('--against <file>', 'or a checkpoint of the log that was kept: the log has grown from it only')
    .option('--bundle <folder or file>', 'from an audit bundle')
    .option('--archive <folder>', 'from an archive (default: that of the data folder)')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .option('--key <verifier key>', 'the public key of the log of the bundle, known from elsewhere')
    .action(async ({ event, against, bundle, archive, data, key }: ProveOptions, command: Command) => {
      if ((event === undefined) === (against === undefined)) {
        command.error('error: name either --event or --against');
      }
      const settings = installationSettings(data === undefined ? {} : { data }, process.env);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printProof } = await import('../bundle/print-proof.js');
      endWhenPipeCloses(process.stdout);
      await printProof({
        ...(event === undefined ? {} : { event }),
        ...(against === undefined ? {} : { against }),
        path: bundle ?? archive ?? archiveFolder(settings.data),
        isBundle: bundle !== undefined,
        ...(key === undefined ? {} : { key }),
      });
    });
}
