import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Block, blocksOf, Terminal } from '../support/pasted-commands.js';
import { authorizedAs, type RunningPolku, startPolku } from '../support/polku-process.js';

const run = promisify(execFile);

let data: string;
let running: RunningPolku;
let blocks: Block[];

beforeAll(async () => {
  blocks = blocksOf(await readFile('README.md', 'utf8'));
  data = await mkdtemp(join(tmpdir(), 'polku-readme-'));
  running = await startPolku(data);
}, 120_000);

afterAll(async () => {
  await running?.end('SIGTERM');
  await rm(data, { recursive: true, force: true });
});

describe('the README', () => {
  it('can be pasted from top to bottom, and prints what it says', async () => {
    expect(blocks.length).toBeGreaterThan(5);
    for (const { command, prints } of blocks) {
      const output = await new Terminal(data, { 'http://localhost:8080': running.api }).paste(command);
      if (prints !== undefined)
        expect({ command, output: JSON.parse(output) }).toMatchObject({ command, output: prints });
      else if (!/^\w+=/.test(command))
        expect({ command, output }).toEqual({ command, output: expect.stringMatching(/./) });
    }
  }, 120_000);

  it('names the worked case that the start prints', async () => {
    const [url = ''] = /http\S+cost-timeline\S+/.exec(running.stdout()) ?? [];
    const response = await fetch(url, { headers: await authorizedAs(running.api, 'caseworker') });
    expect(await response.json()).toMatchObject({ day: { counter: 101, sharePercent: 10, payer: '205' } });
  });

  it('links only to what is there', async () => {
    const readme = await readFile('README.md', 'utf8');
    for (const [, path = ''] of readme.matchAll(/\]\((?!http)([^)]+)\)/g)) {
      const { stdout } = await run('ls', ['-d', path]);
      expect(stdout.trim()).toBe(path);
    }
  });
});
