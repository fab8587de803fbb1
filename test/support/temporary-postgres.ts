import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** A PostgreSQL of its own for one test file: empty, on a unix socket in a temporary folder, gone after `stop`. */
export interface TemporaryPostgres {
  /** For `DATABASE_URL` or `pg`'s `connectionString`; the user owns the cluster. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Whether tests on a native PostgreSQL are to run: `(nativePostgres ? it : it.skip)(...)`, so that a developer without one
 * reads that they were skipped. Under `CI=true` they run, and fail without one, because there both databases must be tried.
 */
export const nativePostgres = process.env.CI === 'true' || binariesFolder() !== undefined;

/** Starts a native PostgreSQL found on PATH or where Debian puts it. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const binaries = binariesFolder();
  if (binaries === undefined) {
    throw new Error(
      'no native PostgreSQL: neither initdb on PATH nor in /usr/lib/postgresql/*/bin. Install Debian\'s "postgresql" package.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'polku-postgres-'));
  const account = unprivilegedAccount();
  if (account) await chown(folder, account.uid, account.gid);
  const asAccount = { ...account, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', HOME: folder } };
  const data = join(folder, 'data');
  await promisify(execFile)(
    join(binaries, 'initdb'),
    ['--pgdata', data, '--username', 'polku', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
    asAccount,
  );
  // Nothing here has to survive the machine, so nothing waits for the disk.
  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', jit: 'off' };
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asAccount, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const killWithTheTests = () => server.kill('SIGINT');
  process.once('exit', killWithTheTests);
  await untilReady(server);
  return {
    url: `postgresql://polku@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      process.removeListener('exit', killWithTheTests);
      if (server.exitCode === null) {
        const exited = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        await exited;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function binariesFolder(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...onPath].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root, so root hands it to the account `postgres` or, without one, `nobody`. */
function unprivilegedAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find(([each]) => each === name))
    .find((each) => each !== undefined);
  if (account === undefined) throw new Error('root needs the account postgres or nobody to start PostgreSQL');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('the server has no stderr');
  const said: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    if (line.includes('ready to accept connections')) {
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
}
