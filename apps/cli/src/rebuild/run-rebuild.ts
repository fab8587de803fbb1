import { pino } from 'pino';
import { openReadModelDatabase, projectedDomain, rebuildReadModels } from '#read-models';
import { ensureDataFolder } from '../installation/data-folder.js';
import { openInstallation } from '../installation/installation.js';
import { type InstallationSettings, readModelFolder } from '../installation/settings.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { rebuildReport, type Verdict, verdictOn } from './rebuild-report.js';

/** Rebuilds the read models of an installation and prints the comparison. @returns how it ended */
export async function runRebuild(settings: InstallationSettings): Promise<Verdict> {
  const log = pino({ name: 'rebuild', level: 'warn', errorKey: 'error' }, pino.destination(2));
  await ensureDataFolder(settings.data);
  // First, because it refuses when the read models of the folder are open elsewhere.
  const database = await openReadModelDatabase({
    databaseUrl: settings.databaseUrl,
    folder: readModelFolder(settings.data),
    log,
  });
  const progress = progressOnTerminal(process.stderr);
  try {
    const installation = await openInstallation(settings, { share: true });
    try {
      const begun = performance.now();
      const report = await rebuildReadModels({
        eventStore: installation.eventStore,
        database,
        domain: projectedDomain(installation.statutes),
        progress: (done, total = done) => progress.show({ phase: 'replaying events', done, total }),
      });
      progress.end();
      process.stdout.write(rebuildReport(report, performance.now() - begun));
      return verdictOn(report);
    } finally {
      await installation.close();
    }
  } finally {
    progress.end();
    await database.close();
  }
}
