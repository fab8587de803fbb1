import { type Command, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, type Language } from '#statutes';
import { urlOption } from '../running/url-option.js';

interface ExportOptions {
  readonly url: string;
  readonly jobseeker: string;
  readonly language: Language;
  readonly to: string;
}

/** `polku export`: everything that is recorded about one person, for the person, asked of a running Polku. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description(
      'Everything that is recorded about one person, and who has read it, for that person: HTML to read or JSON.',
    )
    .requiredOption('--jobseeker <id>', "the jobseeker's identifier")
    .requiredOption('--to <file>', 'where it is written: own-data.html or own-data.json', htmlOrJson)
    .addOption(new Option('--language <code>', 'of the document').choices(LANGUAGES).default('fi'))
    .addOption(urlOption())
    .action(async (options: ExportOptions) => {
      const { writeOwnData } = await import('../export/write-own-data.js');
      await writeOwnData(options);
      process.stdout.write(`${options.to}\n`);
    });
}

function htmlOrJson(path: string): string {
  if (/\.(html|json)$/.test(path)) return path;
  throw new InvalidArgumentError('Expected a file that ends in .html or .json.');
}
