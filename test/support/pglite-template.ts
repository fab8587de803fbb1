import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const { version } = createRequire(import.meta.url)(
  '../../node_modules/@electric-sql/pglite/package.json',
) as {
  version: string;
};

/**
 * An empty PGlite to start from, for `openReadModelDatabase`. It is made once on a machine: a PGlite that starts from
 * nothing takes four seconds of a processor, from the template one.
 */
export async function pgliteTemplate(): Promise<string> {
  const file = join(tmpdir(), `polku-pglite-${version}.tar`);
  if (existsSync(file)) return file;
  const pglite = await PGlite.create('memory://');
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
  return file;
}
