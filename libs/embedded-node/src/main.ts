import { parseArgs } from 'node:util';
import { runNode } from './node.js';
import { withDefaults } from './node-options.js';
import { startFailure } from './start-failure.js';

/* A node in a process of its own: node main.js --folder data/events --port 2113 */

const USAGE = `usage: node main.js --folder FOLDER [--port 2113] [--host 127.0.0.1] [--max-append-bytes 1048576]`;

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, not "${text}"\n${USAGE}`);
}

function optionsOf(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      folder: { type: 'string' },
      port: { type: 'string', default: '2113' },
      host: { type: 'string', default: '127.0.0.1' },
      'max-append-bytes': { type: 'string', default: String(1024 * 1024) },
    },
  });
  if (!values.folder) throw new Error(`--folder is missing\n${USAGE}`);
  return withDefaults({
    folder: values.folder,
    host: values.host,
    port: wholeNumber('port', values.port, 0, 65_535),
    maxAppendBytes: wholeNumber('max-append-bytes', values['max-append-bytes'], 1, 16 * 1024 * 1024),
  });
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const node = await runNode(options).catch((reason: unknown) => {
    throw new Error(startFailure(reason, options));
  });
  const stop = () => {
    void node.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Last, so that whoever waits for this line can stop the node from then on.
  console.log(`the embedded node listens: ${node.connectionString}`);
}

main().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : String(reason));
  process.exitCode = 1;
});
