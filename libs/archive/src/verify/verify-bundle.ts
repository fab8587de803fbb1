import { join } from 'node:path';
import { foreignByte, type OpenedBundle } from '../bundle/bundle-container.js';
import { MANIFEST_FILE, manifestOf, openManifest } from '../bundle/manifest.js';
import { textOrNone } from '../folder/sealed-log.js';
import type { VerifierKey } from '../note/note-keys.js';
import { NoteRejected } from '../note/signed-note.js';
import type { FoundProblems } from './found-problem.js';
import { type Verified, type VerifyOptions, verifyArchive } from './verify-archive.js';

/** Checks a bundle: the sealed log in it, and that every file is the one that was signed, with nothing beside them. */
export async function verifyBundle(bundle: OpenedBundle, options: VerifyOptions = {}): Promise<Verified> {
  const verified = await verifyArchive(bundle.folder, options);
  if (verified.key) await checkFiles(bundle.folder, verified.key, verified.problems);
  const at = await foreignByte(bundle);
  if (at !== undefined) {
    const detail = `byte ${at} of the file is not the one that packing gives`;
    verified.problems.add({ file: bundle.file ?? '', check: 'container', detail });
  }
  return verified;
}

async function checkFiles(folder: string, key: VerifierKey, problems: FoundProblems): Promise<void> {
  const text = await textOrNone(join(folder, MANIFEST_FILE));
  if (text === undefined) {
    problems.add({ file: MANIFEST_FILE, check: 'manifest', detail: 'the file is missing' });
    return;
  }
  const listed = manifestIn(text, key, problems);
  if (listed === undefined) return;
  const found = await manifestOf(folder);
  for (const [file, { bytes, sha256 }] of listed) {
    const there = found.get(file);
    if (there === undefined) {
      problems.add({ file, check: 'file', detail: 'the file is listed in MANIFEST and missing' });
    } else if (there.sha256 !== sha256 || there.bytes !== bytes) {
      const detail = `it has ${there.bytes} bytes and SHA-256 ${there.sha256}; signed were ${bytes} and ${sha256}`;
      problems.add({ file, check: 'file', detail });
    }
  }
  for (const file of found.keys()) {
    if (!listed.has(file))
      problems.add({ file, check: 'file', detail: 'the file is not listed in MANIFEST: it was added' });
  }
}

function manifestIn(text: string, key: VerifierKey, problems: FoundProblems) {
  try {
    return openManifest(text, key);
  } catch (error) {
    if (!(error instanceof NoteRejected)) throw error;
    problems.add({ file: MANIFEST_FILE, check: 'manifest', detail: error.message });
    return undefined;
  }
}
