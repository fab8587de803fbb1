import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CalendarDate, type Instant, isCalendarDate } from '#calendar-date';
import { knownAtOption } from '../running/known-at-option.js';
import { urlOption } from '../running/url-option.js';

const LANGUAGES = ['fi', 'sv', 'en'] as const;

interface DossierOptions {
  readonly url: string;
  readonly jobseeker: string;
  readonly asOf?: CalendarDate;
  readonly knownOn?: CalendarDate;
  readonly knownAt?: Instant;
  readonly language: (typeof LANGUAGES)[number];
  readonly to: string;
}

/** `polku dossier`: a whole case as a document, asked of a running Polku. */
export function addDossierCommand(program: Command): void {
  program
    .command('dossier')
    .description('The whole case as a case file, HTML to print or JSON, with the hash of each event.')
    .requiredOption('--jobseeker <id>', "the jobseeker's identifier")
    .requiredOption('--to <file>', 'where it is written: case.html or case.json', htmlOrJson)
    .option('--as-of <yyyy-mm-dd>', 'as the case stood on this date; today when left out', date)
    .option('--known-on <yyyy-mm-dd>', 'only what had been recorded at the end of this date', date)
    .addOption(knownAtOption())
    .addOption(new Option('--language <code>', 'of the dossier').choices(LANGUAGES).default('fi'))
    .addOption(urlOption())
    .action(async (options: DossierOptions) => {
      const { writeDossier } = await import('../dossier/write-dossier.js');
      await writeDossier(options);
      process.stdout.write(`${options.to}\n`);
    });
}

function htmlOrJson(path: string): string {
  if (/\.(html|json)$/.test(path)) return path;
  throw new InvalidArgumentError('Expected a file that ends in .html or .json.');
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, written yyyy-mm-dd: 2025-05-26.');
}
