import type { EventStore } from '#event-store';

/** The same store, whose subscription gives every event and, after each ten, the last ten once more. */
export function withDoubledDeliveries(store: EventStore): EventStore {
  return {
    append: (...args) => store.append(...args),
    read: (...args) => store.read(...args),
    readAll: (options) => store.readAll(options),
    end: () => store.end(),
    ping: () => store.ping(),
    close: () => store.close(),
    async *subscribe(options) {
      const last = [];
      for await (const delivery of store.subscribe(options)) {
        yield delivery;
        if (delivery.kind !== 'event') continue;
        yield delivery;
        last.push(delivery);
        if (last.length === 10) yield* last.splice(0);
      }
    },
  };
}
