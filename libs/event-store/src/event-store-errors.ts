import type { ExpectedRevision } from './event-store.js';

/** The stream has moved on: somebody else recorded something in between. */
export class RevisionConflict extends Error {
  constructor(
    readonly stream: string,
    /** `any` when only some of an append's events had been stored before under their ids. */
    readonly expected: ExpectedRevision,
    /** Revision of the stream's last event, or `no-stream`. */
    readonly actual: number | 'no-stream',
  ) {
    super(`stream ${stream} is at revision ${actual}, not ${expected}`);
    this.name = 'RevisionConflict';
  }
}

export class StreamDeleted extends Error {
  constructor(readonly stream: string) {
    super(`stream ${stream} is deleted`);
    this.name = 'StreamDeleted';
  }
}

/** The store did not answer. Whether an append under way was stored is not known; repeating it with the same ids is safe. */
export class EventStoreUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the event store does not answer', options);
    this.name = 'EventStoreUnavailable';
  }
}

export class EventTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the events of one append may have ${maxBytes} bytes together`);
    this.name = 'EventTooLarge';
  }
}

/** An event does not keep to its published contract: a fault of the program. The value is never repeated. */
export class ContractViolation extends Error {
  constructor(
    readonly eventType: string,
    /** JSON pointer into the event's data; empty for the event as a whole. */
    readonly path: string,
    readonly fault: string,
  ) {
    super(`${eventType}${path === '' ? '' : ` at ${path}`}: ${fault}`);
    this.name = 'ContractViolation';
  }
}
