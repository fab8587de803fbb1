import type { GrpcFailure } from './grpc-failure.js';

/** HTTP/2 headers carry visible ASCII; everything else is percent-encoded, as gRPC does with its messages. */
export function headerText(text: string): string {
  return text.replace(/[^\x20-\x24\x26-\x7e]/gu, (character) => {
    let encoded = '';
    for (const byte of Buffer.from(character)) {
      encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
    return encoded;
  });
}

export const trailersOfSuccess = { 'grpc-status': '0' } as const;

export function trailersOfFailure(failure: GrpcFailure): Record<string, string> {
  const trailers: Record<string, string> = {
    'grpc-status': String(failure.code),
    'grpc-message': headerText(failure.message),
  };
  for (const [name, value] of Object.entries(failure.metadata)) trailers[name] = headerText(value);
  return trailers;
}
