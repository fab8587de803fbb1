import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CompiledQuery } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A transaction into which many rows are written at once. */
export interface BulkTransaction {
  /**
   * @param statement `COPY ... FROM STDIN`
   * @param rows in the text format of COPY
   */
  copy(statement: string, rows: string): Promise<void>;
  run(query: CompiledQuery): Promise<void>;
}

/** Commits when the work is done, on disk. Work that throws leaves nothing. */
export type WriteInBulk = (work: (bulk: BulkTransaction) => Promise<void>) => Promise<void>;

type Copy = (client: PoolClient, statement: string, rows: string) => Promise<void>;

export function bulkWriting(pool: Pool, copy: Copy = copyToServer): WriteInBulk {
  return async (work) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await work({
        copy: (statement, rows) => copy(client, statement, rows),
        run: async ({ sql, parameters }) => void (await client.query(sql, [...parameters])),
      });
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => {
        // The connection is gone, and the transaction with it.
      });
      throw error;
    } finally {
      client.release();
    }
  };
}

async function copyToServer(client: PoolClient, statement: string, rows: string): Promise<void> {
  await pipeline(Readable.from([Buffer.from(rows)]), client.query(copyFrom(statement)));
}
