import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CalendarDate, type Instant, isCalendarDate } from '#calendar-date';
import { knownAtOption } from '../running/known-at-option.js';
import { urlOption } from '../running/url-option.js';

/** Told here as well, so that the help comes at once, without the law. */
const LANGUAGES = ['fi', 'sv', 'en'] as const;

interface ReviewOptions {
  readonly url: string;
  readonly jobseeker: string;
  readonly asOf?: CalendarDate;
  readonly knownOn?: CalendarDate;
  readonly knownAt?: Instant;
  readonly language: (typeof LANGUAGES)[number];
  readonly json?: boolean;
}

/** `polku review`: what the rules say of one case, asked of a running Polku. */
export function addReviewCommand(program: Command): void {
  program
    .command('review')
    .description(
      'What the rules say of a case: findings with provision, dates and events, from a running Polku.',
    )
    .requiredOption('--jobseeker <id>', "the jobseeker's identifier")
    .option('--as-of <yyyy-mm-dd>', 'judged as the case stood on this date; today when left out', date)
    .option('--known-on <yyyy-mm-dd>', 'only what had been recorded at the end of this date', date)
    .addOption(knownAtOption())
    .addOption(new Option('--language <code>', 'of the sentences').choices(LANGUAGES).default('en'))
    .option('--json', 'the answer as JSON, with the sentences in every language')
    .addOption(urlOption())
    .action(async ({ json, ...options }: ReviewOptions) => {
      // Loaded when asked for, so that other commands start quickly.
      const { printReview } = await import('../review/print-review.js');
      await printReview({ ...options, form: json ? 'json' : 'text' });
    });
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, written yyyy-mm-dd: 2025-05-26.');
}
