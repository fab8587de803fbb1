import type { Command } from 'commander';
import type { CalendarDate, Month } from '#calendar-date';
import { type HistoryOptions, historySources, withHistoryOptions } from '../histories/history-options.js';
import { dateOption, monthOption, municipalityOption } from '../invoices/invoice-options.js';

interface InvoiceOptions extends HistoryOptions {
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
  withHistoryOptions(command)
    .requiredOption('--month <yyyy-mm>', 'the month in which the benefits were paid', monthOption)
    .option('--municipality <code>', 'one municipality, with a line for each person', municipalityOption)
    .option('--known-on <date>', 'by what had been paid until this date', dateOption)
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .option('--csv', 'the rows of billed.csv, as they should have been')
    .action(async (options: InvoiceOptions, self: Command) => {
      if (options.json && options.csv) self.error('error: choose one of --json and --csv');
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printInvoice } = await import('../invoices/print-invoice.js');
      endWhenPipeCloses(process.stdout);
      const accepted = await printInvoice({
        sources: historySources(options),
        choices: options.interpretation,
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        month: options.month,
        ...(options.municipality === undefined ? {} : { municipality: options.municipality }),
        ...(options.knownOn === undefined ? {} : { knownOn: options.knownOn }),
        form: options.json ? 'json' : options.csv ? 'csv' : 'table',
      });
      if (!accepted) process.exitCode = 1;
    });
}
