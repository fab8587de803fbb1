import fc from 'fast-check';
import { dueDeliveries, type WaitingDelivery } from '#webhooks';

const delivery = (position: string, stream: string, notBefore = 0): WaitingDelivery => ({
  position,
  stream,
  notBefore,
});

describe('what is tried now', () => {
  it('is the earliest of each stream', () => {
    const waiting = [delivery('1', 'a'), delivery('2', 'a'), delivery('3', 'b')];
    expect(dueDeliveries(waiting, new Set(), 0, 9).due).toEqual([waiting[0], waiting[2]]);
  });

  it('is nothing of a stream whose earliest is under way or must wait', () => {
    const waiting = [delivery('1', 'a'), delivery('2', 'a'), delivery('3', 'b', 50), delivery('4', 'b')];
    expect(dueDeliveries(waiting, new Set(['1']), 49, 9)).toEqual({ due: [], next: 50 });
    expect(dueDeliveries(waiting, new Set(['1']), 50, 9).due).toEqual([waiting[2]]);
  });

  it('is no more than may be under way at once', () => {
    const waiting = ['1', '2', '3', '4'].map((position) => delivery(position, position));
    expect(dueDeliveries(waiting, new Set(['1', '2']), 0, 3).due).toEqual([waiting[2]]);
    expect(dueDeliveries(waiting, new Set(['1', '2']), 0, 1).due).toEqual([]);
  });

  it('whatever fails and however often: each stream arrives in its order and nothing is left out', () => {
    const event = fc.record({ stream: fc.constantFrom('a', 'b', 'c'), failures: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (events, atOnce) => {
        const arrived: string[] = [];
        let waiting = events.map(({ stream, failures }, index) => ({
          ...delivery(String(index).padStart(3, '0'), stream),
          failures,
        }));
        for (let now = 0; waiting.length > 0; now++) {
          const { due, next } = dueDeliveries(waiting, new Set(), now, atOnce);
          expect(due.length > 0 || next !== undefined).toBe(true);
          const taken = due.filter(({ failures }) => failures === 0);
          arrived.push(...taken.map(({ position }) => position));
          waiting = waiting
            .filter((each) => !taken.includes(each))
            .map((each) =>
              due.includes(each) ? { ...each, failures: each.failures - 1, notBefore: now + 2 } : each,
            );
        }
        for (const name of ['a', 'b', 'c']) {
          const own = arrived.filter((position) => events[Number(position)]?.stream === name);
          expect(own).toEqual([...own].sort());
        }
        expect(arrived.length).toBe(events.length);
      }),
    );
  });
});
