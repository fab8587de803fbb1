import { type Command, InvalidArgumentError } from 'commander';
import type { Choices } from '#cost-responsibility';
import type { HistorySources } from '#history-files';

/** What every command that computes from files is told. */
export interface HistoryOptions {
  readonly payments: string;
  readonly facts?: string;
  readonly interpretation: Choices;
  readonly statutes?: string;
}

/** Adds the options of a command that computes from files, without a server or a store. */
export function withHistoryOptions(command: Command): Command {
  return command
    .requiredOption('--payments <file>', 'payments.csv: what payers paid')
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
