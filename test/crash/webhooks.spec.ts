import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Receiver, take } from '../../apps/webhooks/test/support/receiver.js';
import { authorizedAs, type RunningPolku, startPolku } from '../support/polku-process.js';

const ROUNDS = 4;
const EVENTS_A_ROUND = 12;

let data: string;
let receiver: Receiver;
beforeAll(async () => {
  process.env.WEBHOOKS_TO_THIS_MACHINE = 'true';
  process.env.WEBHOOK_RETRY_SECONDS = '1,1,1';
  data = await mkdtemp(join(tmpdir(), 'polku-webhooks-kill-'));
  receiver = await Receiver.listen();
});
afterAll(async () => {
  delete process.env.WEBHOOKS_TO_THIS_MACHINE;
  delete process.env.WEBHOOK_RETRY_SECONDS;
  await receiver.close();
  await rm(data, { recursive: true, force: true });
});

interface Answer {
  readonly webhookId: string;
  readonly recorded: readonly { readonly id: string }[];
}

async function send(polku: RunningPolku, path: string, body: object): Promise<Answer> {
  const response = await fetch(`${polku.api}/v1/${path}`, {
    method: 'POST',
    headers: {
      ...(await authorizedAs(polku.api, path === 'webhooks' ? 'subscriber' : 'caseworker')),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

async function isWaiting(polku: RunningPolku, webhookId: string): Promise<boolean> {
  const headers = await authorizedAs(polku.api, 'subscriber');
  const response = await fetch(`${polku.api}/v1/webhooks/${webhookId}`, { headers });
  const { progress } = (await response.json()) as { progress: { waiting: number } };
  return progress.waiting > 0;
}

it('kill -9 while webhooks are sent loses none, repeats only what was under way, and a rebuild of the read models sends nothing', async () => {
  let polku = await startPolku(data, '--no-demo');
  const { webhookId } = await send(polku, 'webhooks', {
    targetUrl: receiver.url,
    types: ['HomeMunicipalityRecorded'],
  });
  const recorded: string[] = [];
  const record = async (number: number) => {
    const on = new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
    const { recorded: events } = await send(polku, `jobseekers/W${number % 3}/record-home-municipality`, {
      on,
      municipality: number % 2 === 0 ? '205' : '765',
    });
    recorded.push(...events.map(({ id }) => id));
  };
  let ended: Promise<unknown> = Promise.resolve();
  for (let round = 0; round < ROUNDS; round++) {
    const before = receiver.received.length;
    receiver.answering = (request, response, received) => {
      // In the middle: before it is answered, or right after.
      if (receiver.received.length !== before + 5 + round) return take(request, response, received);
      if (round % 2 === 0) take(request, response, received);
      ended = polku.end('SIGKILL');
    };
    const killed = receiver.until(({ length }) => length >= before + 5 + round);
    for (let number = 0; number < EVENTS_A_ROUND; number++) {
      await record(round * EVENTS_A_ROUND + number).catch((error: Error) => {
        if (error.name !== 'TypeError') throw error; // the connection is gone: the process was killed
      });
    }
    await killed;
    await ended;
    receiver.answering = take;
    polku = await startPolku(data, '--no-demo');
  }
  // Behind these nothing is left to be read, also of what was recorded and never acknowledged.
  for (let number = 900; number < 903; number++) await record(number);
  await receiver.until(() => recorded.every((id) => receiver.ids.includes(id)));
  while (await isWaiting(polku, webhookId)) await setTimeout(20);
  // A round kills once, while at most one delivery of each of the three streams is under way.
  expect(receiver.received.length - new Set(receiver.ids).size).toBeLessThanOrEqual(ROUNDS * 3);
  const revisions = new Map<string, number>();
  for (const { body } of receiver.received) {
    const { stream, revision } = JSON.parse(body) as { stream: string; revision: number };
    const last = revisions.get(stream) ?? -1;
    expect(revision === last || revision === last + 1).toBe(true);
    revisions.set(stream, revision);
  }
  await polku.end('SIGTERM');

  await rm(join(data, 'read-models'), { recursive: true });
  receiver.received.length = 0;
  polku = await startPolku(data, '--no-demo');
  recorded.length = 0;
  await record(1_000);
  await receiver.until(({ length }) => length >= 1);
  expect(receiver.ids).toEqual(recorded);
  await polku.end('SIGTERM');
}, 240_000);
