import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  consistencyProof,
  eventAtPosition,
  eventOfId,
  formatConsistency,
  formatProof,
  growthOf,
  proofOf,
  type SealedLog,
} from '#archive';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { LogParts } from './log-parts.js';

export interface CheckpointAnswer {
  readonly origin: string;
  /** How many events are sealed. */
  readonly size: number;
  /** Of the Merkle tree (RFC 6962) over them, base64. */
  readonly root: string;
  /** The public key of the log: a verifier key of C2SP signed notes. */
  readonly key: string;
  /** The checkpoint as a signed note. */
  readonly checkpoint: string;
}

/** What the log says of itself, signed. */
export class CheckpointQuery extends Query<CheckpointAnswer> {}

@QueryHandler(CheckpointQuery)
export class CheckpointQueryHandler implements IQueryHandler<CheckpointQuery> {
  constructor(private readonly parts: LogParts) {}

  execute(): Promise<CheckpointAnswer> {
    return this.parts.answer(checkpointOf);
  }
}

export interface InclusionAnswer {
  /** From 0. */
  readonly index: number;
  /** Position and hash of the event: the data of the leaf. */
  readonly leaf: string;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
  /** The same as a text to keep (C2SP tlog-proof). */
  readonly proof: string;
}

/** What shows that an event is in the sealed log. */
export class InclusionQuery extends Query<InclusionAnswer> {
  /** @param event its position, or its id, for which the whole log is looked through */
  constructor(readonly event: string) {
    super();
  }
}

@QueryHandler(InclusionQuery)
export class InclusionQueryHandler implements IQueryHandler<InclusionQuery> {
  constructor(private readonly parts: LogParts) {}

  execute({ event }: InclusionQuery): Promise<InclusionAnswer> {
    return this.parts.answer(async (log) => {
      const located = await (event.includes('/') ? eventAtPosition : eventOfId)(log, event);
      if (located === undefined) throw problem('not-sealed');
      const proof = await proofOf(log, located);
      return { ...proof, hashes: proof.hashes.map(inBase64), proof: formatProof(proof) };
    });
  }
}

export interface ConsistencyAnswer {
  readonly from: { readonly size: number; readonly root: string };
  readonly to: { readonly size: number; readonly root: string };
  readonly hashes: readonly string[];
  /** The same with the later checkpoint, as a text to keep (C2SP tlog-witness); absent where none was signed at that size. */
  readonly proof?: string;
}

/** What shows that the log only grew. */
export class ConsistencyQuery extends Query<ConsistencyAnswer> {
  constructor(
    readonly from: number,
    /** The size of the newest checkpoint when absent. */
    readonly to: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(ConsistencyQuery)
export class ConsistencyQueryHandler implements IQueryHandler<ConsistencyQuery> {
  constructor(private readonly parts: LogParts) {}

  execute({ from, to: asked }: ConsistencyQuery): Promise<ConsistencyAnswer> {
    return this.parts.answer(async (log) => {
      const to = asked ?? log.size;
      if (to > log.size) {
        throw invalidParameter('to', 'So many events are not sealed.', `a size until ${log.size}`);
      }
      if (from > to)
        throw invalidParameter('from', 'The earlier log is the longer one.', `a size from 1 to ${to}`);
      const hashes = await consistencyProof(from, to, log.subtree);
      const growth = await growthOf(log, from, to);
      return {
        from: await headAt(log, from),
        to: await headAt(log, to),
        hashes: hashes.map(inBase64),
        ...(growth === undefined ? {} : { proof: formatConsistency(growth) }),
      };
    });
  }
}

async function checkpointOf(log: SealedLog): Promise<CheckpointAnswer> {
  const { origin, size, root } = log.checkpoint ?? { origin: log.key.name, size: 0, root: Buffer.of() };
  const checkpoint = (await log.checkpointText()) ?? '';
  return { origin, size, root: inBase64(root), key: log.key.text, checkpoint };
}

async function headAt(log: SealedLog, size: number) {
  return { size, root: inBase64(await log.subtree(0, size)) };
}

function inBase64(hash: Buffer): string {
  return hash.toString('base64');
}
