import { type EventFilter, prefixFilter, regexFilter } from '../store/event-filter.js';
import { type Streams, streams } from '../wire/client-protocol.js';
import { decoded } from '../wire/decoded.js';
import { invalidArgument } from '../wire/grpc-failure.js';
import { streamNameOf } from './request-fields.js';

/** Where a read begins; a number is a revision or a position. */
export type ReadFrom = 'start' | 'end' | number;

export interface FilterRequest {
  readonly filter: EventFilter;
  /** Events to be considered between two checkpoints. */
  readonly checkpointInterval: number;
}

export interface ReadRequest {
  readonly source: { readonly kind: 'stream'; readonly name: string } | { readonly kind: 'all' };
  readonly from: ReadFrom;
  readonly isBackwards: boolean;
  /** `subscription` goes on without end. */
  readonly count: number | 'subscription';
  readonly filter: FilterRequest | undefined;
  readonly structuredIds: boolean;
}

/** EventStoreDB's page size: the window of a filter that names none. */
const DEFAULT_WINDOW = 32;

/** @throws GrpcFailure when the request is no read that the node knows */
export function readRequestOf(message: Uint8Array): ReadRequest {
  const options = decoded(streams.ReadReq, message).getOptions();
  if (!options) throw invalidArgument('the options of the read are missing');
  const isBackwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const request: ReadRequest = {
    ...sourceOf(options),
    isBackwards,
    count: countOf(options),
    filter: filterOf(options.getFilter()),
    structuredIds: !options.getUuidOption()?.hasString(),
  };
  if (request.count === 'subscription' && isBackwards) {
    throw invalidArgument('a subscription goes forwards');
  }
  if (request.source.kind === 'stream' && request.filter) {
    throw invalidArgument('only $all can be filtered');
  }
  return request;
}

function sourceOf(options: Streams.ReadReq.Options): Pick<ReadRequest, 'source' | 'from'> {
  const stream = options.getStream();
  if (stream) {
    const revision = stream.hasRevision() ? Number(stream.getRevision()) : undefined;
    return {
      source: { kind: 'stream', name: streamNameOf(stream.getStreamIdentifier()) },
      from: revision ?? (stream.hasEnd() ? 'end' : 'start'),
    };
  }
  const all = options.getAll();
  if (!all) throw invalidArgument('the read names neither a stream nor $all');
  const position = all.getPosition()?.getCommitPosition();
  const from = position === undefined ? (all.hasEnd() ? 'end' : 'start') : Number(position);
  return { source: { kind: 'all' }, from };
}

function countOf(options: Streams.ReadReq.Options): number | 'subscription' {
  if (options.hasSubscription()) return 'subscription';
  if (!options.hasCount()) throw invalidArgument('the read has neither a count nor a subscription');
  return Number(options.getCount());
}

function filterOf(options: Streams.ReadReq.Options.FilterOptions | undefined): FilterRequest | undefined {
  if (!options) return undefined;
  const on = options.hasStreamIdentifier() ? 'stream-name' : 'event-type';
  const expression = options.getStreamIdentifier() ?? options.getEventType();
  if (!expression) throw invalidArgument('the filter names neither streams nor event types');
  const regex = expression.getRegex();
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  return {
    filter: regex ? regexFilter(on, regex) : prefixFilter(on, expression.getPrefixList()),
    checkpointInterval: Math.max(1, window) * Math.max(1, options.getCheckpointintervalmultiplier()),
  };
}
