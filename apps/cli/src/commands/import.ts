import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { Command } from 'commander';
import { CommandHandlingModule } from '#command-handling';
import { newIdentifier } from '#event-store';
import { HistoryProblems } from '#history-files';
import { importHistory } from '../import/import-history.js';
import { openInstallation } from '../installation/installation.js';
import { acceptedImportsFolder, installationSettings } from '../installation/settings.js';
import { printProblems } from '../timeline/print-problems.js';
import { progressOnTerminal } from '../timeline/progress-on-terminal.js';

interface ImportOptions {
  readonly payments?: string;
  readonly facts?: string;
  readonly services?: string;
  readonly data?: string;
}

/** `polku import`: history from files, through the same commands as everything else, whole or not at all. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'Records payments.csv, facts.csv and services.csv, whole or not at all. Twice changes nothing.',
    )
    .option('--payments <file>', 'payments.csv: what payers paid')
    .option('--facts <file>', 'facts.csv: home municipalities, integration, employment conditions')
    .option('--services <file>', 'services.csv: services as they happened')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .action(async (options: ImportOptions, command: Command) => {
      const { data, ...sources } = options;
      if (Object.keys(sources).length === 0) {
        command.error('error: name at least one of --payments, --facts, --services');
      }
      const settings = installationSettings(data === undefined ? {} : { data }, process.env);
      const installation = await openInstallation(settings, { share: true });
      const { eventStore, keys, statutes } = installation;
      const nest = await NestFactory.createApplicationContext(
        CommandHandlingModule.register({
          eventStore,
          keys,
          statutes,
          clock: () => new Date(),
          newId: newIdentifier,
        }),
        { logger: ['error', 'warn'] },
      );
      const progress = progressOnTerminal(process.stderr);
      try {
        const result = await importHistory(sources, {
          commandBus: nest.get(CommandBus),
          eventStore,
          statutes,
          folder: acceptedImportsFolder(settings.data),
          onProgress: progress.show,
        });
        progress.end();
        if (result instanceof HistoryProblems) {
          printProblems(result, process.stderr);
          process.exitCode = 1;
          return;
        }
        process.stdout.write(
          `${result.rows} rows of ${result.jobseekers} jobseekers: ${result.events} events recorded` +
            `${result.events === 0 ? ', everything was known already' : ''}.\n`,
        );
        for (const conflict of result.conflicts) process.stderr.write(`not recorded: ${conflict}\n`);
        if (result.conflicts.length > 0) process.exitCode = 1;
      } finally {
        progress.end();
        await nest.close();
        await installation.close();
      }
    });
}
