import type { Command } from 'commander';

interface VerifyCommandOptions {
  readonly bundle?: string;
  readonly archive?: string;
  readonly proof?: string;
  readonly key?: string;
  readonly witness?: readonly string[];
  readonly against?: string;
  readonly json?: boolean;
}

/** `polku verify`: whether a log is whole, offline, with nothing but its public key. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      'Whether everything is as it was signed, without any server. Whatever was changed, dropped, added or moved is named. ' +
        'Ends with 0 when it is whole, 1 when it is not.',
    )
    .option('--bundle <folder or file>', 'an audit bundle')
    .option('--archive <folder>', 'or the archive of an installation')
    .option(
      '--proof <file>',
      'or a proof, as "polku prove" prints it or the API answered it: of one event; or, with --against, that the log only grew; needs --key',
    )
    .option(
      '--key <verifier key>',
      'the public key of the log, known from elsewhere: <name>+<digits>+<base64>',
    )
    .option(
      '--witness <file>',
      'the public key of a witness: its cosignature must be on the newest checkpoint; may be repeated',
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option(
      '--against <file>',
      'a checkpoint of the log that was kept, also as the API answered it: the log must hold all of it and have grown from it only',
    )
    .option('--json', 'what was found as JSON')
    .action(
      async (
        { bundle, archive, proof, key, witness, against, json }: VerifyCommandOptions,
        command: Command,
      ) => {
        const named = [bundle, archive, proof].filter((each) => each !== undefined);
        if (named.length !== 1) command.error('error: name one of --bundle, --archive, --proof');
        // Loaded when asked for, so that other commands start quickly.
        const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
        endWhenPipeCloses(process.stdout);
        if (proof !== undefined) {
          if (key === undefined) return command.error('error: --proof needs --key');
          if (witness !== undefined || json) {
            return command.error('error: --witness and --json are of a whole log, not of a --proof');
          }
          const { printProved } = await import('../bundle/print-proof.js');
          return await printProved(proof, key, against);
        }
        const { printVerification } = await import('../bundle/print-verification.js');
        const isWhole = await printVerification({
          path: bundle ?? archive ?? '',
          isBundle: bundle !== undefined,
          ...(key === undefined ? {} : { key }),
          ...(witness === undefined ? {} : { witnesses: witness }),
          ...(against === undefined ? {} : { against }),
          form: json ? 'json' : 'text',
        });
        if (!isWhole) process.exitCode = 1;
      },
    );
}
