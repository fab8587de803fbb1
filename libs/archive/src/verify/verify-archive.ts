import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointSizes, textOrNone, verifierKeysIn } from '../folder/sealed-log.js';
import { GrowingTree } from '../merkle/growing-tree.js';
import { type OpenedCheckpoint, openCheckpoint } from '../note/checkpoint.js';
import { InvalidNoteKey, type VerifierKey, verifierKey } from '../note/note-keys.js';
import { NoteRejected } from '../note/signed-note.js';
import {
  type ArchiveLayout,
  ArchiveNotReadable,
  CHECKPOINTS,
  checkpointFile,
  KEY_FILE,
  LAYOUT_FILE,
  parseLayout,
  type SegmentSpan,
  segmentFiles,
  segmentsOf,
  WITNESSES_FILE,
} from '../segment/archive-layout.js';
import { checkSegment } from './check-segment.js';
import { type Check, FoundProblems } from './found-problem.js';

export interface VerifyOptions {
  /** The log's key, from elsewhere; that in the archive where it is left out, which shows only that all fits together. */
  readonly key?: VerifierKey;
  /** Whose cosignature the newest checkpoint must have. */
  readonly witnesses?: readonly VerifierKey[];
  /** Checkpoints of the log that were kept elsewhere, as signed notes: the log must have grown from each. */
  readonly kept?: readonly { readonly file: string; readonly text: string }[];
  readonly onProgress?: (events: number, of: number) => void;
}

/** A checkpoint with the file that holds it. */
interface FiledCheckpoint extends OpenedCheckpoint {
  readonly file: string;
}

export interface Verified {
  readonly problems: FoundProblems;
  /** The key that was verified with; absent where there is none to be read. */
  readonly key?: VerifierKey;
  /** The newest checkpoint that is signed by it. */
  readonly checkpoint?: OpenedCheckpoint;
  readonly checkpoints: number;
  /** Events that were read. */
  readonly events: number;
}

/** Checks a sealed log from the signature of its newest checkpoint down to the bytes of each event. */
export async function verifyArchive(folder: string, options: VerifyOptions = {}): Promise<Verified> {
  const problems = new FoundProblems();
  const layout = await attempt(problems, LAYOUT_FILE, 'format', async () =>
    parseLayout(await present(folder, LAYOUT_FILE)),
  );
  const key = await keyOf(folder, options.key, problems);
  if (layout === undefined || key === undefined) {
    return { problems, ...(key && { key }), checkpoints: 0, events: 0 };
  }
  if (layout.log !== key.name) {
    problems.add({
      file: LAYOUT_FILE,
      check: 'key',
      detail: `it is of the log ${layout.log}, the key of ${key.name}`,
    });
  }
  const checkpoints = await openCheckpoints(folder, key, problems, options.witnesses ?? []);
  const newest = checkpoints.at(-1);
  if (newest) expectWitnesses(newest, options.witnesses ?? [], problems);
  const kept = await keptCheckpoints(options.kept ?? [], key, problems);
  const compared = [...checkpoints, ...kept].sort((a, b) => a.size - b.size);
  const events = newest ? await checkEvents(folder, layout, compared, newest, problems, options) : 0;
  if (!newest)
    problems.add({ file: CHECKPOINTS, check: 'checkpoint', detail: 'there is none that the key signed' });
  return { problems, key, ...(newest && { checkpoint: newest }), checkpoints: checkpoints.length, events };
}

async function keyOf(
  folder: string,
  given: VerifierKey | undefined,
  problems: FoundProblems,
): Promise<VerifierKey | undefined> {
  const enclosed = await attempt(problems, KEY_FILE, 'key', async () => {
    const text = await present(folder, KEY_FILE);
    if (!text.endsWith('\n')) throw new InvalidNoteKey('it does not end with a line break');
    return verifierKey(text.slice(0, -1));
  });
  if (given && enclosed && enclosed.text !== given.text) {
    const detail = `it is ${enclosed.text}, not the key that was given`;
    problems.add({ file: KEY_FILE, check: 'key', detail });
  }
  return given ?? enclosed;
}

