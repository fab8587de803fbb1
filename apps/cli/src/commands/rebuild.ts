import type { Command } from 'commander';
import { pino } from 'pino';
import { openReadModelDatabase, projectedDomain, rebuildReadModels } from '#read-models';
import { openInstallation } from '../installation/installation.js';
import { installationSettings, readModelFolder } from '../installation/settings.js';
import { isEqual, rebuildReport } from '../rebuild/rebuild-report.js';
import { progressOnTerminal } from '../timeline/progress-on-terminal.js';

/** `polku rebuild`: the read models made anew from the log beside the live ones, compared, and put in their place. */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description(
      'Makes the read models anew from all events and compares them, byte by byte, with what was there. ' +
        'Ends with 1 when they differ.',
    )
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .action(async (options: { data?: string }) => {
      const settings = installationSettings(options, process.env);
      const log = pino({ name: 'rebuild', level: 'warn', errorKey: 'error' }, pino.destination(2));
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
          if (!isEqual(report)) process.exitCode = 1;
        } finally {
          await installation.close();
        }
      } finally {
        progress.end();
        await database.close();
      }
    });
}
