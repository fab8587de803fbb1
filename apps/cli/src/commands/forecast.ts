import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CalendarDate, helsinkiDateOf, isCalendarDate } from '#calendar-date';
import { DEFAULT_MONTHS, DEFAULT_OPEN_WITHIN_DAYS, FORECAST_MONTHS_MAX } from '#forecast';
import { type HistoryOptions, historySources, withHistoryOptions } from '../histories/history-options.js';

interface ForecastOptions extends HistoryOptions {
  readonly asOf?: CalendarDate;
  readonly municipality: readonly string[];
  readonly months: number;
  readonly openWithin: number;
  readonly maximumPeriod?: number;
  readonly exitRate?: number;
  readonly exitRates?: string;
  readonly people?: boolean;
  readonly json?: boolean;
}

/** `polku forecast`: what is to come if benefits go on, and if they end at stated rates, without a server or a store. */
export function addForecastCommand(program: Command): void {
  const command = program
    .command('forecast')
    .description(
      'What a municipality will pay: who reaches which share when, month by month, if everybody stays and with exits. ' +
        'Computed from files without any server; says what it assumes.',
    );
  withHistoryOptions(command)
    .option('--as-of <date>', 'what was paid until this date is known (default: today)', date)
    .option(
      '--municipality <code>',
      'the municipality that pays; may be repeated for an area (default: all together)',
      (code: string, codes: readonly string[]) => [...codes, code],
      [],
    )
    .option('--months <number>', 'how many months', whole(1, FORECAST_MONTHS_MAX), DEFAULT_MONTHS)
    .option(
      '--open-within <days>',
      'a person is open who has a paid day this many days before',
      whole(1, 366),
      DEFAULT_OPEN_WITHIN_DAYS,
    )
    .option(
      '--maximum-period <paid days>',
      'assume that daily allowance lasts so long (default: without an end)',
      whole(1, 9_999),
    )
    .addOption(
      new Option('--exit-rate <probability>', 'the probability that a benefit ends with a month, from 0 to 1')
        .argParser(probability)
        .conflicts(['exitRates', 'estimateExitRates']),
    )
    .addOption(
      new Option('--exit-rates <file>', 'the same by paid days: a CSV as in docs/files.md').conflicts(
        'estimateExitRates',
      ),
    )
    .option('--estimate-exit-rates', 'estimate them from the payments (this is the default)')
    .option('--people', "each person's steps and what an earlier exit is worth, the most valuable first")
    .option('--json', 'JSON as in docs/files.md instead of tables')
    .action(async (options: ForecastOptions) => {
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printForecast } = await import('../forecast/print-forecast.js');
      endWhenPipeCloses(process.stdout);
      const { asOf = helsinkiDateOf(new Date()), months, openWithin, maximumPeriod } = options;
      const accepted = await printForecast({
        sources: historySources(options),
        choices: options.interpretation,
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        assumptions: {
          asOf,
          months,
          openWithinDays: openWithin,
          ...(maximumPeriod === undefined ? {} : { maximumPeriodDays: maximumPeriod }),
        },
        municipalities: options.municipality,
        rates: ratesOf(options),
        withPeople: options.people ?? false,
        form: options.json ? 'json' : 'table',
      });
      if (!accepted) process.exitCode = 1;
    });
}

function ratesOf({ exitRate, exitRates }: ForecastOptions) {
  if (exitRate !== undefined) return { flat: exitRate };
  return exitRates === undefined ? 'estimated' : { file: exitRates };
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, yyyy-mm-dd.');
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

function probability(text: string): number {
  const number = /^\d(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('Expected a probability from 0 to 1, such as 0.06.');
}
