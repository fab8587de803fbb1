import type { ExpectedRevision, ProposedEvent } from '../store/event-log-types.js';
import type { GroupCommit } from '../store/group-commit.js';
import { LogNotWritable } from '../store/write-failures.js';
import { type Shared, type Streams, streams } from '../wire/client-protocol.js';
import { decoded } from '../wire/decoded.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { invalidArgument } from '../wire/grpc-failure.js';
import { type BatchIdentity, batchRefusal, batchSuccess } from './batch-append-response.js';
import { expectedRevisionOf } from './expected-revision.js';
import { AppendTooLarge, asGrpcFailure } from './failures.js';
import { proposedEvent, sizeOf, streamNameOf, uuidText } from './request-fields.js';
import { writeBefore } from './writing.js';

/** An append that is still coming in, or the rest of one that was refused and is let go by. */
type Incoming =
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'open';
      readonly identity: BatchIdentity;
      readonly name: string;
      readonly expected: ExpectedRevision;
      readonly deadline: number;
      readonly events: ProposedEvent[];
      bytes: number;
    };

/** Bytes that may wait for the disk before the call stops reading: the client then waits in its turn. */
const MOST_WAITING_BYTES = 32 * 1024 * 1024;

/** BatchAppend: many appends over one call, each in one or more messages, told apart by their correlation ids. */
export class BatchAppendCall {
  readonly #incoming = new Map<string, Incoming>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly call: GrpcCall,
    private readonly commit: GroupCommit,
    private readonly maxAppendBytes: number,
  ) {}

  async run(): Promise<void> {
    for await (const message of this.call.messages()) {
      // A call that was ended from this side takes nothing more, whatever still comes.
      if (this.call.ended) return;
      this.#take(decoded(streams.BatchAppendReq, message));
      if (this.commit.waitingBytes > MOST_WAITING_BYTES) await this.commit.idle();
    }
    await Promise.all(this.#underWay);
    this.call.end();
  }

  #take(request: Streams.BatchAppendReq): void {
    const correlation = uuidText(request.getCorrelationId());
    const options = request.getOptions();
    const identity = { correlationId: request.getCorrelationId(), stream: options?.getStreamIdentifier() };
    try {
      if (options) this.#incoming.set(correlation, this.#begin(identity, options));
      const incoming = this.#incoming.get(correlation);
      if (!incoming) throw invalidArgument('the options of the append are missing');
      if (incoming.kind === 'open') this.#add(incoming, request.getProposedMessagesList());
      if (request.getIsFinal()) this.#finish(correlation, incoming);
    } catch (reason) {
      this.#refuse(correlation, identity, reason, request.getIsFinal());
    }
  }

  #begin(identity: BatchIdentity, options: Streams.BatchAppendReq.Options): Incoming {
    const revision = options.hasStreamPosition() ? options.getStreamPosition() : undefined;
    return {
      kind: 'open',
      identity,
      name: streamNameOf(options.getStreamIdentifier()),
      expected: expectedRevisionOf(options, revision),
      deadline: options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY,
      events: [],
      bytes: 0,
    };
  }

  #add(
    incoming: Incoming & { kind: 'open' },
    messages: readonly Streams.BatchAppendReq.ProposedMessage[],
  ): void {
    for (const message of messages) {
      const event = proposedEvent(message);
      incoming.bytes += sizeOf(event);
      if (incoming.bytes > this.maxAppendBytes) throw new AppendTooLarge(this.maxAppendBytes);
      incoming.events.push(event);
    }
  }

  #finish(correlation: string, incoming: Incoming): void {
    this.#incoming.delete(correlation);
    if (incoming.kind === 'refused') return;
    const { identity, name, expected, events, deadline, bytes } = incoming;
    const answered = writeBefore(this.commit, deadline, bytes, (log) =>
      log.append(name, expected, events),
    ).then(
      (appended) => this.call.write(batchSuccess(identity, appended)),
      (reason) => this.#answerFailure(identity, reason),
    );
    this.#underWay.add(answered);
    void answered.finally(() => this.#underWay.delete(answered));
  }

  #answerFailure(identity: BatchIdentity, reason: unknown): void {
    // No answer of a batch says "try again later", so the call ends with the status that does.
    if (reason instanceof LogNotWritable) this.call.fail(asGrpcFailure(reason));
    else this.call.write(batchRefusal(identity, reason));
  }

  /** Answers once; what still comes of the append is let go by. */
  #refuse(correlation: string, identity: BatchIdentity, reason: unknown, isFinal: boolean): void {
    const incoming = this.#incoming.get(correlation);
    const stream: Shared.StreamIdentifier | undefined =
      identity.stream ?? (incoming?.kind === 'open' ? incoming.identity.stream : undefined);
    if (isFinal) this.#incoming.delete(correlation);
    else this.#incoming.set(correlation, { kind: 'refused' });
    this.call.write(batchRefusal({ ...identity, stream }, reason));
  }
}
