export { GrowingTree, rootOf } from './merkle/growing-tree.js';
export { consistencyProof, inclusionProof } from './merkle/proofs.js';
export { EMPTY_ROOT, leafHash, nodeHash } from './merkle/tree-hash.js';
export { includes, isConsistent, type TreeHead } from './merkle/verify-proofs.js';
export { type Checkpoint, type OpenedCheckpoint, openCheckpoint, signCheckpoint } from './note/checkpoint.js';
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
