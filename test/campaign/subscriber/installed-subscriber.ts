import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packages of the example that the repository has too. */
const SHARED = ['@eventstore', 'libsql', '@types'];

/**
 * The example subscriber in a folder, with the package of the contracts from its tarball, as somebody else would have it.
 *
 * @returns the folder
 */
export async function installSubscriber(folder: string): Promise<string> {
  await cp('examples/subscriber', folder, { recursive: true });
  const { stdout } = await run(process.execPath, ['dist/apps/docs/src/pack-contracts.js', folder]);
  const contracts = join(folder, 'node_modules/@polku/contracts');
  await mkdir(contracts, { recursive: true });
  await run('tar', ['-xzf', stdout.trim(), '-C', contracts, '--strip-components=1']);
  for (const name of SHARED) await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

export interface RunningSubscriber {
  stdout(): string;
  /** Ends it with the signal and waits for its end; resolves to its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Resolves to its exit code and what it said when it ended by itself. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

/** The subscriber as a process of its own. */
export function startSubscriber(folder: string, store: string): RunningSubscriber {
  const child: ChildProcess = spawn(process.execPath, ['main.js', '--store', store], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stderr }));
  return {
    stdout: () => stdout,
    ended,
    async end(signal) {
      child.kill(signal);
      return (await ended).code;
    },
  };
}
