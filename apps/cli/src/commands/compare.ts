import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import type { AskedSide } from '../comparison/compared-side.js';
import {
  addChoice,
  type HistoryOrBundleOptions,
  historySource,
  withHistoryOrBundleOptions,
} from '../histories/history-options.js';
import { withHistoriesOfBundle } from '../histories/recorded-histories.js';

interface CompareOptions extends HistoryOrBundleOptions {
  readonly knownOn?: CalendarDate;
  readonly withInterpretation: Choices;
  readonly withStatutes?: string;
  readonly withKnownOn?: CalendarDate | 'now';
  readonly allInterpretations?: boolean;
  readonly jobseeker?: string;
  readonly json?: boolean;
}

const NO_OTHER_SIDE =
  'error: name the other side with --with-interpretation, --with-statutes or --with-known-on, or take --all-interpretations';
const TWO_OTHER_SIDES =
  'error: --all-interpretations makes the other sides itself: leave out --with-interpretation, --with-statutes, --with-known-on';
const MOMENTS_OF_BUNDLE =
  'error: --known-on and --with-known-on are of files; what a bundle held at two moments is compared by: polku diff';

/** `polku compare`: the same histories computed twice, and the difference. */
export function addCompareCommand(program: Command): void {
  const command = program
    .command('compare')
    .description(
      'The same payments and facts under another law, another reading of it or at another moment: who is concerned and ' +
        'what it costs whom. What is not said of the other side is as on the first one.',
    );
  withHistoryOrBundleOptions(command)
    .option('--known-on <date>', 'only what had been paid and taken back until this date', existingDate)
    .option(
      '--with-interpretation <INT-n=choice>',
      'the other side: another choice; may be repeated',
      addChoice,
      {},
    )
    .option('--with-statutes <folder>', 'the other side: another law (polku law --copy makes one to change)')
    .option(
      '--with-known-on <date>',
      'the other side: what had been paid and taken back until this date; `now` for everything',
      existingDateOrNow,
    )
    .option(
      '--all-interpretations',
      'what every other choice of every interpretation would change, one by one',
    )
    .option('--jobseeker <id>', 'one person only: day by day, with what made the difference')
    .option('--json', 'JSON as in docs/files.md instead of tables')
    .action(async (options: CompareOptions, self: Command) => {
      const isOther =
        Object.keys(options.withInterpretation).length > 0 ||
        options.withStatutes !== undefined ||
        options.withKnownOn !== undefined;
      if (options.allInterpretations && isOther) self.error(TWO_OTHER_SIDES);
      if (!options.allInterpretations && !isOther) self.error(NO_OTHER_SIDE);
      const source = historySource(options, self);
      if ('bundle' in source && (options.knownOn !== undefined || options.withKnownOn !== undefined)) {
        self.error(MOMENTS_OF_BUNDLE);
      }
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printComparison } = await import('../comparison/print-comparison.js');
      endWhenPipeCloses(process.stdout);
      const { interpretation, statutes, knownOn, withInterpretation, withStatutes, withKnownOn } = options;
      const asked = (enclosed?: string) => ({
        before: lawOf({ choices: interpretation, lawFolder: statutes, knownOn }, enclosed),
        after: lawOf(
          {
            choices: { ...interpretation, ...withInterpretation },
            lawFolder: withStatutes ?? statutes,
            knownOn: withKnownOn === 'now' ? undefined : (withKnownOn ?? knownOn),
          },
          enclosed,
        ),
        eachInterpretation: options.allInterpretations ?? false,
        jobseeker: options.jobseeker,
        form: options.json ? ('json' as const) : ('table' as const),
      });
      if ('bundle' in source) {
        await withHistoriesOfBundle(source.bundle, {}, (sources, enclosed) =>
          printComparison({ ...asked(enclosed), sources }),
        );
        return;
      }
      const accepted = await printComparison({ ...asked(), sources: source.sources });
      if (!accepted) process.exitCode = 1;
    });
}

/** A side that names no law takes that of the bundle, where there is one. */
function lawOf(side: AskedSide, enclosed: string | undefined): AskedSide {
  if (side.lawFolder !== undefined || enclosed === undefined) return side;
  return { ...side, lawFolder: enclosed, lawName: 'the bundle' };
}

function existingDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, such as 2025-06-30.');
}

function existingDateOrNow(text: string): CalendarDate | 'now' {
  return text === 'now' ? text : existingDate(text);
}
