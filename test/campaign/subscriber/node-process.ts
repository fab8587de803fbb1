import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface NodeProcess {
  readonly url: string;
  readonly port: number;
  kill(): Promise<void>;
}

/** The embedded node in a process of its own; resolves when it listens. */
export async function startNodeProcess(folder: string, port = 0): Promise<NodeProcess> {
  const main = 'dist/libs/embedded-node/src/main.js';
  const child = spawn(process.execPath, [main, '--folder', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the node ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      const [found] = /esdb:\S+/.exec(String(chunk)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    port: Number(/:(\d+)/.exec(url)?.[1]),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
