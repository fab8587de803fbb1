import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  ensureArchive,
  eventAtPosition,
  newSignerKey,
  proofOf,
  SealedLog,
  sealEvents,
  verifyArchive,
} from '#archive';
import { inventedEvents } from './invented-events.js';

/* npm run bench:archive [-- --events 1000000 --seed 1]: sealing, verifying, reading and proving, on this machine's disk. */

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const EVENTS = Number(values.events);
const PROOFS = 200;

const [cpu] = cpus();
say(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
say(`seed: ${values.seed}`);

const folder = await mkdtemp(join(tmpdir(), 'polku-bench-archive-'));
try {
  const signer = newSignerKey('polku.example/bench');
  const making = await timed(async () => {
    for await (const _ of inventedEvents(EVENTS, Number(values.seed)));
  });
  const archive = await ensureArchive(folder, signer.verifier);
  const sealing = await timed(() => sealEvents(archive, signer, inventedEvents(EVENTS, Number(values.seed))));
  // The events are made while they are sealed; what that takes alone is not sealing.
  figure('sealed', EVENTS, {
    seconds: sealing.seconds - making.seconds,
    cpuSeconds: sealing.cpuSeconds - making.cpuSeconds,
  });
  say(
    `          ${((await bytesIn(join(folder, 'segments'))) / EVENTS).toFixed(0)} bytes an event on disk, leaf hashes included`,
  );
  figure(
    'verified',
    EVENTS,
    await timed(async () => {
      const { problems } = await verifyArchive(folder, { key: signer.verifier });
      if (problems.count > 0) throw new Error(JSON.stringify(problems.list[0]));
    }),
  );
  const log = await SealedLog.open(folder);
  if (log === undefined) throw new Error('the archive is gone');
  let read = 0;
  figure(
    'read as events',
    EVENTS,
    await timed(async () => {
      for await (const events of log.events()) read += events.length;
    }),
  );
  figure(
    'passed over',
    EVENTS,
    await timed(async () => {
      for await (const events of log.events(() => false)) read += events.length;
    }),
  );
  const located = await eventAtPosition(
    log,
    `${`${Math.ceil(EVENTS / 2)}`.padStart(20, '0')}/${`${Math.ceil(EVENTS / 2)}`.padStart(20, '0')}`,
  );
  if (located === undefined || read !== EVENTS) throw new Error('events are missing');
  figure(
    'proved',
    PROOFS,
    await timed(async () => {
      for (let number = 0; number < PROOFS; number++) await proofOf(log, located);
    }),
  );
  say(`resident memory: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Took {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const begun = performance.now();
  const cpuBegun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpuBegun);
  return { seconds: (performance.now() - begun) / 1_000, cpuSeconds: (user + system) / 1e6 };
}

function figure(what: string, count: number, { seconds, cpuSeconds }: Took): void {
  const rate = Math.round(count / seconds)
    .toLocaleString('en')
    .padStart(9);
  say(
    `${rate}/s  ${what}: ${count.toLocaleString('en')} in ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of CPU`,
  );
}

async function bytesIn(path: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(path)).map(async (name) => (await stat(join(path, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
