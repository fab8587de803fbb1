import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnPolku, startPolku } from '../support/polku-process.js';

const THREADS_THAT_END = fileURLToPath(new URL('../support/threads-that-end.cjs', import.meta.url));

describe('the whole process, when one of its threads ends by itself', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'polku-thread-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it.each([
    ['read-models', 'the thread of the read models ended by itself'],
    ['embedded-node', 'the embedded node ended by itself'],
  ])(
    '%s, ends with a word about it, and can be started again',
    async (name, words) => {
      const running = spawnPolku(['start', '--data', data, '--port', '0', '--node-port', '0', '--no-demo'], {
        THREAD_TO_END: name,
        NODE_OPTIONS: `--require ${THREADS_THAT_END}`,
      });
      try {
        const ended = once(running.child, 'close');
        await Promise.race([untilItRuns(running), ended]);
        running.child.kill('SIGUSR2');
        const [code] = await ended;
        expect(code).toBe(1);
        expect(running.stderr()).toMatch(new RegExp(`^error: ${words}.*\\n$`));
      } finally {
        running.child.kill('SIGKILL');
      }
      const again = await startPolku(data, '--no-demo');
      expect((await fetch(`${again.api}/health`)).status).toBe(200);
      expect(await again.end('SIGTERM')).toBe(0);
    },
    300_000,
  );
});

async function untilItRuns({ child, stdout }: ReturnType<typeof spawnPolku>): Promise<void> {
  while (!stdout().includes('Polku is running.')) await once(child.stdout ?? child, 'data');
}
