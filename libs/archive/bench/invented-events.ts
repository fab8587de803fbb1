import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { EventMetadata } from '#contracts';
import type { Position, StoredEvent } from '#event-store';

/** Payments of a population, recorded month after month; the same seed gives the same events. */
export async function* inventedEvents(count: number, seed: number): AsyncGenerator<StoredEvent> {
  const generator = xoroshiro128plus(seed);
  const chance = (below: number) => uniformInt(generator, 0, below - 1);
  const digits = (length: number) => Array.from({ length }, () => chance(16).toString(16)).join('');
  const uuid = () => `${digits(8)}-${digits(4)}-5${digits(3)}-8${digits(3)}-${digits(12)}`;
  const people = Math.max(1, Math.floor(count / 60));
  for (let index = 0; index < count; index++) {
    const person = (index * 7919) % people;
    const revision = Math.floor(index / people);
    const place = `${index + 1}`.padStart(20, '0');
    const id = uuid();
    yield {
      id,
      type: 'BenefitPaid',
      stream: `benefits-JS-${person}`,
      revision,
      position: `${place}/${place}` as Position,
      recordedAt: new Date(Date.UTC(2025, 0, 1) + index * 1_000),
      data: {
        paymentId: `JS-${person}-${revision}`,
        benefit: 'labour-market-support',
        firstDay: '2025-03-03',
        lastDay: '2025-03-30',
        paidOn: `2025-04-${10 + chance(20)}`,
        perDayEur: `${30 + chance(40)}.${10 + chance(90)}`,
        childIncreaseEur: '0',
        incrementEur: '0',
        ground: 'unemployment',
      },
      metadata: {
        $correlationId: id,
        $causationId: uuid(),
        commandId: uuid(),
        commandFingerprint: digits(43),
        schemaVersion: 1,
        authority: 'kela',
        actor: 'import',
        source: 'import',
      } as EventMetadata,
    };
  }
}
