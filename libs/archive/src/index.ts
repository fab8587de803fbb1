export { type OpenedBundle, openBundle } from './bundle/bundle-container.js';
export {
  BundleInTheWay,
  type BundleParts,
  STATUTES_FOLDER,
  UNLOCKED_FILE,
  writeBundle,
} from './bundle/write-bundle.js';
export { addCosignature, type Witnessed } from './folder/add-cosignature.js';
export { loadLogKey, UnusableLogKey } from './folder/log-key.js';
export { eventAtPosition, eventOfId, type LocatedEvent, proofOf } from './folder/prove-event.js';
export { growthOf } from './folder/prove-growth.js';
export { ArchiveDoesNotFit, ensureArchive, type Sealed, sealEvents } from './folder/seal-events.js';
export { SealedLog, verifierKeysIn } from './folder/sealed-log.js';
export { GrowingTree, rootOf } from './merkle/growing-tree.js';
export { consistencyProof, inclusionProof } from './merkle/proofs.js';
export { leafHash } from './merkle/tree-hash.js';
export { includes, isConsistent, type TreeHead } from './merkle/verify-proofs.js';
export { type Checkpoint, type OpenedCheckpoint, openCheckpoint, signCheckpoint } from './note/checkpoint.js';
export {
  type ConsistencyProof,
  formatConsistency,
  isConsistencyText,
  type ProvedGrowth,
  verifyConsistency,
} from './note/consistency-proof.js';
export {
  type EventProof,
  formatProof,
  type ProvedEvent,
  verifyProof,
} from './note/event-proof.js';
export {
  InvalidNoteKey,
  newSignerKey,
  type SignerKey,
  signerKey,
  type VerifierKey,
  verifierKey,
} from './note/note-keys.js';
export {
  cosign,
  formatNote,
  NoteRejected,
  parseNote,
  type SignedNote,
  signNote,
  verifiedSignatures,
} from './note/signed-note.js';
export { ArchiveNotReadable } from './segment/archive-layout.js';
export { type LineFilter, ofCategories, ofStreams, streamOfLine } from './segment/archived-events.js';
export { leafData } from './segment/leaf.js';
export { SegmentDamaged } from './segment/segment-lines.js';
export type { ArchivedPlace } from './segment/segment-summary.js';
export { type Check, type FoundProblem, FoundProblems } from './verify/found-problem.js';
export { type Verified, type VerifyOptions, verifyArchive } from './verify/verify-archive.js';
export { verifyBundle } from './verify/verify-bundle.js';
