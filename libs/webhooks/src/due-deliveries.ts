/** A delivery that has not succeeded yet. */
export interface WaitingDelivery {
  /** The place of the event in the log: sorts as the events do. */
  readonly position: string;
  readonly stream: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
}

export interface DueDeliveries<Delivery> {
  readonly due: readonly Delivery[];
  /** When the next one may be tried that is not due yet, milliseconds since 1970; absent when there is none. */
  readonly next?: number;
}

/**
 * Which deliveries are to be tried now. Of one stream, only the earliest: the events of a stream arrive in their order, and one
 * that fails holds back those behind it, and no other stream.
 * @param waiting in the order of the log
 * @param underWay positions of those that are being tried
 * @param atOnce how many may be tried at the same time
 */
export function dueDeliveries<Delivery extends WaitingDelivery>(
  waiting: readonly Delivery[],
  underWay: ReadonlySet<string>,
  now: number,
  atOnce: number,
): DueDeliveries<Delivery> {
  const streams = new Set<string>();
  const due: Delivery[] = [];
  let next: number | undefined;
  for (const delivery of waiting) {
    if (streams.has(delivery.stream)) continue;
    streams.add(delivery.stream);
    if (underWay.has(delivery.position)) continue;
    if (delivery.notBefore > now) next = Math.min(next ?? delivery.notBefore, delivery.notBefore);
    else if (due.length + underWay.size < atOnce) due.push(delivery);
  }
  return { due, ...(next === undefined ? {} : { next }) };
}
