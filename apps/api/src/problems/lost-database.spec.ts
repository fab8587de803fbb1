import { createServer } from 'node:net';
import { Pool } from 'pg';
import { isLostDatabase } from './lost-database.js';

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** A port of this machine, with somebody who hangs up at once or with nobody. */
async function port(options: { answered: boolean }): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  if (!options.answered) await new Promise((resolve) => server.close(resolve));
  return { port: address.port, close: () => server.close() };
}

describe('a database of the read models that is away', () => {
  it.each([true, false])('is told from a wrong query: somebody answers at its port: %s', async (answered) => {
    const place = await port({ answered });
    const pool = new Pool({ host: '127.0.0.1', port: place.port, user: 'polku', password: 'x' });
    expect(isLostDatabase(await errorOf(pool.query('select 1')))).toBe(true);
    await pool.end();
    expect(isLostDatabase(await errorOf(pool.query('select 1')))).toBe(true);
    place.close();
  });

  it.each([
    ['57P01', true],
    ['08006', true],
    ['53300', true],
    ['42P01', false],
    ['22P02', false],
  ])('is told by the condition that PostgreSQL reports: %s %s', (code, lost) => {
    expect(isLostDatabase(Object.assign(new Error('reported'), { code }))).toBe(lost);
  });
});
