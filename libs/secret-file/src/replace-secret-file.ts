import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts a file with other lines, for this account only, in the place of one: whoever reads it finds the one or the other, whole. */
export async function replaceSecretFile(file: string, lines: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${lines}\n`);
    await handle.sync();
    await rename(draft, file);
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}
