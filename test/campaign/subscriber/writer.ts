import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** What of an event the subscriber should make an effect of, set aside, or pass over. */
export type Kind = 'payment' | 'other' | 'unknown' | 'newer' | 'elsewhere';

export interface Written {
  readonly id: string;
  readonly kind: Kind;
}

const KINDS: readonly Kind[] = [
  'payment',
  'payment',
  'payment',
  'payment',
  'other',
  'unknown',
  'newer',
  'elsewhere',
  'elsewhere',
];
const STREAMS = 50;

function eventOf(id: string, kind: Kind) {
  const paid = {
    paymentId: id,
    benefit: 'labour-market-support',
    firstDay: '2025-03-03',
    lastDay: '2025-03-28',
    paidOn: '2025-04-04',
    perDayEur: '37.21',
    childIncreaseEur: '0',
    incrementEur: '0',
    ground: 'unemployment',
  };
  const forms = {
    payment: { type: 'BenefitPaid', schemaVersion: 1, data: paid },
    other: { type: 'EmploymentConditionMet', schemaVersion: 1, data: { on: '2025-01-01' } },
    unknown: { type: 'BenefitBornLater', schemaVersion: 1, data: { on: '2025-01-01' } },
    newer: { type: 'BenefitPaid', schemaVersion: 2, data: { ...paid, amountPerDay: '37.21' } },
    elsewhere: { type: 'JobSearchRegistered', schemaVersion: 1, data: { on: '2025-01-01' } },
  } as const;
  const { type, schemaVersion, data } = forms[kind];
  return jsonEvent({ id, type, data, metadata: { schemaVersion } });
}

/**
 * Appends to many streams, a few events at a time, until `stop` aborts. An append that got no answer is repeated with the
 * same events until it has one, or until `giveUp` aborts: unless that happens, everything that is returned is stored.
 */
export async function writeUntil(
  stop: AbortSignal,
  giveUp: AbortSignal,
  url: string,
): Promise<readonly Written[]> {
  const client = EventStoreDBClient.connectionString(url);
  const written: Written[] = [];
  for (let number = 0; !stop.aborted; number++) {
    const elsewhere = number % KINDS.length >= KINDS.indexOf('elsewhere');
    const batch = Array.from({ length: 1 + (number % 7) }, (_, index): Written => {
      const kind = KINDS[(number + index) % KINDS.indexOf('elsewhere')] ?? 'other';
      return { id: randomUUID(), kind: elsewhere ? 'elsewhere' : kind };
    });
    const stream = `${elsewhere ? 'jobseeker' : 'benefits'}-J${number % STREAMS}`;
    await untilAnswered(giveUp, () =>
      client.appendToStream(
        stream,
        batch.map(({ id, kind }) => eventOf(id, kind)),
      ),
    );
    written.push(...batch);
  }
  await client.dispose();
  return written;
}

async function untilAnswered(giveUp: AbortSignal, append: () => Promise<unknown>): Promise<void> {
  while (!giveUp.aborted) {
    try {
      await append();
      return;
    } catch {
      await setTimeout(20);
    }
  }
}
