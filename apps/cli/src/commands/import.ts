import type { Command } from 'commander';
import type { ImportSources } from '../import/import-sources.js';
import { installationSettings } from '../installation/settings.js';

interface ImportOptions extends ImportSources {
  readonly data?: string;
}

/** `polku import`: history from files, through the same commands as everything else, whole or not at all. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Records payments.csv, facts.csv, services.csv and billed.csv, whole or not at all. Twice changes nothing.',
    )
    .option('--payments <file>', 'payments.csv: what payers paid')
    .option('--facts <file>', 'facts.csv: home municipalities, integration, employment conditions')
    .option('--services <file>', 'services.csv: services as they happened')
    .option('--billed <file>', 'billed.csv: the lines of the invoices that Kela sent')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .action(async (options: ImportOptions, command: Command) => {
      const { data, ...sources } = options;
      if (Object.keys(sources).length === 0) {
        command.error('error: name at least one of --payments, --facts, --services, --billed');
      }
      const settings = installationSettings(data === undefined ? {} : { data }, process.env);
      // Loaded here, so that the commands that need no store start at once.
      const { runImport } = await import('../import/run-import.js');
      if (!(await runImport(sources, settings))) process.exitCode = 1;
    });
}
