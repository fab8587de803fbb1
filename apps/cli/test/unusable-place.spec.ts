import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, polku, polkuIn } from '../../../test/support/polku-process.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-place-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One line for a person, and nothing else. */
function expectRefusal({ code, stdout, stderr }: Ended, ...saying: string[]): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^error: .*\n$/);
  for (const words of saying) expect(stderr).toContain(words);
}

describe('a port that is taken', () => {
  let other: Server;
  let port: string;
  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    port = String((other.address() as AddressInfo).port);
  });
  afterEach(() => new Promise((resolve) => other.close(resolve)));

  const starting = (...ports: string[]) => polku('start', '--data', join(folder, 'data'), ...ports);

  it('of the API is refused before the demo is played, and names --port', async () => {
    expectRefusal(await starting('--port', port, '--node-port', '0'), port, 'taken', '--port');
  }, 180_000);

  it('of the node is refused, and names --node-port', async () => {
    expectRefusal(await starting('--port', '0', '--node-port', port), port, 'in use', '--node-port');
  }, 180_000);

  it('by ourselves is refused: API and node need one each', async () => {
    expectRefusal(await starting('--port', port, '--node-port', port), '--port and --node-port');
  }, 180_000);
});

describe('a data folder that can not be', () => {
  const commands = [
    ['start', '--port', '0', '--node-port', '0'],
    ['rebuild'],
    ['import', '--payments', 'docs/worked-case/payments.csv'],
  ];

  it.each(commands)(
    'because it is a file is refused by %s',
    async (...command) => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      expectRefusal(await polku(...command, '--data', file), file, 'there is a file in its place', '--data');
      expectRefusal(await polku(...command, '--data', join(file, 'below')), 'there is a file in its place');
    },
    180_000,
  );

  const onLinux = existsSync('/proc/self') ? it : it.skip;
  onLinux.each(commands)(
    'where the system makes no folders is refused by %s',
    async (...command) => {
      expectRefusal(await polku(...command, '--data', '/proc/polku/data'), '/proc/polku/data');
    },
    180_000,
  );
});

it('a folder in place of a file is named with the option', async () => {
  expectRefusal(await polku('timeline', '--payments', folder), `${folder} is a folder`, '--payments');
  const data = join(folder, 'data');
  expectRefusal(await polku('import', '--facts', folder, '--data', data), `${folder} is a folder`, '--facts');
}, 180_000);

it('a PostgreSQL that does not answer a rebuild is named by its setting', async () => {
  const DATABASE_URL = 'postgresql://polku@127.0.0.1:1/polku';
  const { code, stdout, stderr } = await polkuIn({ DATABASE_URL }, 'rebuild', '--data', join(folder, 'data'));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('error: the PostgreSQL of DATABASE_URL does not answer');
  expect(stderr.split('\n').filter((line) => line.startsWith('    at '))).toEqual([]);
}, 180_000);
