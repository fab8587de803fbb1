import { pino } from 'pino';
import { archivedHistory } from '#apps/projector/src/archived-history.js';
import {
  openReadModelDatabase,
  projectedDomain,
  type ReadModelDatabase,
  type ReadModelLog,
  ReadModelsInUse,
  type RebuildReport,
  recordedRebuild,
} from '#read-models';
import { ensureDataFolder } from '../installation/data-folder.js';
import { openInstallation } from '../installation/installation.js';
import { archiveFolder, type InstallationSettings, readModelFolder } from '../installation/settings.js';
import { type ProgressDisplay, progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { PHASES, rates } from './pace-in-words.js';
import { rebuildReport, type Verdict, verdictOn } from './rebuild-report.js';
import { rebuildRunningPolku } from './rebuild-running-polku.js';

/**
 * Rebuilds the read models of an installation and prints the comparison; where a Polku has them open, that one does it.
 * @param url of the Polku that may be running
 * @returns how it ended
 */
export async function runRebuild(settings: InstallationSettings, url: string): Promise<Verdict> {
  const log = pino({ name: 'rebuild', level: 'warn', errorKey: 'error' }, pino.destination(2));
  await ensureDataFolder(settings.data);
  const progress = progressOnTerminal(process.stderr);
  const begun = performance.now();
  try {
    const database = await openUnlessInUse(settings, log);
    const report =
      database === undefined
        ? await rebuildRunningPolku(url, progress)
        : await rebuildHere(settings, database, log, progress);
    progress.end();
    process.stdout.write(rebuildReport(report, performance.now() - begun));
    return verdictOn(report);
  } finally {
    progress.end();
  }
}

async function openUnlessInUse(
  settings: InstallationSettings,
  log: ReadModelLog,
): Promise<ReadModelDatabase | undefined> {
  try {
    return await openReadModelDatabase({
      databaseUrl: settings.databaseUrl,
      folder: readModelFolder(settings.data),
      log,
    });
  } catch (error) {
    if (error instanceof ReadModelsInUse) return undefined;
    throw error;
  }
}

async function rebuildHere(
  settings: InstallationSettings,
  database: ReadModelDatabase,
  log: ReadModelLog,
  progress: ProgressDisplay,
): Promise<RebuildReport> {
  try {
    const installation = await openInstallation(settings, { share: true });
    try {
      const { eventStore, statutes } = installation;
      const sealed = archivedHistory({ folder: archiveFolder(settings.data), eventStore, log });
      return await recordedRebuild(
        { eventStore, database, domain: projectedDomain(statutes), sealed },
        'asked-for',
        {
          log,
          show: (told) =>
            progress.show({
              phase: PHASES[told.phase],
              done: told.events,
              total: told.of ?? told.events,
              note: rates(told).join(', '),
            }),
        },
      );
    } finally {
      await installation.close();
    }
  } finally {
    await database.close();
  }
}
