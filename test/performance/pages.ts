import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Reader } from '../../apps/api/test/support/reader.js';
import { authorizedAs, startPolku } from '../support/polku-process.js';

/*
 * npm run bench:pages [-- <data folder>]: pages over the invented employment area of the default start, or over a folder with any
 * number of people, one reader after the other.
 */

const READERS = 500;

process.env.RATE_LIMIT_PER_MINUTE = '0';
const [given] = process.argv.slice(2);
const data = given ?? (await mkdtemp(join(tmpdir(), 'polku-bench-pages-')));
const [cpu] = cpus();
say(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
const running = await startPolku(data, ...(given === undefined ? [] : ['--no-demo']));
const reader = new Reader(running.api);
try {
  const headers = await authorizedAs(running.api, 'caseworker');
  const listed = await fetch(`${running.api}/v1/jobseekers?limit=1000`, { headers });
  await reader.signIn({ role: 'caseworker' });
  const auditor = new Reader(running.api);
  await auditor.signIn({ role: 'auditor' });
  const { jobseekers } = (await listed.json()) as { jobseekers: { jobseekerId: string }[] };
  const people = jobseekers.map(({ jobseekerId }) => jobseekerId);
  const addressOf = (page: number) => `/en/cases/${people[(page * 37) % people.length]}`;
  await measure(addressOf);
  say(`a case: ${await measure(addressOf)}`);
  say(`a case as of a date: ${await measure((page) => `${addressOf(page)}?asOf=2025-06-01`)}`);
  say(`two moments of a case: ${await measure((page) => `${addressOf(page)}/comparison?asOf=2025-06-01`)}`);
  say(`the months of a case: ${await measure((page) => `${addressOf(page)}/months`)}`);
  say(`the months of a municipality: ${await measure(() => '/en/municipalities/205', auditor)}`);
  say(`the front page: ${await measure(() => '/en')}`);
} finally {
  await running.end('SIGTERM');
  if (given === undefined) await rm(data, { recursive: true, force: true });
}

/** Milliseconds until the first byte, and the largest page, as it is and as gzip would send it. */
async function measure(addressOf: (page: number) => string, as = reader): Promise<string> {
  const firstBytes: number[] = [];
  let largest = 0;
  let compressed = 0;
  for (let page = 0; page < READERS; page++) {
    const begun = performance.now();
    const answer = await fetch(`${running.api}${addressOf(page)}`, { headers: { Cookie: as.cookie } });
    firstBytes.push(performance.now() - begun);
    if (!answer.ok) throw new Error(`${answer.status} for ${addressOf(page)}`);
    const sent = Buffer.from(await answer.arrayBuffer());
    if (sent.byteLength > largest) compressed = gzipSync(sent).byteLength;
    largest = Math.max(largest, sent.byteLength);
  }
  firstBytes.sort((a, b) => a - b);
  const percentile = (percent: number) => firstBytes[Math.ceil((READERS * percent) / 100) - 1]?.toFixed(1);
  return `first byte p50 ${percentile(50)} ms, p99 ${percentile(99)} ms; largest ${kilobytes(largest)}, compressed ${kilobytes(compressed)}`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
