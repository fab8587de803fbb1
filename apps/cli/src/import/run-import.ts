import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { CommandHandlingModule } from '#command-handling';
import { newIdentifier } from '#event-store';
import { HistoryProblems, type HistorySources } from '#history-files';
import { openInstallation } from '../installation/installation.js';
import { acceptedImportsFolder, type InstallationSettings } from '../installation/settings.js';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { importHistory } from './import-history.js';

/** Imports into an installation and tells how it went. @returns whether everything was recorded */
export async function runImport(sources: HistorySources, settings: InstallationSettings): Promise<boolean> {
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
      keys,
      statutes,
      folder: acceptedImportsFolder(settings.data),
      onProgress: progress.show,
    });
    progress.end();
    if (result instanceof HistoryProblems) {
      printProblems(result, process.stderr);
      return false;
    }
    const { rows, jobseekers, events, conflicts } = result;
    process.stdout.write(
      `${rows} rows of ${jobseekers} jobseekers: ${events} events recorded` +
        `${events === 0 ? ', everything was known already' : ''}.\n`,
    );
    for (const conflict of conflicts) process.stderr.write(`not recorded: ${conflict}\n`);
    return conflicts.length === 0;
  } finally {
    progress.end();
    await nest.close();
    await installation.close();
  }
}
