import { readFile } from 'node:fs/promises';
import {
  type FoundProblem,
  InvalidNoteKey,
  NoteRejected,
  type OpenedBundle,
  openBundle,
  parseNote,
  type Verified,
  type VerifierKey,
  type VerifyOptions,
  verifierKeysIn,
  verifyArchive,
  verifyBundle,
} from '#archive';
import { textInFile } from './proof-text.js';
import { verifyOptions } from './verified-bundle.js';

export interface PrintVerification {
  /** A bundle, or the archive of an installation. */
  readonly path: string;
  readonly isBundle: boolean;
  /** The verifier key of the log, known from elsewhere. */
  readonly key?: string;
  /** Files with the public keys of witnesses whose cosignature must be there. */
  readonly witnesses?: readonly string[];
  /** A file with a checkpoint of the log that was kept: the log must have grown from it. */
  readonly against?: string;
  readonly form: 'text' | 'json';
}

/** @returns whether everything is as it was signed */
export async function printVerification({ form, ...asked }: PrintVerification): Promise<boolean> {
  const { path, isBundle, key, against } = asked;
  const options = await optionsOf(asked);
  const verified = isBundle ? await ofBundle(path, options) : await verifyArchive(path, options);
  const isGiven = key !== undefined;
  const told =
    form === 'json'
      ? `${JSON.stringify(published(verified, isGiven), null, 2)}\n`
      : inWords(verified, { isGiven, against, given: (options.witnesses ?? []).map(({ text }) => text) });
  process.stdout.write(told);
  return verified.problems.count === 0;
}

/** @throws InvalidNoteKey, and the file system's error for a file that is not there */
async function optionsOf({
  key,
  witnesses = [],
  against,
}: Omit<PrintVerification, 'form'>): Promise<VerifyOptions> {
  const keys = await Promise.all(witnesses.map(keysIn));
  return {
    ...verifyOptions(key),
    witnesses: keys.flat(),
    ...(against === undefined ? {} : { kept: [{ file: against, text: await checkpointText(against) }] }),
  };
}

async function keysIn(file: string): Promise<VerifierKey[]> {
  const keys = verifierKeysIn(await readFile(file, 'utf8'));
  if (keys.length === 0) throw new InvalidNoteKey(`there is none in ${file}`);
  return keys;
}

async function ofBundle(path: string, options: VerifyOptions): Promise<Verified> {
  let bundle: OpenedBundle | undefined;
  try {
    bundle = await openBundle(path);
    return await verifyBundle(bundle, options);
  } finally {
    await bundle?.close();
  }
}

interface Given {
  /** Whether the log's key was. */
  readonly isGiven: boolean;
  readonly against: string | undefined;
  /** The keys of witnesses. */
  readonly given: readonly string[];
}

function inWords(
  { problems, events, checkpoints, checkpoint, key }: Verified,
  { isGiven, against, given }: Given,
): string {
  const counted = (number: number) => number.toLocaleString('en');
  const lines = [
    ...problems.list.map(problemLine),
    ...(problems.untold > 0 ? [`... and ${counted(problems.untold)} more`] : []),
    problems.count === 0
      ? `Whole: ${counted(events)} events in order under ${counted(checkpoints)} ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'}, every byte as it was signed.`
      : `NOT WHOLE: ${counted(problems.count)} ${problems.count === 1 ? 'thing is not as it was' : 'things are not as they were'} signed; ${counted(events)} events were read.`,
    ...(key ? [`Key: ${key.text}`] : []),
    ...(key && !isGiven
      ? [
          '     It came along. Compare it with the one that the owner of the log published, or name that with --key.',
        ]
      : []),
    ...(checkpoint
      ? [`Newest checkpoint: ${counted(checkpoint.size)} events, root ${checkpoint.root.toString('base64')}`]
      : []),
    ...(against !== undefined && problems.count === 0 ? [`Grew from: the checkpoint in ${against}`] : []),
    ...(checkpoint?.witnesses ?? []).map(
      ({ name, key: itsKey, time }) =>
        `Witness: ${name} saw it on ${new Date(time * 1_000).toISOString()}${given.includes(itsKey) ? ', by the key that was given' : `, if this is its key, which came along: ${itsKey}`}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function problemLine({ file, check, index, detail }: FoundProblem): string {
  return `${file}: ${index === undefined ? '' : `event ${index}: `}${detail} (${check})`;
}

function published({ problems, events, checkpoints, checkpoint, key }: Verified, isGiven: boolean) {
  return {
    whole: problems.count === 0,
    events,
    checkpoints,
    ...(key && { key: key.text, keyGiven: isGiven }),
    ...(checkpoint && {
      newest: {
        size: checkpoint.size,
        root: checkpoint.root.toString('base64'),
        witnesses: checkpoint.witnesses,
      },
    }),
    problemCount: problems.count,
    problems: problems.list,
  };
}

/** A file that is no checkpoint says nothing of the log. @throws NoteRejected */
async function checkpointText(file: string): Promise<string> {
  const text = await textInFile(file, 'checkpoint');
  try {
    parseNote(text);
  } catch (error) {
    if (error instanceof NoteRejected)
      throw new NoteRejected(`${file} is not a checkpoint: ${error.message}`);
    throw error;
  }
  return text;
}
