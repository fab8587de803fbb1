import { LogNotWritable } from '../store/write-failures.js';
import { GrpcStatus } from '../wire/grpc-failure.js';
import { asGrpcFailure } from './failures.js';

describe('a disk that takes nothing', () => {
  it('is told as a store that is away for now: the client may try again', () => {
    const failure = asGrpcFailure(new LogNotWritable({ cause: new Error('disk full at /secret/path') }));
    expect(failure).toMatchObject({ code: GrpcStatus.UNAVAILABLE });
    expect((failure as Error).message).not.toContain('/secret/path');
  });
});
