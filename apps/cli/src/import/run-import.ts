import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { CommandHandlingModule } from '#command-handling';
import { newIdentifier } from '#event-store';
import { HistoryProblems } from '#history-files';
import { ensureDataFolder } from '../installation/data-folder.js';
import { openInstallation } from '../installation/installation.js';
import { acceptedImportsFolder, type InstallationSettings } from '../installation/settings.js';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { finishImports, type ImportReport, importHistory } from './import-history.js';
import { ImportLock } from './import-lock.js';
import type { ImportParts } from './import-parts.js';
import type { ImportSources } from './import-sources.js';

/**
 * Imports into an installation and tells how it went.
 * @returns whether everything was recorded
 * @throws ImportUnderWay
 */
export async function runImport(sources: ImportSources, settings: InstallationSettings): Promise<boolean> {
  const isNew = await ensureDataFolder(settings.data);
  // Before the stores: whoever has to wait for another import takes nothing from it.
  const lock = ImportLock.acquire(settings.data);
  try {
    const recorded = await runAlone(sources, settings);
    if (isNew) process.stderr.write(`There was no ${resolve(settings.data)}: it has a new store now.\n`);
    return recorded;
  } finally {
    lock.release();
  }
}

async function runAlone(sources: ImportSources, settings: InstallationSettings): Promise<boolean> {
  const installation = await openInstallation(settings, { share: true });
  const progress = progressOnTerminal(process.stderr);
  const clock = () => new Date();
  try {
    const { eventStore, keys, statutes } = installation;
    const nest = await NestFactory.createApplicationContext(
      CommandHandlingModule.register({
        eventStore,
        keys,
        statutes,
        clock,
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
      clock,
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

function printReport({ rows, jobseekers, invoices, events, conflicts }: ImportReport): void {
  const subjects = [
    ...(jobseekers > 0 || invoices === 0 ? [counted(jobseekers, 'jobseeker')] : []),
    ...(invoices > 0 ? [counted(invoices, 'invoice')] : []),
  ];
  process.stdout.write(
    `${counted(rows, 'row')} of ${subjects.join(' and ')}: ${counted(events, 'event')} recorded` +
      `${events === 0 ? ', everything was known already' : ''}.\n`,
  );
  for (const conflict of conflicts) process.stderr.write(`not recorded: ${conflict}\n`);
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
