import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { CommandHandlingModule } from '#command-handling';
import { newIdentifier } from '#event-store';
import { HistoryProblems, type HistorySources } from '#history-files';
import { openInstallation } from '../installation/installation.js';
import { acceptedImportsFolder, type InstallationSettings } from '../installation/settings.js';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { finishImports, type ImportParts, type ImportReport, importHistory } from './import-history.js';

/** Imports into an installation and tells how it went. @returns whether everything was recorded */
export async function runImport(sources: HistorySources, settings: InstallationSettings): Promise<boolean> {
  const installation = await openInstallation(settings, { share: true });
  const progress = progressOnTerminal(process.stderr);
  try {
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
    const parts: ImportParts = {
      commandBus: nest.get(CommandBus),
      eventStore,
      keys,
      statutes,
      folder: acceptedImportsFolder(settings.data),
      onProgress: progress.show,
    };
    for (const report of await finishImports(parts)) {
      progress.end();
      process.stdout.write('An import that was interrupted has been finished: ');
      printReport(report);
    }
    const result = await importHistory(sources, parts);
    progress.end();
    if (result instanceof HistoryProblems) {
      printProblems(result, process.stderr);
      return false;
    }
    printReport(result);
    return result.conflicts.length === 0;
  } finally {
    progress.end();
    await installation.close();
  }
}

function printReport({ rows, jobseekers, events, conflicts }: ImportReport): void {
  process.stdout.write(
    `${counted(rows, 'row')} of ${counted(jobseekers, 'jobseeker')}: ${counted(events, 'event')} recorded` +
      `${events === 0 ? ', everything was known already' : ''}.\n`,
  );
  for (const conflict of conflicts) process.stderr.write(`not recorded: ${conflict}\n`);
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
