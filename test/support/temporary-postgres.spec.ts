import { Client } from 'pg';
import { nativePostgres, startTemporaryPostgres } from './temporary-postgres.js';

describe('a temporary PostgreSQL', () => {
  (nativePostgres ? it : it.skip)('answers while it runs and is gone after stop', async () => {
    const postgres = await startTemporaryPostgres();
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query('select 1 + 1 as sum');
    expect(rows).toEqual([{ sum: 2 }]);
    await client.end();
    await postgres.stop();
    await expect(new Client({ connectionString: postgres.url }).connect()).rejects.toThrow();
  });
});
