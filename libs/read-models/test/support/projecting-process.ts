import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RebuildPhase } from '#read-models';

const programOf = (name: string) =>
  fileURLToPath(new URL(`../../../../dist/libs/read-models/test/processes/${name}.js`, import.meta.url));

/** A projector, or a rebuild, in a process of its own, to be killed. */
export class ProjectingProcess {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private applied = 0;

  /** Projects the store at `url` into PGlite in `folder`, or into the PostgreSQL at `databaseUrl`. */
  constructor(
    parts: { url: string; folder: string; databaseUrl: string | undefined },
    program: 'project-until-killed' | 'rebuild-until-killed' = 'project-until-killed',
  ) {
    const DATABASE_URL = parts.databaseUrl === undefined ? {} : { DATABASE_URL: parts.databaseUrl };
    const child = spawn(process.execPath, [programOf(program), parts.url, parts.folder], {
      env: { PATH: process.env.PATH, ...DATABASE_URL },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** Waits until it has opened its database. */
  async opened(): Promise<void> {
    await this.nextLine();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Waits until so many events of the log are committed. Events that arrive together are committed together. */
  async untilApplied(events: number): Promise<void> {
    while (this.applied < events) this.applied = Number(await this.nextLine());
  }

  /** Waits until a rebuild tells that it is in a phase, once more. */
  async until(phase: RebuildPhase): Promise<void> {
    while ((await this.nextLine()) !== phase);
  }

  /** kill -9. Twice does nothing more. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }

  private async nextLine(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error('the projecting process has ended by itself');
    return value;
  }
}
