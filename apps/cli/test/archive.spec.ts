import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { ArchivingUnderWay, withArchive } from '#apps/cli/src/archive/archive-log.js';
import { NotUnlocked, openUnlockedKeys, unlockedKeys } from '#apps/cli/src/archive/unlocked-keys.js';
import { logOfBundle } from '#apps/cli/src/history/log-of-bundle.js';
import { peopleInLog } from '#apps/cli/src/history/people-in-log.js';
import { printTimelines } from '#apps/cli/src/timeline/print-timelines.js';
import { SealedLog } from '#archive';
import { polku } from '../../../test/support/polku-process.js';
import { type RecordedInstallation, recordedInstallation } from './support/recorded-installation.js';

describe('polku archive, and what works from its bundle without a server', () => {
  let installation: RecordedInstallation;
  let bundle: string;
  let passphrase: string;
  let key: string;

  beforeAll(async () => {
    installation = await recordedInstallation();
    const { place, data } = installation;
    bundle = join(place, 'bundle');
    passphrase = join(place, 'passphrase');
    await writeFile(passphrase, 'correct horse\n');
    const archived = await polku(
      ...['archive', '--data', data, '--name', 'polku.example/test', '--bundle', bundle],
      ...['--unlock-person', 'J0', '--passphrase-file', passphrase],
    );
    expect(archived).toMatchObject({ code: 0, stdout: expect.stringContaining('4 events sealed, 4 in all') });
    key = (await readFile(join(bundle, 'log-key.vkey'), 'utf8')).trim();
    expect(archived.stdout).toContain(`Key of the log: ${key}`);
  }, 120_000);
  afterAll(() => installation.remove());

  it('verifies it with the key, and says where a key came from that was not given', async () => {
    const [given, enclosed, other] = await Promise.all([
      polku('verify', '--bundle', bundle, '--key', key),
      polku('verify', '--archive', join(installation.data, 'archive')),
      polku('verify', '--bundle', bundle, '--key', OTHER_KEY, '--json'),
    ]);
    expect(given).toMatchObject({ code: 0, stdout: expect.stringContaining('Whole: 4 events') });
    expect(given.stdout).not.toContain('It came along');
    expect(enclosed).toMatchObject({ code: 0, stdout: expect.stringContaining('It came along') });
    expect(other.code).toBe(1);
    expect(JSON.parse(other.stdout)).toMatchObject({ whole: false, problems: expect.any(Array) });
  });

  it('tells timelines as from files, and days with the events that they rest on', async () => {
    const [timeline, explained] = await Promise.all([
      polku('timeline', '--bundle', bundle, '--json'),
      polku('explain', '--bundle', bundle, '--jobseeker', 'J1', '--day', '2025-01-08', '--json'),
    ]);
    expect(timeline.stdout).toBe(await timelineOfFiles());
    expect(JSON.parse(explained.stdout)).toMatchObject({
      explanation: { payment: { paymentId: 'P1' }, eventIds: [expect.any(String)] },
    });
  });

  it('tells findings, invoices and comparisons from it', async () => {
    const files = ['--payments', installation.payments];
    const commands = [
      ['findings', '--json'],
      ['invoice', '--month', '2025-01', '--json'],
      ['compare', '--all-interpretations', '--json'],
    ];
    for (const [command = '', ...options] of commands) {
      const [fromBundle, fromFiles] = await Promise.all([
        polku(command, '--bundle', bundle, ...options),
        polku(command, ...files, ...options),
      ]);
      expect(fromBundle).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(fromBundle.stdout)).toEqual(JSON.parse(fromFiles.stdout));
    }
    const [table, moments, both] = await Promise.all([
      polku('compare', '--bundle', bundle, '--with-interpretation', 'INT-2=no-restart', '--jobseeker', 'J1'),
      polku('compare', '--bundle', bundle, '--known-on', '2025-01-31', '--with-known-on', 'now'),
      polku('findings', '--bundle', bundle, ...files),
    ]);
    expect(table.stdout).toContain('Before: the law in the bundle');
    expect(moments).toMatchObject({ code: 1, stderr: expect.stringContaining('polku diff') });
    expect(both).toMatchObject({ code: 1, stderr: expect.stringContaining('not both') });
  });

  it('says what is not recorded there, in its own words', async () => {
    const [nobody, day] = await Promise.all([
      polku('explain', '--bundle', bundle, '--jobseeker', 'J9', '--day', '2025-01-08'),
      polku('explain', '--bundle', bundle, '--jobseeker', 'J1', '--day', '2025-02-08'),
    ]);
    expect(nobody).toMatchObject({
      code: 1,
      stderr: 'error: the bundle holds no benefits of a jobseeker J9. It holds those of 3: J0, J1, J2.\n',
    });
    expect(day.stderr).toContain(
      'no payment of 2025-02-08 to J1 that stands was recorded. The nearest recorded day is',
    );
  });

  it('wants a witness and a kept checkpoint where they are named', async () => {
    const witness = join(installation.place, 'witness.vkey');
    await writeFile(witness, `${OTHER_KEY}\n`);
    const kept = join(installation.place, 'kept');
    const noKey = join(installation.place, 'no-key');
    const [name = ''] = await readdir(join(bundle, 'checkpoints'));
    await writeFile(kept, await readFile(join(bundle, 'checkpoints', name)));
    await writeFile(noKey, '');
    const [unseen, grown, empty] = await Promise.all([
      polku('verify', '--bundle', bundle, '--key', key, '--witness', witness),
      polku('verify', '--bundle', bundle, '--key', key, '--against', kept),
      polku('verify', '--bundle', bundle, '--key', key, '--witness', noKey),
    ]);
    expect(unseen).toMatchObject({ code: 1, stdout: expect.stringContaining('did not sign it') });
    expect(grown).toMatchObject({ code: 0, stdout: expect.stringContaining('Grew from') });
    expect(empty.code).toBe(1);
  });

  it('proves an event to whoever has the key', async () => {
    const proved = await polku('prove', '--bundle', bundle, '--event', installation.identified);
    const file = join(installation.place, 'event.tlog-proof');
    await writeFile(file, proved.stdout);
    expect(await polku('verify', '--proof', file, '--key', key)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is number 3 of the log polku.example/test'),
    });
  });

  it('replays everybody, texts sealed, and opens those of whom it holds the key', async () => {
    const [everybody, opened] = await Promise.all([
      polku('replay', '--bundle', bundle, '--json'),
      polku('replay', '--bundle', bundle, '--jobseeker', 'J0', '--passphrase-file', passphrase, '--json'),
    ]);
    const lines = everybody.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ jobseeker, events }) => [jobseeker, events])).toEqual([
      ['J0', 2],
      ['J1', 1],
      ['J2', 1],
    ]);
    expect(lines[0]).toMatchObject({ identity: { familyName: { sealed: expect.any(String) } } });
    expect(JSON.parse(opened.stdout)).toMatchObject({ identity: { familyName: 'Esimerkki' } });
  });

  it('tells nothing from a bundle that is not whole', async () => {
    const copy = join(installation.place, 'copy');
    await cp(bundle, copy, { recursive: true });
    await appendFile(join(copy, 'statutes', 'municipalities.csv'), '999,Nowhere,Ingenstans\n');
    expect(await polku('timeline', '--bundle', copy)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('statutes/municipalities.csv'),
    });
  });

  it('goes on where it left off, and every proof stays valid when a key is destroyed', async () => {
    await installation.opened(({ keys }) => keys.destroy('J0'));
    const { data, place } = installation;
    const later = join(place, 'later.tar');
    const again = await polku('archive', '--data', data, '--bundle', later);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('0 events sealed, 4 in all') });
    const [verified, proved] = await Promise.all([
      polku('verify', '--bundle', later, '--key', key),
      polku('prove', '--data', data, '--event', installation.identified),
    ]);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('Whole: 4 events') });
    expect(proved.stdout).toBe(
      (await polku('prove', '--bundle', later, '--event', installation.identified)).stdout,
    );
    const locked = polku(
      'archive',
      '--data',
      data,
      '--bundle',
      join(place, 'b'),
      ...['--unlock-person', 'J0', '--passphrase-file', passphrase],
    );
    expect(await locked).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the key of J0 is destroyed'),
    });
  });

  it('seals nothing of a store that is not the one that was archived', async () => {
    const other = join(installation.place, 'other');
    for (const folder of ['archive', 'log-key', 'keys']) {
      await cp(join(installation.data, folder), join(other, folder), { recursive: true });
    }
    expect(await polku('archive', '--data', other)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('it is another store than the one that was archived'),
    });
  });

  it('is done by one process at a time', async () => {
    const settings = { data: installation.data };
    const folder = join(installation.data, 'archive');
    await withArchive(settings, folder, undefined, async () => {
      await expect(withArchive(settings, folder, undefined, async () => undefined)).rejects.toThrow(
        ArchivingUnderWay,
      );
    });
  });

  it('reads people in the same order however few events fit into memory', async () => {
    const log = await SealedLog.open(join(installation.data, 'archive'));
    if (log === undefined) throw new Error('no archive');
    const read = async (atOnce: number) => {
      const people: [string, number][] = [];
      for await (const [person, events] of peopleInLog(logOfBundle(log), ['benefits', 'person'], {
        atOnce,
      })) {
        people.push([person, events.length]);
      }
      return people;
    };
    expect(await read(1)).toEqual(await read(1_000));
  });

  it('encrypts keys to recipients, and to nobody else', async () => {
    const identity = await generateIdentity();
    await installation.opened(async ({ keys }) => {
      const recipients = [await identityToRecipient(identity)];
      const sealed = await unlockedKeys(
        { people: ['J1'], recipients },
        { find: (person) => keys.keyFor(person) },
      );
      const opened = await openUnlockedKeys(sealed, { identity });
      expect(await opened.find('J1')).toEqual(await keys.keyFor('J1'));
      expect(await opened.find('J2')).toBe('unknown');
      const stranger = openUnlockedKeys(sealed, { identity: await generateIdentity() });
      await expect(stranger).rejects.toThrow(NotUnlocked);
    });
  });

  async function timelineOfFiles(): Promise<string> {
    const output = new PassThrough();
    const printed = text(output);
    const sources = { payments: installation.payments };
    await printTimelines({ sources, choices: {}, form: 'json', output, errors: new PassThrough() });
    output.end();
    return await printed;
  }
});

const OTHER_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
