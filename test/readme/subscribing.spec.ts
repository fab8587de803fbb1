import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, blocksOf, onlyKeeps, Terminal } from '../support/pasted-commands.js';
import { type RunningPolku, startPolku } from '../support/polku-process.js';

const TO_THIS_MACHINE = 'WEBHOOKS_TO_THIS_MACHINE';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the page about subscribing', () => {
  let data: string;
  let port: string;
  let running: RunningPolku;
  let blocks: Block[];

  beforeAll(async () => {
    blocks = blocksOf(await readFile('docs/subscribing.md', 'utf8'));
    data = await mkdtemp(join(tmpdir(), 'polku-subscribing-'));
    // The demo issuer is known by its address, so that a token outlives a restart only where that is the same.
    port = `${await freePort()}`;
    running = await startPolku(data, '--port', port);
  }, 240_000);

  afterAll(async () => {
    delete process.env[TO_THIS_MACHINE];
    await running?.end('SIGTERM');
    await rm(data, { recursive: true, force: true });
  });

  it('can be pasted from top to bottom, and prints what it says', async () => {
    const receiver = `${await freePort()}`;
    const terminal = () => new Terminal(data, { 'http://localhost:8080': running.api, '9090': receiver });
    expect(blocks.length).toBeGreaterThan(8);
    for (const block of blocks) {
      const { command, prints } = block;
      if (command === `${TO_THIS_MACHINE}=true npm start`) {
        await running.end('SIGTERM');
        process.env[TO_THIS_MACHINE] = 'true';
        running = await startPolku(data, '--port', port);
        continue;
      }
      const output = await terminal().paste(command);
      if (prints !== undefined)
        expect({ command, output: JSON.parse(output) }).toMatchObject({ command, output: prints });
      else if (!onlyKeeps(block))
        expect({ command, output }).toEqual({ command, output: expect.stringMatching(/./) });
      if (command.includes('receiver.mjs')) {
        expect(output.trimEnd().split('\n')).toEqual(
          Array(3).fill(expect.stringMatching(/^BenefitPaid of /)),
        );
      }
      if (command.includes('/v1/webhooks') && !process.env[TO_THIS_MACHINE]) {
        expect(JSON.parse(output).detail).toContain(`${TO_THIS_MACHINE}=true`);
      }
    }
  }, 180_000);

  it('leads to a token by which what is no place of the feed is said to be none', async () => {
    const terminal = new Terminal(data, { 'http://localhost:8080': running.api });
    const answered = await terminal.paste(
      'curl -s --oauth2-bearer $token -H "Last-Event-ID: 412" http://localhost:8080/v1/events/stream',
    );
    expect(JSON.parse(answered)).toMatchObject({
      status: 400,
      errors: [
        { parameter: 'Last-Event-ID', detail: expect.stringContaining('a position of the store alone') },
      ],
    });
  });

  it('links only to what is there', async () => {
    const page = await readFile('docs/subscribing.md', 'utf8');
    const links = [...page.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    await Promise.all(links.map((path) => expect(stat(join('docs', path))).resolves.toBeDefined()));
  });
});
