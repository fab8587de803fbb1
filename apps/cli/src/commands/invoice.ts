import type { Command } from 'commander';
import type { CalendarDate, Month } from '#calendar-date';
import {
  type HistoryOrBundleOptions,
  historySource,
  withHistoryOrBundleOptions,
} from '../histories/history-options.js';
import { withHistoriesOfBundle } from '../histories/recorded-histories.js';
import { dateOption, monthOption, municipalityOption } from '../invoices/invoice-options.js';

interface InvoiceOptions extends HistoryOrBundleOptions {
  readonly month: Month;
  readonly municipality?: string;
  readonly knownOn?: CalendarDate;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `polku invoice`: what Kela should bill, from files, without a server or a store. */
export function addInvoiceCommand(program: Command): void {
  const command = program
    .command('invoice')
    .description('What Kela should bill a municipality, or all of them, for the benefits paid in a month.');
  withHistoryOrBundleOptions(command)
    .requiredOption('--month <yyyy-mm>', 'the month in which the benefits were paid', monthOption)
    .option('--municipality <code>', 'one municipality, with a line for each person', municipalityOption)
    .option(
      '--known-on <date>',
      'by what had been paid until this date; from a bundle, by what had been recorded until then',
      dateOption,
    )
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .option('--csv', 'the rows of billed.csv, as they should have been')
    .action(async (options: InvoiceOptions, self: Command) => {
      if (options.json && options.csv) self.error('error: choose one of --json and --csv');
      const source = historySource(options, self);
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printInvoice } = await import('../invoices/print-invoice.js');
      endWhenPipeCloses(process.stdout);
      const { statutes, knownOn } = options;
      const asked = {
        choices: options.interpretation,
        month: options.month,
        ...(options.municipality === undefined ? {} : { municipality: options.municipality }),
        form: options.json ? ('json' as const) : options.csv ? ('csv' as const) : ('table' as const),
      };
      if ('bundle' in source) {
        const knownBy = knownOn === undefined ? {} : { knownOn };
        await withHistoriesOfBundle(source.bundle, knownBy, (sources, enclosed) =>
          printInvoice({ ...asked, sources, lawFolder: statutes ?? enclosed }),
        );
        return;
      }
      const accepted = await printInvoice({
        ...asked,
        sources: source.sources,
        ...(statutes === undefined ? {} : { lawFolder: statutes }),
        ...(knownOn === undefined ? {} : { knownOn }),
      });
      if (!accepted) process.exitCode = 1;
    });
}
