import { type Command, Option } from 'commander';
import type { CalendarDate, Month } from '#calendar-date';
import type { Language } from '#statutes';
import { type HistoryOptions, historySources, withHistoryOptions } from '../histories/history-options.js';
import { dateOption, monthOption, municipalityOption } from '../invoices/invoice-options.js';
import { LANGUAGES } from '../languages.js';

interface ReconcileOptions extends HistoryOptions {
  readonly billed: string;
  readonly municipality?: string;
  readonly month?: Month;
  readonly from?: Month;
  readonly to?: Month;
  readonly knownOn?: CalendarDate;
  readonly language: Language;
  readonly json?: boolean;
}

/** `polku reconcile`: what was billed against what should have been, from files, without a server or a store. */
export function addReconcileCommand(program: Command): void {
  const command = program
    .command('reconcile')
    .description('Names each difference between what Kela billed and what it should have billed.');
  withHistoryOptions(command)
    .requiredOption('--billed <file>', 'billed.csv: the lines of the invoices')
    .option('--municipality <code>', 'only what concerns one municipality', municipalityOption)
    .option('--month <yyyy-mm>', 'only benefits paid in this month', monthOption)
    .option('--from <yyyy-mm>', 'only benefits paid from this month on', monthOption)
    .option('--to <yyyy-mm>', 'only benefits paid until this month', monthOption)
    .option('--known-on <date>', 'by what had been paid and billed until this date', dateOption)
    .addOption(
      new Option('--language <language>', 'of the table and of the sentences')
        .choices(LANGUAGES)
        .default('en'),
    )
    .option('--json', 'JSON as in docs/files.md instead of a table')
    .action(async (options: ReconcileOptions, self: Command) => {
      const { month, municipality, knownOn } = options;
      if (month !== undefined && (options.from ?? options.to) !== undefined) {
        self.error('error: choose --month, or --from and --to');
      }
      const from = month ?? options.from;
      const to = month ?? options.to;
      if (from !== undefined && to !== undefined && to < from) self.error('error: --to lies before --from');
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printReconciliation } = await import('../invoices/print-reconciliation.js');
      endWhenPipeCloses(process.stdout);
      const accepted = await printReconciliation({
        sources: historySources(options),
        billed: options.billed,
        choices: options.interpretation,
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        ...(municipality === undefined ? {} : { municipality }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(knownOn === undefined ? {} : { knownOn }),
        form: options.json ? 'json' : 'table',
        language: options.language,
      });
      if (!accepted) process.exitCode = 1;
    });
}
