/** A node that can't begin its work; the message tells a person why and what to do. */
export class NodeDoesNotStart extends Error {
  constructor(
    reason: string,
    /** Another port would help. */
    readonly isAboutPort: boolean,
  ) {
    super(`the embedded node does not start: ${reason}`);
    this.name = 'NodeDoesNotStart';
  }
}
