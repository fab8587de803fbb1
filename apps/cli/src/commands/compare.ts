import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import {
  addChoice,
  type HistoryOptions,
  historySources,
  withHistoryOptions,
} from '../histories/history-options.js';

interface CompareOptions extends HistoryOptions {
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

/** `polku compare`: the same histories computed twice, and the difference. */
export function addCompareCommand(program: Command): void {
  const command = program
    .command('compare')
    .description(
      'The same payments and facts under another law, another reading of it or at another moment: who is concerned and ' +
        'what it costs whom. What is not said of the other side is as on the first one.',
    );
  withHistoryOptions(command)
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
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { printComparison } = await import('../comparison/print-comparison.js');
      endWhenPipeCloses(process.stdout);
      const { interpretation, statutes, knownOn, withInterpretation, withStatutes, withKnownOn } = options;
      const accepted = await printComparison({
        sources: historySources(options),
        before: { choices: interpretation, lawFolder: statutes, knownOn },
        after: {
          choices: { ...interpretation, ...withInterpretation },
          lawFolder: withStatutes ?? statutes,
          knownOn: withKnownOn === 'now' ? undefined : (withKnownOn ?? knownOn),
        },
        eachInterpretation: options.allInterpretations ?? false,
        jobseeker: options.jobseeker,
        form: options.json ? 'json' : 'table',
      });
      if (!accepted) process.exitCode = 1;
    });
}

function existingDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, such as 2025-06-30.');
}

function existingDateOrNow(text: string): CalendarDate | 'now' {
  return text === 'now' ? text : existingDate(text);
}
