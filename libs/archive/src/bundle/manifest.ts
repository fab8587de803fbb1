import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SignerKey, VerifierKey } from '../note/note-keys.js';
import { formatNote, NoteRejected, parseNote, signNote, verifiedSignatures } from '../note/signed-note.js';
import { digestOf, type FileDigest } from '../verify/file-digest.js';

export const MANIFEST_FILE = 'MANIFEST';
export const MANIFEST_VERSION = 1;

/** The files of a bundle with their digests, by their paths inside it, with slashes. */
export type Manifest = ReadonlyMap<string, FileDigest>;

/** A note that lists every other file of the bundle, signed by the key of the log. No checkpoint can look like it. */
export function signManifest(manifest: Manifest, signer: SignerKey): string {
  return formatNote(signNote(manifestText(signer.verifier.name, manifest), signer));
}

/** @throws NoteRejected */
export function openManifest(text: string, key: VerifierKey): Manifest {
  const note = parseNote(text);
  const [first = '', ...lines] = note.text.trimEnd().split('\n');
  const version = Number(/^polku audit bundle v(\d+)$/.exec(first)?.[1]);
  if (version > MANIFEST_VERSION) {
    throw new NoteRejected(
      `it is of version ${version}; this Polku reads up to ${MANIFEST_VERSION}: use the Polku that made the bundle, or a newer one`,
    );
  }
  const [signature] = verifiedSignatures(note, [key]);
  if (signature === undefined || note.signatures.length !== 1) {
    throw new NoteRejected(`it is not signed by ${key.name} (${key.id}) alone`);
  }
  const files = lines.slice(1).map((line) => /^([0-9a-f]{64}) (\d+) (.+)$/.exec(line) ?? []);
  const manifest = new Map(
    files.map(([, sha256 = '', bytes, path = '']) => [path, { sha256, bytes: Number(bytes) }]),
  );
  if (manifestText(key.name, manifest) !== note.text)
    throw new NoteRejected('it does not list files as a manifest does');
  return manifest;
}

function manifestText(log: string, manifest: Manifest): string {
  const lines = [...manifest].map(([path, { sha256, bytes }]) => `${sha256} ${bytes} ${path}`);
  return `${[`polku audit bundle v${MANIFEST_VERSION}`, log, ...lines].join('\n')}\n`;
}

/** What lies in a folder, but for the manifest, in the order of the paths. */
export async function manifestOf(folder: string): Promise<Manifest> {
  const manifest = new Map<string, FileDigest>();
  for (const path of await filesIn(folder)) {
    if (path !== MANIFEST_FILE) manifest.set(path, await digestOf(join(folder, path)));
  }
  return manifest;
}

/** The paths of everything in a folder that is not itself a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
