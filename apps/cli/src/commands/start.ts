import { type Command, InvalidArgumentError } from 'commander';
import { installationSettings } from '../installation/settings.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';

interface StartOptions {
  readonly data?: string;
  readonly host: string;
  readonly port: number;
  readonly nodePort: number;
  readonly demo: boolean;
}

/** `polku start`: API, projector and, unless EVENTSTORE_URL names another store, the embedded node. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('Runs everything in one process. On an empty data folder it plays a demo first.')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .option('--host <address>', 'address that the API listens on', process.env.HOST ?? '127.0.0.1')
    .option('--port <number>', 'port of the API', port, port(process.env.PORT ?? '8080'))
    .option('--node-port <number>', 'port of the embedded event store; 0 for any', port, 2113)
    .option('--no-demo', 'leave an empty store empty')
    .action(async (options: StartOptions, command: Command) => {
      const settings = installationSettings(
        options.data === undefined ? {} : { data: options.data },
        process.env,
      );
      if (options.port === options.nodePort && options.port !== 0 && settings.eventStoreUrl === undefined) {
        command.error('error: --port and --node-port are the same; each needs a port of its own');
      }
      const progress = progressOnTerminal(process.stderr);
      // Loaded here, so that the commands that need no server start at once.
      const { runEverything } = await import('../start/run-everything.js');
      const running = await runEverything({
        settings,
        host: options.host,
        port: options.port,
        nodePort: options.nodePort,
        demo: options.demo && settings.eventStoreUrl === undefined,
        say: (text) => {
          progress.end();
          process.stdout.write(`${text}\n`);
        },
        showProgress: progress.show,
      }).finally(progress.end);
      const stop = async (signal: NodeJS.Signals) => {
        process.once(signal, () => process.exit(130));
        process.stdout.write('Stopping ...\n');
        await running.stop();
      };
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));
      try {
        await running.ended;
      } catch (error) {
        // Half of it would answer for ever that the other half is away: whoever watches the process can start it again.
        await running.stop();
        throw error;
      }
    });
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535)
    throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return number;
}
