import { invalidArgument } from './grpc-failure.js';

/** Reads a message. @throws GrpcFailure when the bytes are no such message */
export function decoded<Message>(
  type: { deserializeBinary(bytes: Uint8Array): Message },
  bytes: Uint8Array,
): Message {
  try {
    return type.deserializeBinary(bytes);
  } catch {
    throw invalidArgument('the message can not be read');
  }
}
