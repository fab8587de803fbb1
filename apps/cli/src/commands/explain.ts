import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import type { Language } from '#statutes';
import {
  type HistoryOrBundleOptions,
  historySource,
  withHistoryOrBundleOptions,
} from '../histories/history-options.js';
import { LANGUAGES } from '../languages.js';

interface ExplainOptions extends HistoryOrBundleOptions {
  readonly jobseeker: string;
  readonly day: CalendarDate;
  readonly knownOn?: CalendarDate;
  readonly language: Language;
  readonly json?: boolean;
}

/** `polku explain`: one paid day from files or a bundle, without a server or a store. */
export function addExplainCommand(program: Command): void {
  const command = program
    .command('explain')
    .description(
      'Why a paid day has its number, its share and its payer: in sentences, from files or a bundle.',
    );
  withHistoryOrBundleOptions(command)
    .requiredOption('--jobseeker <id>', "the jobseeker's identifier in the files")
    .requiredOption('--day <yyyy-mm-dd>', 'the paid day', date)
    .option(
      '--known-on <yyyy-mm-dd>',
      "as it stood at the end of a date: by the payers' own dates, only what had been paid and taken back until then. " +
        'Files do not tell when other facts became known: all of them are used. From a bundle, what had been recorded until then',
      date,
    )
    .addOption(new Option('--language <code>', 'of the sentences').choices(LANGUAGES).default('en'))
    .option('--json', 'everything as JSON, as in docs/files.md, with the sentences in every language')
    .action(async (options: ExplainOptions, command: Command) => {
      const source = historySource(options, command);
      const asked = {
        choices: options.interpretation,
        jobseeker: options.jobseeker,
        day: options.day,
        ...(options.knownOn === undefined ? {} : { knownOn: options.knownOn }),
        ...(options.statutes === undefined ? {} : { lawFolder: options.statutes }),
        form: options.json ? ('json' as const) : options.language,
      };
      if ('bundle' in source) {
        // Loaded when asked for, so that other commands start quickly.
        const { printExplanationOfBundle } = await import('../bundle/print-bundle-explanation.js');
        return await printExplanationOfBundle(source.bundle, asked);
      }
      const { printExplanation } = await import('../explain/print-explanation.js');
      if (!(await printExplanation({ ...source, ...asked }))) process.exitCode = 1;
    });
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, written yyyy-mm-dd: 2025-05-26.');
}
