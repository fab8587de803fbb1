import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installSubscriber, startSubscriber } from './installed-subscriber.js';
import { type LedgerState, ledgerOf, seenBy } from './ledger-of.js';
import { startNodeProcess } from './node-process.js';
import { type Written, writeUntil } from './writer.js';

export interface Soak {
  /** Whose kill -9 comes next, one after the other; each comes only after the subscriber has got on. */
  readonly kills: Iterable<'subscriber' | 'node'>;
  /** Events that the subscriber takes in between two kills, at least. */
  readonly between: number;
  readonly say?: (text: string) => void;
}

export interface Soaked {
  readonly written: readonly Written[];
  readonly ledger: LedgerState;
  /** Of the subscriber, asked to stop at the end. */
  readonly exitCode: number | null;
}

/** The example subscriber, installed, beside a writer that does not stop, while it and the node are killed again and again. */
export async function soak({ kills, between, say = () => undefined }: Soak, folder: string): Promise<Soaked> {
  const home = await installSubscriber(join(folder, 'subscriber'));
  let node = await startNodeProcess(join(folder, 'events'));
  const { url, port } = node;
  const stop = new AbortController();
  const giveUp = new AbortController();
  const writing = writeUntil(stop.signal, giveUp.signal, url);
  let subscriber = startSubscriber(home, url);
  const seen = async (least: number) => {
    while (seenBy(home) < least) {
      const gone = await Promise.race([subscriber.ended, setTimeout(20)]);
      if (gone !== undefined) throw new Error(`the subscriber ended with ${gone.code}: ${gone.stderr}`);
    }
  };
  try {
    for (const victim of kills) {
      await seen(seenBy(home) + between);
      if (victim === 'subscriber') {
        await subscriber.end('SIGKILL');
        subscriber = startSubscriber(home, url);
      } else {
        await node.kill();
        node = await startNodeProcess(join(folder, 'events'), port);
      }
      say(`${victim} killed after ${seenBy(home)} events`);
    }
    await seen(seenBy(home) + between);
    stop.abort();
    const written = await writing;
    await seen(written.filter(({ kind }) => kind !== 'elsewhere').length);
    const exitCode = await subscriber.end('SIGTERM');
    return { written, ledger: ledgerOf(home), exitCode };
  } finally {
    stop.abort();
    giveUp.abort();
    await subscriber.end('SIGKILL');
    await node.kill();
  }
}

/** What is missing, too much or wrong in the ledger, in words; nothing when it is as it should be. */
export function faultsOf({ written, ledger, exitCode }: Soaked): readonly string[] {
  const ids = (...kinds: readonly Written['kind'][]) =>
    written.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const asideFor = (why: string) =>
    ledger.setAside.filter((each) => each.why === why).map(({ event }) => event);
  return [
    ...difference('taken', ledger.applied, ids('payment', 'other')),
    ...difference('payments', ledger.payments, ids('payment')),
    ...difference('unknown', asideFor('unknown'), ids('unknown')),
    ...difference('newer', asideFor('newer'), ids('newer')),
    ...(ledger.counted === ids('payment').length ? [] : [`${ledger.counted} payments are counted`]),
    ...(exitCode === 0 ? [] : [`the subscriber ended with ${exitCode}`]),
  ];
}

function difference(what: string, found: readonly string[], expected: readonly string[]): readonly string[] {
  const all = new Set(found);
  const missing = expected.filter((id) => !all.has(id)).length;
  const surplus = found.length - (expected.length - missing);
  return [
    ...(missing === 0 ? [] : [`${what}: ${missing} are missing`]),
    ...(surplus === 0 ? [] : [`${what}: ${surplus} too many`]),
  ];
}
