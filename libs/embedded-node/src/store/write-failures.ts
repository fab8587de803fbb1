/** The disk would not take the events. Nothing of the transaction was stored. */
export class LogNotWritable extends Error {
  constructor(options: ErrorOptions) {
    super('the log could not be written; nothing was stored', options);
    this.name = 'LogNotWritable';
  }
}

/** Thrown by a write that came too late; nothing was written. */
export class DeadlinePassed extends Error {
  constructor() {
    super('the deadline has passed; nothing was stored');
    this.name = 'DeadlinePassed';
  }
}
