import { type Command, Option } from 'commander';
import type { CalendarDate, Instant, Month } from '#calendar-date';
import { dateOption, monthOption } from '../invoices/invoice-options.js';
import { knownAtOption } from '../running/known-at-option.js';
import { urlOption } from '../running/url-option.js';

/** As in `AREA_LEVELS`, which would load the holidays of all countries. */
const LEVELS = ['country', 'county', 'employment-area', 'municipality'] as const;

interface StatisticsOptions {
  readonly from: Month;
  readonly to: Month;
  readonly by: (typeof LEVELS)[number];
  readonly area?: string;
  readonly services?: string;
  readonly facts?: string;
  readonly reports?: string;
  readonly knownOn?: CalendarDate;
  readonly knownAt?: Instant;
  readonly url: string;
  readonly unsuppressed?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `polku statistics`: the memo's tables, from files or from a running Polku. */
export function addStatisticsCommand(program: Command): void {
  program
    .command('statistics')
    .description(
      'Participants, durations, packages, plans and duties by month and area. From files without any server, or else from a running Polku.',
    )
    .requiredOption('--from <yyyy-mm>', 'the first month', monthOption)
    .requiredOption('--to <yyyy-mm>', 'the last month', monthOption)
    .addOption(new Option('--by <level>', 'divided by where people live').choices(LEVELS).default('country'))
    .option('--area <name>', 'only this area of the level: Kainuu, or the code of a municipality')
    .option('--services <file>', 'services.csv: services as they happened')
    .option('--facts <file>', 'facts.csv: home municipalities')
    .option('--reports <file>', 'reports.jsonl: plans, duties, services and more, as they were reported')
    .addOption(urlOption())
    .option(
      '--known-on <yyyy-mm-dd>',
      'of a running Polku: only what had been recorded at the end of this date',
      dateOption,
    )
    .addOption(knownAtOption())
    .option(
      '--unsuppressed',
      'cells of fewer than four people too; from files only, and not to be given away',
    )
    .option('--json', 'JSON as in docs/files.md instead of tables')
    .option('--csv', 'every number in a row of its own, as in docs/files.md')
    .action(async (options: StatisticsOptions, self: Command) => {
      const {
        from,
        to,
        by,
        area,
        services,
        facts,
        reports,
        url,
        unsuppressed = false,
        knownOn,
        knownAt,
      } = options;
      if (options.json && options.csv) self.error('error: choose one of --json and --csv');
      if (to < from) self.error(`error: --to ${to} comes before --from ${from}`);
      const hasFiles = services !== undefined || reports !== undefined;
      if (facts !== undefined && !hasFiles) self.error('error: --facts needs --services or --reports');
      if (unsuppressed && !hasFiles) {
        self.error('error: a running Polku tells no small cells; name files for --unsuppressed');
      }
      if (hasFiles && (knownOn !== undefined || knownAt !== undefined)) {
        self.error(
          'error: files tell no time of recording: --known-on and --known-at are of a running Polku',
        );
      }
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printStatistics } = await import('../statistics/print-statistics.js');
      endWhenPipeCloses(process.stdout);
      const accepted = await printStatistics({
        span: { from, to },
        publishing: { by, unsuppressed, ...(area === undefined ? {} : { area }) },
        from: hasFiles
          ? {
              ...(services === undefined ? {} : { services }),
              ...(facts === undefined ? {} : { facts }),
              ...(reports === undefined ? {} : { reports }),
            }
          : { url, knownOn, knownAt },
        form: options.json ? 'json' : options.csv ? 'csv' : 'table',
      });
      if (!accepted) process.exitCode = 1;
    });
}
