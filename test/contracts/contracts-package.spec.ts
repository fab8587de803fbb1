import { execFile } from 'node:child_process';
import { copyFile, cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { cloudEventOf, EVENT_EXAMPLES } from '#contracts';
import { installContractsPackage } from '../support/contracts-package.js';

const run = promisify(execFile);

let folder: string;
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-consumer-'));
  tarball = await installContractsPackage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inPackage = (path: string) => join(folder, 'node_modules/@polku/contracts', path);

describe('the package of the contracts', () => {
  it('is a tarball that needs nothing else', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(basename(tarball)).toBe(`polku-contracts-${version}.tgz`);
    expect(await readdir(join(folder, 'node_modules'))).toEqual(['.package-lock.json', '@polku']);
    const manifest = JSON.parse(await readFile(inPackage('package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
  });

  it('has what is published, to the byte', async () => {
    const names = (await readdir('docs/contracts/schemas')).sort();
    expect((await readdir(inPackage('schemas'))).sort()).toEqual(names);
    for (const path of [...names.map((name) => `schemas/${name}`), 'asyncapi.yaml']) {
      expect(await readFile(inPackage(path), 'utf8')).toBe(await readFile(`docs/contracts/${path}`, 'utf8'));
    }
  });

  it('compiles with a consumer, who reads events of the store and of HTTP with it', async () => {
    const stored = ['BenefitPaid', 'ServiceEnded', 'JobSearchRegistered'].map((type) => ({
      type,
      data: EVENT_EXAMPLES[type as 'BenefitPaid'],
      metadata: { schemaVersion: 1 },
    }));
    const [paid] = stored;
    if (paid === undefined) throw new Error('there is no event');
    const asStored = {
      ...paid,
      id: 'e',
      stream: 'benefits-J1',
      revision: 0,
      position: '1',
      recordedAt: new Date(0),
    };
    const cloud = cloudEventOf(asStored, 'https://polku.example.fi');
    const events = {
      stored: [
        ...stored,
        { ...paid, data: { ...paid.data, addedLater: 1 } },
        { ...paid, metadata: { schemaVersion: 2 } },
        { type: 'BornLater', data: {}, metadata: { schemaVersion: 1 } },
        { type: 'constructor', data: {}, metadata: { schemaVersion: 1 } },
        { type: 'BenefitPaid', data: {} },
      ],
      cloud: [cloud, { ...cloud, dataschema: 'urn:polku:event:BenefitPaid:3' }],
    };
    await writeFile(join(folder, 'events.json'), JSON.stringify(events));
    await copyFile('test/contracts/consumer.ts', join(folder, 'consumer.ts'));
    await compile(folder, 'consumer.ts');
    const { stdout } = await run(process.execPath, ['built/consumer.js', 'events.json'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({
      outcomes: [
        'payment-7: 37.21 a day',
        'service-1 ended on 2025-11-28',
        'JobSearchRegistered',
        'payment-7: 37.21 a day',
        { kind: 'newer', type: 'BenefitPaid', schemaVersion: 2 },
        { kind: 'unknown', type: 'BornLater' },
        { kind: 'unknown', type: 'constructor' },
        { kind: 'unknown', type: 'BenefitPaid' },
        'payment-7: 37.21 a day',
        { kind: 'newer', type: 'BenefitPaid', schemaVersion: 3 },
      ],
      known: 1,
      schema: 'urn:polku:event:BenefitPaid:1',
    });
  });

  it('fits the examples', async () => {
    await cp('examples', join(folder, 'examples'), { recursive: true });
    for (const name of ['@eventstore', 'libsql']) {
      await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
    }
    const programs = [
      'subscriber/main.js',
      'competing-consumers/create-group.js',
      'competing-consumers/worker.js',
    ];
    await compile(folder, ...programs.map((program) => `examples/${program}`));
  });
});

/** The compiler's errors are those of the test. */
async function compile(folder: string, ...files: readonly string[]): Promise<void> {
  const settings = {
    strict: true,
    module: 'nodenext',
    target: 'es2023',
    resolveJsonModule: true,
    allowJs: true,
    checkJs: true,
    skipLibCheck: true,
    rootDir: '.',
    outDir: 'built',
    typeRoots: [resolve('node_modules/@types')],
    types: ['node'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: settings, files }));
  await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder]).catch(
    ({ stdout }) => {
      throw new Error(stdout);
    },
  );
}
