#!/usr/bin/env node
import { pino } from 'pino';
import { runStandalone } from './run-standalone.js';
import { standaloneSettings } from './standalone-settings.js';
import { startFailure } from './start-failure.js';

const log = pino({ name: 'api', errorKey: 'error' });
try {
  const { url, stop } = await runStandalone(standaloneSettings(process.env), log);
  log.info({ url }, 'the API answers');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
} catch (error) {
  const reason = startFailure(error);
  if (reason === undefined) throw error;
  process.stderr.write(`The API does not start: ${reason}\n`);
  process.exitCode = 1;
}
