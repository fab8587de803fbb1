// @ts-check
import { parseArgs } from 'node:util';
import { openLedger } from './ledger.js';
import { follow } from './subscription.js';

// node main.js [--store esdb://127.0.0.1:2113?tls=false] [--ledger ledger.sqlite] [--stream benefits-]... [--type BenefitPaid]...
const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'esdb://127.0.0.1:2113?tls=false' },
    ledger: { type: 'string', default: 'ledger.sqlite' },
    stream: { type: 'string', multiple: true, default: ['benefits-'] },
    type: { type: 'string', multiple: true },
  },
});

const ledger = openLedger(values.ledger);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

try {
  await follow({
    store: values.store,
    // A store filters by the one or the other. Types of other streams are none of our business, types of ours may come.
    filter: values.type === undefined ? { streams: values.stream } : { types: values.type },
    ledger,
    signal: stop.signal,
    say: console.log,
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  ledger.close();
}
