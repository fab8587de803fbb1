import {
  type FoundProblem,
  type OpenedBundle,
  openBundle,
  type Verified,
  verifyArchive,
  verifyBundle,
} from '#archive';
import { verifyOptions } from './verified-bundle.js';

export interface PrintVerification {
  /** A bundle, or the archive of an installation. */
  readonly path: string;
  readonly isBundle: boolean;
  /** The verifier key of the log, known from elsewhere. */
  readonly key?: string;
  readonly form: 'text' | 'json';
}

/** @returns whether everything is as it was signed */
export async function printVerification({ path, isBundle, key, form }: PrintVerification): Promise<boolean> {
  const verified = isBundle ? await ofBundle(path, key) : await verifyArchive(path, verifyOptions(key));
  const isGiven = key !== undefined;
  const told =
    form === 'json'
      ? `${JSON.stringify(published(verified, isGiven), null, 2)}\n`
      : inWords(verified, isGiven);
  process.stdout.write(told);
  return verified.problems.count === 0;
}

async function ofBundle(path: string, key: string | undefined): Promise<Verified> {
  let bundle: OpenedBundle | undefined;
  try {
    bundle = await openBundle(path);
    return await verifyBundle(bundle, verifyOptions(key));
  } finally {
    await bundle?.close();
  }
}

function inWords({ problems, events, checkpoints, checkpoint, key }: Verified, isGiven: boolean): string {
  const counted = (number: number) => number.toLocaleString('en');
  const lines = [
    ...problems.list.map(problemLine),
    ...(problems.count > problems.list.length
      ? [`... and ${counted(problems.count - problems.list.length)} more`]
      : []),
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
    ...(checkpoint?.witnesses ?? []).map(
      ({ name, key: itsKey, time }) =>
        `Witness: ${name} saw it on ${new Date(time * 1_000).toISOString()}, if this is its key, which came along: ${itsKey}`,
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
