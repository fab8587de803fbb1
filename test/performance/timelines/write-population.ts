import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { factRows, type Population, paymentRows } from './invented-population.js';

const PAYMENT_HEADER =
  'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects';
const FACT_HEADER = 'jobseeker,fact,on,value';
const ROWS_AT_ONCE = 2_000;

export interface WrittenPopulation {
  readonly payments: string;
  readonly facts: string;
  readonly rows: number;
}

/** Writes payments.csv and facts.csv of a population into a folder. */
export async function writePopulation(folder: string, population: Population): Promise<WrittenPopulation> {
  const payments = join(folder, 'payments.csv');
  const facts = join(folder, 'facts.csv');
  const rows =
    (await write(payments, PAYMENT_HEADER, paymentRows(population))) +
    (await write(facts, FACT_HEADER, factRows(population)));
  return { payments, facts, rows };
}

async function write(path: string, header: string, rows: Iterable<string>): Promise<number> {
  let count = 0;
  await pipeline(
    Readable.from(
      (function* () {
        let text = `${header}\n`;
        for (const row of rows) {
          text += `${row}\n`;
          if (++count % ROWS_AT_ONCE !== 0) continue;
          yield text;
          text = '';
        }
        yield text;
      })(),
    ),
    createWriteStream(path),
  );
  return count;
}
