import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, helsinkiDateOf, type Month } from '#calendar-date';
import { dateOption, monthOption } from '../invoices/invoice-options.js';

interface PopulationOptions {
  readonly jobseekers: number;
  readonly seed: number;
  readonly out: string;
  readonly until: CalendarDate;
  readonly from: Month;
  readonly to: Month;
}

const JOBSEEKERS_MAX = 1_000_000;

/** `polku population`: invented jobseekers with the memo's rates, as files to import, count and review. */
export function addPopulationCommand(program: Command): void {
  program
    .command('population')
    .description(
      'Writes an invented population whose rates follow the memo: payments.csv, facts.csv, services.csv, reports.jsonl, the irregularities planted in it (planted.csv) and its true figures (truth.csv).',
    )
    .requiredOption(
      '--jobseekers <number>',
      `how many, up to ${JOBSEEKERS_MAX}`,
      wholeNumber(1, JOBSEEKERS_MAX),
    )
    .requiredOption('--out <folder>', 'a new folder for the files')
    .option('--seed <number>', 'the same seed gives the same people', wholeNumber(0, 2 ** 31 - 1), 1)
    .option(
      '--until <yyyy-mm-dd>',
      'nothing is dated later (default: today)',
      dateOption,
      helsinkiDateOf(new Date()),
    )
    .option('--from <yyyy-mm>', 'the first month of the true figures', monthOption, '2025-01' as Month)
    .option('--to <yyyy-mm>', 'the last month of the true figures', monthOption, '2025-09' as Month)
    .action(async ({ out, from, to, ...options }: PopulationOptions, self: Command) => {
      if (to < from) self.error(`error: --to ${to} comes before --from ${from}`);
      // Loaded when asked for, so that other commands start quickly.
      const { writePopulation } = await import('../population/write-population.js');
      await writePopulation({ folder: out, ...options, truthOf: { from, to } });
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(least <= number && number <= most)) {
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    }
    return number;
  };
}
