import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const MAIN = 'dist/apps/cli/src/main.js';
const HANGS_AFTER_MS = 120_000;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `polku` with these arguments, as a process of its own, to its end. */
export async function polku(...args: readonly string[]): Promise<Ended> {
  return await polkuIn({}, ...args);
}

/** The same with variables of its environment. One that hangs is killed, and its code is null. */
export async function polkuIn(environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended> {
  const process = spawnPolku(args, environment);
  const hanging = setTimeout(() => process.child.kill('SIGKILL'), HANGS_AFTER_MS);
  const [code] = (await once(process.child, 'close')) as [number | null];
  clearTimeout(hanging);
  return { code, stdout: process.stdout(), stderr: process.stderr() };
}

export interface RunningPolku {
  /** `http://127.0.0.1:<port>` */
  readonly api: string;
  readonly pid: number | undefined;
  stdout(): string;
  /** Ends the process with the signal and waits for its end; resolves to its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** `polku start` on a data folder and free ports; resolves when it says that it is running. */
export async function startPolku(data: string, ...args: readonly string[]): Promise<RunningPolku> {
  const process = spawnPolku(['start', '--data', data, '--port', '0', '--node-port', '0', ...args]);
  const ended = once(process.child, 'close') as Promise<[number | null]>;
  const running = new Promise<void>((resolve) => {
    process.child.stdout?.on('data', () => apiIn(process.stdout()) !== undefined && resolve());
  });
  await Promise.race([
    running,
    ended.then(([code]) => {
      throw new Error(`polku start ended with ${code}: ${process.stdout()}${process.stderr()}`);
    }),
  ]);
  return {
    api: apiIn(process.stdout()) ?? '',
    pid: process.child.pid,
    stdout: process.stdout,
    end: async (signal) => {
      process.child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

/** A token of the demo issuer of a running Polku, as a header. */
export async function authorizedAs(api: string, role: string): Promise<{ readonly Authorization: string }> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', role });
  const response = await fetch(`${api}/demo-issuer/token`, { method: 'POST', body });
  const { access_token } = (await response.json()) as { access_token: string };
  return { Authorization: `Bearer ${access_token}` };
}

/** `polku` with these arguments, as a process that the test ends by itself. */
export function spawnPolku(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { child: ChildProcess; stdout(): string; stderr(): string } {
  const {
    EVENTSTORE_URL: _,
    DATABASE_URL: __,
    OIDC_ISSUER: ___,
    POLKU_TOKEN: ____,
    ...inherited
  } = process.env;
  const env = { ...inherited, ...environment };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return { child, stdout: () => stdout, stderr: () => stderr };
}

/** Where the API is, once it has been said. */
function apiIn(stdout: string): string | undefined {
  return /^ {2}API +(http\S+)\/v1\/jobseekers$/m.exec(stdout)?.[1];
}
