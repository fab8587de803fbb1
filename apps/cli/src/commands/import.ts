import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { IMPORTED_FILES, type ImportSources } from '../import/import-sources.js';
import { installationSettings } from '../installation/settings.js';

interface ImportOptions extends ImportSources {
  readonly data?: string;
  readonly folder?: string;
}

/** `polku import`: history from files, through the same commands as everything else, whole or not at all. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Records payments.csv, facts.csv, services.csv, reports.jsonl and billed.csv, whole or not at all. Twice changes nothing.',
    )
    .option('--payments <file>', 'payments.csv: what payers paid')
    .option('--facts <file>', 'facts.csv: home municipalities, integration, employment conditions')
    .option('--services <file>', 'services.csv: services as they happened')
    .option('--reports <file>', 'reports.jsonl: plans, duties, services and more, as they were reported')
    .option('--billed <file>', 'billed.csv: the lines of the invoices that Kela sent')
    .option('--folder <folder>', 'every file of these names that is in the folder')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .action(async (options: ImportOptions, command: Command) => {
      const { data, folder, ...named } = options;
      const sources: ImportSources = { ...(folder === undefined ? {} : filesIn(folder)), ...named };
      if (Object.keys(sources).length === 0) {
        command.error(
          folder === undefined
            ? 'error: name at least one of --payments, --facts, --services, --reports, --billed, or a --folder'
            : `error: ${folder} has none of ${Object.values(IMPORTED_FILES).join(', ')}`,
        );
      }
      const settings = installationSettings(data === undefined ? {} : { data }, process.env);
      // Loaded here, so that the commands that need no store start at once.
      const { runImport } = await import('../import/run-import.js');
      if (!(await runImport(sources, settings))) process.exitCode = 1;
    });
}

function filesIn(folder: string): ImportSources {
  const there = Object.entries(IMPORTED_FILES).map(([file, name]) => [file, join(folder, name)] as const);
  return Object.fromEntries(there.filter(([, path]) => existsSync(path)));
}
