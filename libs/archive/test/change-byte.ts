import { open } from 'node:fs/promises';

/** Changes the bits `by` of one byte of a file. */
export async function changeByte(path: string, at: number, by: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ by;
    await file.write(byte, 0, 1, at);
  } finally {
    await file.close();
  }
}
