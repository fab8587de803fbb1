import { type Command, InvalidArgumentError, Option } from 'commander';
import { type KnownBy, knownByOf } from '#calendar-date';
import { opening } from '../archive/unlocking.js';
import { installationSettings } from '../installation/settings.js';
import { municipalityOption } from '../invoices/invoice-options.js';
import type { HistorySource } from './recorded-history.js';

/** What a command is told that reads a recorded history. */
export interface HistorySourceOptions {
  readonly bundle?: string;
  readonly key?: string;
  readonly data?: string;
  readonly openTexts?: boolean;
  readonly identityFile?: string;
  readonly passphraseFile?: string;
  readonly jobseeker?: string;
  readonly municipality?: string;
}

/** Adds the options that say where a history is and whose it is. */
export function withHistorySource(command: Command): Command {
  return command
    .option('--bundle <folder or file>', 'an audit bundle; it is verified first, and the law in it is used')
    .option('--key <verifier key>', 'the public key of the log of the bundle, known from elsewhere')
    .option(
      '--data <folder>',
      'without a bundle: the data folder of an installation, running or not (default: $POLKU_DATA or ./data)',
    )
    .addOption(new Option('--jobseeker <id>', 'of this jobseeker alone').conflicts('municipality'))
    .option(
      '--municipality <code>',
      'of the people who live or lived in it, as it was known',
      municipalityOption,
    )
    .option('--open-texts', "open the texts about people with the installation's keys")
    .option(
      '--identity-file <file>',
      'opens the texts of people whose keys are in the bundle: an identity of age',
    )
    .option('--passphrase-file <file>', 'or a file whose first line does');
}

/** The source that the options name. It ends the command when they contradict each other. */
export async function historySourceOf(
  options: HistorySourceOptions,
  command: Command,
): Promise<HistorySource> {
  const { bundle, key, data, openTexts = false } = options;
  const opens = await opening(options);
  if (bundle === undefined) {
    if (opens !== undefined || key !== undefined) {
      command.error(
        'error: --key, --identity-file and --passphrase-file are of a bundle: name it with --bundle',
      );
    }
    return {
      settings: installationSettings(data === undefined ? {} : { data }, process.env),
      opensTexts: openTexts,
    };
  }
  if (data !== undefined || openTexts) {
    command.error('error: --data and --open-texts are of an installation: leave them out, or --bundle');
  }
  return { bundle: { bundle, ...(key === undefined ? {} : { key }) }, ...(opens && { opening: opens }) };
}

/** For an option that takes a moment: a date, or an instant with its zone. */
export function momentOption(text: string): KnownBy {
  const moment = knownByOf(text);
  if (moment !== undefined) return moment;
  throw new InvalidArgumentError(
    'Expected a date, 2025-05-26, or an instant with its zone, 2025-05-26T12:00:00Z.',
  );
}

/** A moment as it was written. */
export function momentText({ knownOn, knownAt }: KnownBy): string {
  return knownAt ?? (knownOn === undefined ? 'now' : `the end of ${knownOn}`);
}
