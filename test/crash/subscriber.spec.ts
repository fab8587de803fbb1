import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startSubscriber } from '../campaign/subscriber/installed-subscriber.js';
import { ledgerOf } from '../campaign/subscriber/ledger-of.js';
import { startNodeProcess } from '../campaign/subscriber/node-process.js';
import { faultsOf, type Soaked, soak } from '../campaign/subscriber/soak.js';

describe('the example subscriber', () => {
  let folder: string;
  let soaked: Soaked;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-subscriber-'));
    soaked = await soak({ kills: ['subscriber', 'subscriber', 'node', 'subscriber'], between: 100 }, folder);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const home = () => join(folder, 'subscriber');

  it('killed with -9 again and again, and the node once, has no gap and nothing twice', () => {
    expect(faultsOf(soaked)).toEqual([]);
    for (const kind of ['payment', 'other', 'unknown', 'newer', 'elsewhere']) {
      expect(soaked.written.filter((each) => each.kind === kind).length).toBeGreaterThan(0);
    }
  });

  it('does not go on in another store', async () => {
    const another = await startNodeProcess(join(folder, 'another'));
    const { code, stderr } = await startSubscriber(home(), another.url).ended;
    await another.kill();
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('this is another store') });
  });

  it('takes up what it had set aside, once it knows it', async () => {
    const contracts = join(home(), 'node_modules/@polku/contracts');
    await edit(join(contracts, 'index.js'), '"BenefitPaid": 1', '"BenefitPaid": 2');
    await edit(
      join(contracts, 'upcasters.js'),
      'UPCASTERS = {',
      'UPCASTERS = { BenefitPaid: [(data) => data],',
    );
    const node = await startNodeProcess(join(folder, 'events'));
    const subscriber = startSubscriber(home(), node.url);
    const newer = () => ledgerOf(home()).setAside.filter(({ why }) => why === 'newer');
    while (newer().length > 0) await setTimeout(20);
    const exitCode = await subscriber.end('SIGTERM');
    await node.kill();
    const nowKnown = soaked.written.map((each) =>
      each.kind === 'newer' ? { ...each, kind: 'payment' as const } : each,
    );
    expect(faultsOf({ written: nowKnown, ledger: ledgerOf(home()), exitCode })).toEqual([]);
  });
});

async function edit(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(before);
  await writeFile(file, text.replace(before, after));
}