async function openCheckpoints(
  folder: string,
  key: VerifierKey,
  problems: FoundProblems,
  given: readonly VerifierKey[],
): Promise<FiledCheckpoint[]> {
  const enclosed =
    (await attempt(problems, WITNESSES_FILE, 'key', async () =>
      verifierKeysIn(await textOrNone(join(folder, WITNESSES_FILE))),
    )) ?? [];
  const others = given.filter(({ text }) => !enclosed.some((each) => each.text === text));
  const witnesses = [...enclosed, ...others];
  const opened: FiledCheckpoint[] = [];
  for (const size of await checkpointSizes(folder)) {
    const file = checkpointFile(size);
    const checkpoint = await attempt(problems, file, 'checkpoint', async () => {
      const text = await wellFormed(join(folder, file));
      const found = openCheckpoint(text, key, witnesses);
      if (found.size !== size) throw new NoteRejected(`it is of ${found.size} events`);
      // Of no event nobody signs, and at no event it would be compared with the tree.
      if (found.size === 0) throw new NoteRejected('it is of no event');
      if (found.note.signatures.length !== 1 + found.witnesses.length) {
        throw new NoteRejected(`there is a signature by nobody who is known here (${WITNESSES_FILE})`);
      }
      return found;
    });
    if (checkpoint) opened.push({ ...checkpoint, file });
  }
  return opened;
}

function expectWitnesses(
  { file, witnesses }: FiledCheckpoint,
  expected: readonly VerifierKey[],
  problems: FoundProblems,
): void {
  for (const { name, text } of expected) {
    if (witnesses.some(({ key }) => key === text)) continue;
    problems.add({
      file,
      check: 'witness',
      detail: `the witness ${name} did not sign it with the key that was given`,
    });
  }
}

async function keptCheckpoints(
  kept: NonNullable<VerifyOptions['kept']>,
  key: VerifierKey,
  problems: FoundProblems,
): Promise<FiledCheckpoint[]> {
  const opened = kept.map(({ file, text }) =>
    attempt(problems, file, 'checkpoint', async () => {
      const found = openCheckpoint(text, key);
      if (found.size === 0) throw new NoteRejected('it is of no event');
      return { ...found, file };
    }),
  );
  return (await Promise.all(opened)).filter((checkpoint) => checkpoint !== undefined);
}

/** Walks through all events, comparing the tree with each checkpoint on the way. @returns how many there are */
async function checkEvents(
  folder: string,
  layout: ArchiveLayout,
  checkpoints: readonly FiledCheckpoint[],
  newest: OpenedCheckpoint,
  problems: FoundProblems,
  { onProgress }: VerifyOptions,
): Promise<number> {
  const tree = new GrowingTree();
  const ahead = [...checkpoints];
  let lastRight = 0;
  let isLocated = false;
  let events = 0;
  let position = '';
  for (const span of segmentsOf(newest.size, layout)) {
    const before = problems.count;
    const checked = await checkSegment(folder, layout, span, position, problems);
    isLocated ||= problems.count > before;
    position = checked.lastPosition;
    for (const leaf of checked.leaves) {
      tree.append(leaf);
      for (; tree.size === ahead[0]?.size; ahead.shift()) {
        const [checkpoint] = ahead;
        if (isLocated) continue;
        if (tree.root().equals(checkpoint.root)) lastRight = checkpoint.size;
        else {
          isLocated = true;
          problems.add(notTheTree(checkpoint, lastRight, span));
        }
      }
    }
    events += checked.leaves.length;
    onProgress?.(events, newest.size);
  }
  // Whatever was signed has to be compared: an archive that is too short for a checkpoint is not the one that it was signed over.
  if (!isLocated) for (const checkpoint of ahead) problems.add(neverReached(checkpoint, events));
  return events;
}

function neverReached({ size, file }: FiledCheckpoint, events: number) {
  const detail = `it was signed over ${size} events; the archive has ${events}`;
  return { file, check: 'tree' as const, detail };
}

function notTheTree({ size, file }: FiledCheckpoint, lastRight: number, span: SegmentSpan) {
  const detail = `the tree over the first ${size} events is not the one that ${file} was signed over; up to ${lastRight} it is`;
  return { file: segmentFiles(span).events, check: 'tree' as const, index: lastRight, detail };
}

/** What goes wrong in what was signed is a finding, anything else an error. */
async function attempt<Result>(
  problems: FoundProblems,
  file: string,
  check: Check,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    const isFinding =
      error instanceof ArchiveNotReadable || error instanceof InvalidNoteKey || error instanceof NoteRejected;
    if (!isFinding) throw error;
    problems.add({ file, check, detail: error.message });
    return undefined;
  }
}

async function present(folder: string, file: string): Promise<string> {
  const text = await textOrNone(join(folder, file));
  if (text === undefined) throw new ArchiveNotReadable('the file is missing');
  return text;
}

/** UTF-8 as it is: replaced characters would be read for others. */
async function wellFormed(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) throw new NoteRejected('it is not UTF-8');
  return bytes.toString('utf8');
}
