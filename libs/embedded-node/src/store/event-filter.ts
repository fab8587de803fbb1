import { invalidArgument } from '../wire/grpc-failure.js';

/** Which events of $all are wanted. */
export interface EventFilter {
  readonly on: 'stream-name' | 'event-type';
  /** Empty when a regular expression decides. */
  readonly prefixes: readonly string[];
  accepts(name: string): boolean;
}

export function prefixFilter(on: EventFilter['on'], prefixes: readonly string[]): EventFilter {
  return { on, prefixes, accepts: (name) => prefixes.some((prefix) => name.startsWith(prefix)) };
}

/** @throws GrpcFailure when the expression can't be read */
export function regexFilter(on: EventFilter['on'], source: string): EventFilter {
  const expression = readExpression(source);
  return { on, prefixes: [], accepts: (name) => expression.test(name) };
}

function readExpression(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    try {
      return new RegExp(source);
    } catch {
      throw invalidArgument('the filter is not a regular expression that the node can read');
    }
  }
}
