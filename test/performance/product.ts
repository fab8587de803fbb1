import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorizedAs, polku, type RunningPolku, startPolku } from '../support/polku-process.js';

/*
 * npm run bench: the whole product over HTTP, client and server on this machine. Prints the machine and the figures.
 * Every command is different and takes the same way as everybody's: there is nothing random, hence no seed.
 */

const ONE_AT_A_TIME = 1_000;
const AT_ONCE = 64;
const SEVERAL_AT_ONCE = 6_000;
const VISIBLE = 500;

process.env.RATE_LIMIT_PER_MINUTE = '0';
let authorized: { readonly Authorization: string };
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const data = await mkdtemp(join(tmpdir(), 'polku-bench-'));
const [cpu] = cpus();
say(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
try {
  const [coldStart, first] = await timed(() => startPolku(data, '--no-demo'));
  say(`start-up, empty data folder: ${(coldStart / 1000).toFixed(1)} s`);
  await first.end('SIGTERM');
  const [warmStart, running] = await timed(() => startPolku(data, '--no-demo'));
  say(`start-up, warm: ${(warmStart / 1000).toFixed(1)} s`);
  authorized = await authorizedAs(running.api, 'kela-worker');
  say(`memory after start: ${await residentMegabytes(running)} MB resident`);
  await measureCommands(running.api, 'warm', 300, 8);
  say(
    rate(
      'commands, one at a time',
      ONE_AT_A_TIME,
      await measureCommands(running.api, 'one', ONE_AT_A_TIME, 1),
    ),
  );
  say(
    rate(
      `commands, ${AT_ONCE} at once`,
      SEVERAL_AT_ONCE,
      await measureCommands(running.api, 'many', SEVERAL_AT_ONCE, AT_ONCE),
    ),
  );
  say(`from command to visible in the read model: ${await measureVisibility(running.api)}`);
  say(`memory after all that: ${await residentMegabytes(running)} MB resident`);
  await running.end('SIGTERM');
  process.stdout.write((await polku('rebuild', '--data', data)).stdout);
} finally {
  agent.destroy();
  await rm(data, { recursive: true, force: true });
}

interface Measured {
  readonly totalMs: number;
  /** Of each command, sorted. */
  readonly eachMs: readonly number[];
}

async function measureCommands(api: string, name: string, count: number, atOnce: number): Promise<Measured> {
  const eachMs: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let number = next++; number < count; number = next++)
      eachMs.push(
        (await timed(() => record(api, name, number % (count / 10), Math.floor((number * 10) / count))))[0],
      );
  };
  const [totalMs] = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  return { totalMs, eachMs: eachMs.sort((a, b) => a - b) };
}

async function measureVisibility(api: string): Promise<string> {
  const eachMs: number[] = [];
  for (let number = 0; number < VISIBLE; number++) {
    const [ms] = await timed(async () => {
      const { jobseekerId, revision } = await record(api, 'seen', Math.floor(number / 10), number % 10);
      await ask('GET', `${api}/v1/jobseekers/${jobseekerId}/cost-timeline?atLeastRevision=${revision}`);
    });
    eachMs.push(ms);
  }
  eachMs.sort((a, b) => a - b);
  return `p50 ${percentile(eachMs, 50)} ms, p99 ${percentile(eachMs, 99)} ms (command, wait and query)`;
}

/** One payment of a jobseeker who gets ten, one a month. */
async function record(
  api: string,
  name: string,
  person: number,
  month: number,
): Promise<{ jobseekerId: string; revision: number }> {
  const day = (ofMonth: number) => new Date(Date.UTC(2025, month, ofMonth)).toISOString().slice(0, 10);
  const jobseeker = `${name}-${person}`;
  const answer = await ask('POST', `${api}/v1/jobseekers/${jobseeker}/record-benefit-payment`, {
    paymentId: `${jobseeker}-${month}`,
    benefit: 'labour-market-support',
    firstDay: day(6),
    lastDay: day(24),
    paidOn: day(28),
    perDayEur: '37.21',
  });
  return JSON.parse(answer) as { jobseekerId: string; revision: number };
}

function ask(method: string, url: string, body?: object): Promise<string> {
  const headers = { 'Content-Type': 'application/json', ...authorized };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      incoming.on('end', () => {
        if (incoming.statusCode !== undefined && incoming.statusCode < 300) resolve(text);
        else reject(new Error(`${incoming.statusCode}: ${text}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function rate(what: string, count: number, { totalMs, eachMs }: Measured): string {
  const perSecond = Math.round((count / totalMs) * 1000);
  return `${what}: ${perSecond}/s, p50 ${percentile(eachMs, 50)} ms, p99 ${percentile(eachMs, 99)} ms`;
}

function percentile(sorted: readonly number[], percent: number): string {
  return (sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN).toFixed(1);
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}

async function residentMegabytes({ pid }: RunningPolku): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  return kilobytes === undefined ? 'unknown' : `${Math.round(Number(kilobytes) / 1024)}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
