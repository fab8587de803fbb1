#!/usr/bin/env node
import { program } from 'commander';
import { addArchiveCommand } from './commands/archive.js';
import { addCompareCommand } from './commands/compare.js';
import { addDiffCommand } from './commands/diff.js';
import { addDossierCommand } from './commands/dossier.js';
import { addExplainCommand } from './commands/explain.js';
import { addFindingsCommand } from './commands/findings.js';
import { addForecastCommand } from './commands/forecast.js';
import { addImportCommand } from './commands/import.js';
import { addInvoiceCommand } from './commands/invoice.js';
import { addLawCommand } from './commands/law.js';
import { addPopulationCommand } from './commands/population.js';
import { addProjectionCommand } from './commands/projection.js';
import { addProveCommand } from './commands/prove.js';
import { addRebuildCommand } from './commands/rebuild.js';
import { addReconcileCommand } from './commands/reconcile.js';
import { addReplayCommand } from './commands/replay.js';
import { addReviewCommand } from './commands/review.js';
import { addStartCommand } from './commands/start.js';
import { addStatisticsCommand } from './commands/statistics.js';
import { addTimelineCommand } from './commands/timeline.js';
import { addTokenCommand } from './commands/token.js';
import { addVerifyCommand } from './commands/verify.js';
import { messageForPeople } from './message-for-people.js';

program.name('polku').description('One jobseeker, one pathway; every euro of the municipal share explained.');
addStartCommand(program);
addImportCommand(program);
addTimelineCommand(program);
addExplainCommand(program);
addForecastCommand(program);
addCompareCommand(program);
addLawCommand(program);
addInvoiceCommand(program);
addReconcileCommand(program);
addFindingsCommand(program);
addReviewCommand(program);
addDossierCommand(program);
addStatisticsCommand(program);
addTokenCommand(program);
addPopulationCommand(program);
addRebuildCommand(program);
addProjectionCommand(program);
addArchiveCommand(program);
addVerifyCommand(program);
addProveCommand(program);
addReplayCommand(program);
addDiffCommand(program);
try {
  await program.parseAsync();
} catch (error) {
  const message = messageForPeople(error);
  if (message === undefined) throw error;
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 1;
}
