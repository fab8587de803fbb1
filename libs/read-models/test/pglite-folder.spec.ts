import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openReadModelDatabase, ReadModelsInUse } from '#read-models';
import { CollectedLog } from './support/collected-log.js';

describe('the folder of a PGlite', () => {
  let folder: string;
  let log: CollectedLog;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-folder-'));
    log = new CollectedLog();
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const open = () => openReadModelDatabase({ folder, log });

  async function openMarked() {
    const database = await open();
    await sql`create table public.mark (kept int)`.execute(database.kysely);
    return database;
  }

  async function isMarked(): Promise<boolean> {
    const database = await open();
    const { rows } = await sql`select 1 from pg_tables where tablename = 'mark'`.execute(database.kysely);
    await database.close();
    return rows.length > 0;
  }

  it('belongs to one at a time, keeps what it holds, and is given up when it is trusted no more', async () => {
    const first = await openMarked();
    await expect(open()).rejects.toEqual(new ReadModelsInUse(folder, process.pid));
    await first.close();
    expect(await isMarked()).toBe(true);
    expect(log.lines).toEqual([]);

    const holder = { process: 1, boot: 'before the power went' };
    await writeFile(join(folder, 'holder.json'), JSON.stringify(holder));
    expect(await isMarked()).toBe(false);
    expect(log.messages()).toEqual([
      'the machine stopped while the read models were in use: they are projected anew',
    ]);

    await (await openMarked()).close();
    await writeFile(join(folder, 'pglite', 'global', 'pg_control'), 'torn');
    expect(await isMarked()).toBe(false);
    expect(log.messages()).toContain('the read models can not be opened: they are projected anew');
    expect(await readFile(join(folder, 'pglite', 'PG_VERSION'), 'utf8')).toMatch(/^\d+/);
  }, 120_000);
});
