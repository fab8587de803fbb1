import { consistencyProof } from '../merkle/proofs.js';
import type { ConsistencyProof } from '../note/consistency-proof.js';
import type { SealedLog } from './sealed-log.js';

/**
 * What shows that the log only grew between two of its sizes.
 * @returns undefined where nobody signed the log at the later size
 * @throws RangeError where `from` is not from 1 up to `to`, or `to` is beyond the log
 */
export async function growthOf(
  log: SealedLog,
  from: number,
  to: number = log.size,
): Promise<ConsistencyProof | undefined> {
  const checkpoint = await log.checkpointTextAt(to);
  if (checkpoint === undefined) return undefined;
  return { from, hashes: await consistencyProof(from, to, log.subtree), checkpoint };
}
