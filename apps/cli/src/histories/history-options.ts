import { type Command, InvalidArgumentError } from 'commander';
import type { Choices } from '#cost-responsibility';
import type { HistorySources } from '#history-files';
import type { BundleOptions } from '../bundle/verified-bundle.js';

/** What every command that computes from files is told. */
export interface HistoryOptions {
  readonly payments: string;
  readonly facts?: string;
  readonly interpretation: Choices;
  readonly statutes?: string;
}

/** What a command is told that computes from files or from an audit bundle. */
export interface HistoryOrBundleOptions extends Omit<HistoryOptions, 'payments'> {
  readonly payments?: string;
  readonly bundle?: string;
  readonly key?: string;
}

/** Adds the options of a command that computes from files, without a server or a store. */
export function withHistoryOptions(command: Command): Command {
  return withComputingOptions(command.requiredOption('--payments <file>', 'payments.csv: what payers paid'));
}

/** The same, for a command that computes from an audit bundle, too. */
export function withHistoryOrBundleOptions(command: Command): Command {
  return withComputingOptions(command.option('--payments <file>', 'payments.csv: what payers paid'))
    .option(
      '--bundle <folder or file>',
      'instead of files: an audit bundle, verified first, and the law in it',
    )
    .option('--key <verifier key>', 'the public key of the log of the bundle, known from elsewhere');
}

/** Where the histories are, of which one kind must be named: it ends the command otherwise. */
export function historySource(
  { payments, facts, bundle, key }: HistoryOrBundleOptions,
  command: Command,
): { readonly sources: HistorySources } | { readonly bundle: BundleOptions } {
  if (bundle !== undefined) {
    if (payments !== undefined || facts !== undefined) {
      command.error('error: name either --bundle or files, not both');
    }
    return { bundle: { bundle, ...(key === undefined ? {} : { key }) } };
  }
  if (payments === undefined) command.error('error: name --payments or --bundle');
  return { sources: { payments: payments ?? '', ...(facts === undefined ? {} : { facts }) } };
}

function withComputingOptions(command: Command): Command {
  return command
    .option(
      '--facts <file>',
      'facts.csv: home municipalities, integration, employment conditions, maximum periods',
    )
    .option(
      '--interpretation <INT-n=choice>',
      'another choice at a point that the statutes leave open; may be repeated',
      addChoice,
      {},
    )
    .option('--statutes <folder>', 'another law than the one that ships, laid out as libs/statutes is');
}

export function historySources({ payments, facts }: HistoryOptions): HistorySources {
  return { payments, ...(facts === undefined ? {} : { facts }) };
}

/** For an option that takes `INT-n=choice` and may be repeated. */
export function addChoice(text: string, chosen: Choices): Choices {
  const [, id, choice] = /^(INT-\d+)=([a-z0-9-]+)$/.exec(text) ?? [];
  if (id === undefined || choice === undefined) {
    throw new InvalidArgumentError('Expected an interpretation and its choice, such as INT-2=no-restart.');
  }
  if (chosen[id] !== undefined && chosen[id] !== choice) {
    throw new InvalidArgumentError(`${id} is chosen as ${chosen[id]} already: name one choice of it.`);
  }
  return { ...chosen, [id]: choice };
}
