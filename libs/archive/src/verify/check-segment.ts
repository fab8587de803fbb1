import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOrNone } from '../folder/sealed-log.js';
import { rootOf } from '../merkle/growing-tree.js';
import { HASH_BYTES } from '../merkle/tree-hash.js';
import {
  type ArchiveLayout,
  type SegmentSpan,
  segmentFiles,
  segmentHead,
} from '../segment/archive-layout.js';
import { isEventLine, leafHashOfLine, positionOfLine } from '../segment/leaf.js';
import { SegmentDamaged, segmentLines } from '../segment/segment-lines.js';
import { placeOfLine, type SegmentSummary, summaryText } from '../segment/segment-summary.js';
import { digestOf } from './file-digest.js';
import type { FoundProblem, FoundProblems } from './found-problem.js';
import { type LeafDifference, leafDifferences } from './leaf-differences.js';

export interface CheckedSegment {
  /** The leaf hashes of the events that are there. */
  readonly leaves: readonly Buffer[];
  readonly lastPosition: string;
}

/** Checks the three files of a segment against each other, event by event. What is wrong goes to `problems`, its cause first. */
export async function checkSegment(
  folder: string,
  layout: ArchiveLayout,
  span: SegmentSpan,
  lastPosition: string,
  problems: FoundProblems,
): Promise<CheckedSegment> {
  const found: FoundProblem[] = [];
  const checked = await walkFiles(folder, layout, span, lastPosition, (problem) => found.push(problem));
  problems.addOfSegment(found);
  return checked;
}

type Report = (problem: FoundProblem) => void;

async function walkFiles(
  folder: string,
  layout: ArchiveLayout,
  span: SegmentSpan,
  lastPosition: string,
  report: Report,
): Promise<CheckedSegment> {
  const files = segmentFiles(span);
  const walked = await walkEvents(folder, layout, span, lastPosition, report);
  const sealed = await sealedLeaves(folder, files.leaves, span, report);
  const told = await textOrNone(join(folder, files.summary));
  const root = rootOf(walked.leaves).toString('base64');
  const toldRoot = rootIn(told);
  const isSameLeaves = sealed !== undefined && Buffer.concat(walked.leaves).equals(Buffer.concat(sealed));
  if (sealed !== undefined && !isSameLeaves) {
    // Two of three agree: the third is the one that was changed.
    const areEventsRight = root === toldRoot && rootOf(sealed).toString('base64') !== toldRoot;
    for (const difference of leafDifferences(sealed, walked.leaves)) {
      report(
        areEventsRight
          ? {
              file: files.leaves,
              check: 'leaf-hash' as const,
              index: span.firstIndex + difference.at,
              detail: 'the leaf hash is not that of the event, which is in the tree as it is',
            }
          : eventProblem(files.events, span, difference),
      );
    }
  }
  if (told === undefined) report({ file: files.summary, check: 'summary', detail: 'the file is missing' });
  else if (isSameLeaves || root === toldRoot) {
    const problem = await summaryProblem(folder, span, { told, root, ...walked });
    if (problem !== undefined) report(problem);
  }
  return { leaves: walked.leaves, lastPosition: walked.lastPosition };
}

interface WalkedEvents {
  readonly leaves: Buffer[];
  readonly first: Buffer | undefined;
  readonly last: Buffer | undefined;
  readonly lastPosition: string;
}

async function walkEvents(
  folder: string,
  layout: ArchiveLayout,
  span: SegmentSpan,
  before: string,
  report: Report,
): Promise<WalkedEvents> {
  const file = segmentFiles(span).events;
  const leaves: Buffer[] = [];
  let isHead = true;
  let first: Buffer | undefined;
  let last: Buffer | undefined;
  let lastPosition = before;
  const found = (check: FoundProblem['check'], detail: string) =>
    report({ file, check, index: span.firstIndex + leaves.length, detail });
  try {
    for await (const lines of segmentLines(join(folder, file))) {
      for (const line of lines) {
        if (isHead) {
          isHead = false;
          if (line.toString() !== segmentHead(layout, span))
            found('format', 'the first line is not that of this segment');
          continue;
        }
        if (leaves.length === 2 * layout.segmentEvents) {
          found('segment', 'nothing is read from here on: it has more than twice the events of a segment');
          return { leaves, first, last, lastPosition };
        }
        if (!isEventLine(line)) {
          found('event', 'the line is not an event');
          leaves.push(Buffer.alloc(HASH_BYTES));
          continue;
        }
        const position = positionOfLine(line);
        if (position <= lastPosition) found('event', `its position ${position} is not after ${lastPosition}`);
        lastPosition = position;
        leaves.push(leafHashOfLine(line));
        first ??= line;
        last = line;
      }
    }
  } catch (error) {
    if (isMissing(error)) found('segment', 'the file is missing');
    else if (error instanceof SegmentDamaged)
      found('segment', `nothing can be read from here on: ${error.message}`);
    else throw error;
  }
  return { leaves, first, last, lastPosition };
}

async function sealedLeaves(
  folder: string,
  file: string,
  span: SegmentSpan,
  report: Report,
): Promise<Buffer[] | undefined> {
  try {
    const bytes = await readFile(join(folder, file));
    if (bytes.length !== span.events * HASH_BYTES) {
      const detail = `it has ${bytes.length} bytes; ${span.events} leaf hashes have ${span.events * HASH_BYTES}`;
      report({ file, check: 'leaf-hash', detail });
    }
    return Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, at) =>
      bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    );
  } catch (error) {
    if (!isMissing(error)) throw error;
    report({ file, check: 'leaf-hash', detail: 'the file is missing' });
    return undefined;
  }
}

const IN_WORDS: Readonly<Record<LeafDifference['kind'], string>> = {
  changed: 'the event is not the one that was sealed here',
  dropped: 'the event that was sealed here is missing',
  added: 'before this place there is an event that was not sealed here',
  moved: 'there is another event of the segment in this place',
};

function eventProblem(file: string, span: SegmentSpan, { kind, at, sealedAt }: LeafDifference): FoundProblem {
  const from = sealedAt === undefined ? '' : `, sealed as ${span.firstIndex + sealedAt}`;
  return { file, check: 'event', index: span.firstIndex + at, detail: `${IN_WORDS[kind]}${from}` };
}

async function summaryProblem(
  folder: string,
  span: SegmentSpan,
  {
    told,
    root,
    first,
    last,
  }: Pick<WalkedEvents, 'first' | 'last'> & { readonly told: string; readonly root: string },
): Promise<FoundProblem | undefined> {
  if (first === undefined || last === undefined) return undefined;
  const files = segmentFiles(span);
  const { bytes, sha256 } = await digestOf(join(folder, files.events));
  const expected = { ...span, root, first: placeOfLine(first), last: placeOfLine(last), bytes, sha256 };
  if (summaryText(expected) === told) return undefined;
  const claimed = parsed(told);
  if (claimed && summaryText({ ...expected, bytes: claimed.bytes, sha256: claimed.sha256 }) === told) {
    const detail = `its bytes are not those of ${files.summary} (SHA-256 ${sha256}), although its events are`;
    return { file: files.events, check: 'segment', detail };
  }
  return { file: files.summary, check: 'summary', detail: 'it does not say what the segment holds' };
}

function rootIn(told: string | undefined): string | undefined {
  return told === undefined ? undefined : parsed(told)?.root;
}

function parsed(told: string): SegmentSummary | undefined {
  try {
    return JSON.parse(told);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
