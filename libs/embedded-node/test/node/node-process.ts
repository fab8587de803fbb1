import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../../dist/libs/embedded-node/src/main.js', import.meta.url));

/** A node in a process of its own, as `main.js` starts it. */
export interface NodeProcess {
  readonly connectionString: string;
  readonly process: ChildProcess;
  /** Resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export async function startNodeProcess(folder: string, ...args: string[]): Promise<NodeProcess> {
  const child = spawn(process.execPath, [MAIN, '--folder', folder, '--port', '0', ...args]);
  const [line] = (await Promise.race([once(child.stdout, 'data'), failed(child)])) as [Buffer];
  const connectionString = /esdb:\S+/.exec(String(line))?.[0];
  if (!connectionString) throw new Error(`the node said "${line}"`);
  return {
    connectionString,
    process: child,
    end: async (signal) => {
      const gone = once(child, 'exit') as Promise<[number | null]>;
      child.kill(signal);
      return (await gone)[0];
    },
  };
}

/** Runs `main.js` until it ends by itself. */
export async function runMain(...args: string[]): Promise<{ code: number | null; errors: string }> {
  const child = spawn(process.execPath, [MAIN, ...args]);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}

/** A folder for one test; `remove` takes it away. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'polku-node-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function failed(child: ChildProcess): Promise<never> {
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  await once(child, 'close');
  throw new Error(`the node did not start: ${errors}`);
}
