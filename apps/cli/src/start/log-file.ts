import { type Logger, pino } from 'pino';

/** A log in a file. A disk that takes no more costs log lines, never the process. */
export function openLogFile(path: string): { log: Logger; close(): Promise<void> } {
  const destination = pino.destination({ dest: path, sync: false });
  destination.on('error', () => undefined);
  return {
    log: pino({ name: 'polku', errorKey: 'error' }, destination),
    close: async () => destination.end(),
  };
}
