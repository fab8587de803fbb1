import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultsOf, soak } from './soak.js';

/*
 * npm run campaign:subscriber [-- --minutes 10]: the example subscriber beside a writer that does not stop, while it is killed
 * with -9 again and again, and the node every fifth time. Ends with what is missing or double, if anything is.
 */

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const end = Date.now() + Number(values.minutes) * 60_000;

function* kills(): Generator<'subscriber' | 'node'> {
  for (let number = 1; Date.now() < end; number++) yield number % 5 === 0 ? 'node' : 'subscriber';
}

const folder = await mkdtemp(join(tmpdir(), 'polku-subscriber-'));
const soaked = await soak({ kills: kills(), between: 500, say: console.log }, folder);
const faults = faultsOf(soaked);
console.log(`${soaked.written.length} events written, ${soaked.ledger.applied.length} taken in`);
console.log(faults.length === 0 ? 'No gap and nothing twice.' : faults.join('\n'));
// What is wrong stays to be looked at.
if (faults.length === 0) await rm(folder, { recursive: true });
else console.log(folder);
process.exitCode = faults.length === 0 ? 0 : 1;
