import { type Command, InvalidArgumentError } from 'commander';
import { installationSettings } from '../installation/settings.js';

interface ArchiveOptions {
  readonly data?: string;
  readonly to?: string;
  readonly name?: string;
  readonly bundle?: string;
  readonly unlockPerson?: readonly string[];
  readonly recipient?: readonly string[];
  readonly passphraseFile?: string;
  readonly cosigned?: string;
  readonly witness?: string;
}

/** `polku archive`: the log sealed in segments under a signed checkpoint, and bundles of it. */
export function addArchiveCommand(program: Command): void {
  program
    .command('archive')
    .description(
      'Seals all events that are new in the store under a signed checkpoint; goes on where it left off. ' +
        'With --bundle everything that an auditor takes away.',
    )
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .option('--to <folder>', 'the archive (default: archive in the data folder)')
    .option('--name <name>', 'of a new log, such as example.fi/polku: who signs its checkpoints', logName)
    .option('--bundle <target>', 'write an audit bundle: a new folder, or one file when it ends in .tar')
    .option(
      '--unlock-person <id>',
      "put a jobseeker's key into the bundle, encrypted; may be repeated",
      repeated,
    )
    .option('--recipient <age1...>', 'who may open such keys (age-encryption.org); may be repeated', repeated)
    .option('--passphrase-file <file>', 'or a file whose first line opens them')
    .option('--cosigned <file>', 'keep a checkpoint of this log that a witness has signed; needs --witness')
    .option('--witness <key>', "the witness' verifier key")
    .action(async (options: ArchiveOptions, command: Command) => {
      const wrong = whatIsWrong(options);
      if (wrong !== undefined) command.error(`error: ${wrong}`);
      const settings = installationSettings(
        options.data === undefined ? {} : { data: options.data },
        process.env,
      );
      const to = options.to === undefined ? {} : { to: options.to };
      // Loaded here, so that the commands that need no store start at once.
      const { keepCosignature, runArchive } = await import('../archive/run-archive.js');
      if (options.cosigned !== undefined && options.witness !== undefined) {
        return await keepCosignature(settings, {
          ...to,
          cosigned: options.cosigned,
          witness: options.witness,
        });
      }
      const { unlocking } = await import('../archive/unlocking.js');
      const unlocked = await unlocking(options);
      await runArchive({
        settings,
        ...to,
        ...(options.name === undefined ? {} : { name: options.name }),
        ...(options.bundle === undefined ? {} : { bundle: options.bundle }),
        ...(unlocked && { unlocking: unlocked }),
      });
    });
}

function whatIsWrong(options: ArchiveOptions): string | undefined {
  const { bundle, unlockPerson, recipient, passphraseFile, cosigned, witness } = options;
  if ((cosigned === undefined) !== (witness === undefined)) return '--cosigned and --witness go together';
  if (unlockPerson === undefined) return undefined;
  if (bundle === undefined) return '--unlock-person goes with --bundle';
  if ((recipient === undefined) === (passphraseFile === undefined)) {
    return '--unlock-person needs either --recipient or --passphrase-file';
  }
  return undefined;
}

function repeated(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function logName(text: string): string {
  if (/^[^+\s]+$/u.test(text)) return text;
  throw new InvalidArgumentError('Expected a name without white space and plus: example.fi/polku.');
}
