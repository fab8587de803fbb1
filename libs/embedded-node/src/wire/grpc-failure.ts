/** gRPC's status codes, as far as the node answers with them. */
export const GrpcStatus = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
} as const;

export type GrpcStatusCode = (typeof GrpcStatus)[keyof typeof GrpcStatus];

/** A call that ends with another status than OK. `metadata` goes into the trailers, where the client looks for its error class. */
export class GrpcFailure extends Error {
  constructor(
    readonly code: GrpcStatusCode,
    message: string,
    readonly metadata: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'GrpcFailure';
  }
}

export const invalidArgument = (message: string): GrpcFailure =>
  new GrpcFailure(GrpcStatus.INVALID_ARGUMENT, message);

export const deadlineExceeded = (): GrpcFailure =>
  new GrpcFailure(GrpcStatus.DEADLINE_EXCEEDED, 'the deadline has passed; nothing was stored after it');

export const nodeIsStopping = (): GrpcFailure =>
  new GrpcFailure(GrpcStatus.UNAVAILABLE, 'the node is stopping');
