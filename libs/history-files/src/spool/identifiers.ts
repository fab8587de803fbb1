import { linesOfPart, PARTITIONS, type PartitionedFile } from './partitioned-lines.js';
import { UNREADABLE, type WaitingCorrection } from './spool.js';

/** An identifier of payments.csv or services.csv and where it stands. */
export interface Identified {
  readonly identifier: string;
  readonly line: number;
  /** Nothing for a correcting row without a jobseeker of its own; `UNREADABLE` for a row with a problem. */
  readonly jobseeker: string | undefined;
}

export interface WhatIdentifiersTell {
  /** Every place of an identifier but its first. */
  onRepeated(repeated: {
    readonly identifier: string;
    readonly line: number;
    readonly firstLine: number;
  }): void;
  /** A correcting row and what it corrects, if there is such a row. */
  onCorrection(correction: WaitingCorrection, target: Identified | undefined): void;
}

/** Goes through all identifiers of a file, part by part. Nothing is told in the order of the lines. */
export function readIdentifiers(
  identifiers: readonly PartitionedFile[],
  corrections: readonly PartitionedFile[],
  { onRepeated, onCorrection }: WhatIdentifiersTell,
): void {
  for (let part = 0; part < PARTITIONS; part++) {
    const { first, repeated } = identifiersOf(linesOfPart(identifiers, part));
    for (const places of repeated.values()) {
      const [{ line: firstLine } = { line: 0 }, ...later] = places.sort((a, b) => a.line - b.line);
      for (const { identifier, line } of later) onRepeated({ identifier, line, firstLine });
    }
    for (const line of linesOfPart(corrections, part)) {
      const correction = correctionFrom(line);
      const target = first.get(correction.corrects);
      onCorrection(correction, target === undefined ? undefined : identifiedFrom(target));
    }
  }
}

/** The first line of each identifier as it is written down, and all places of those that come again. */
function identifiersOf(lines: Iterable<string>) {
  const first = new Map<string, string>();
  const repeated = new Map<string, Identified[]>();
  for (const line of lines) {
    const identifier = line.slice(0, line.indexOf(','));
    const known = first.get(identifier);
    if (known === undefined) {
      first.set(identifier, line);
      continue;
    }
    const places = repeated.get(identifier) ?? [identifiedFrom(known)];
    places.push(identifiedFrom(line));
    repeated.set(identifier, places);
    if (identifiedFrom(line).line < identifiedFrom(known).line) first.set(identifier, line);
  }
  return { first, repeated };
}

function identifiedFrom(text: string): Identified {
  const [identifier = '', line, jobseeker] = text.split(',');
  return { identifier, line: Number(line), jobseeker: jobseeker === '' ? undefined : jobseeker };
}

function correctionFrom(text: string): WaitingCorrection {
  const [corrects = '', line, own, ...values] = text.split(',');
  return { corrects, line: Number(line), own: own === '' ? undefined : own, text: values.join(',') };
}

/** Whose a correcting row is. It is lost where that can't be known, unless the row of its payment has a problem itself. */
export function jobseekerOf(
  { own }: WaitingCorrection,
  target: Identified | undefined,
): { readonly jobseeker?: string; readonly isLost: boolean } {
  if (target?.jobseeker === UNREADABLE) return { isLost: false };
  const jobseeker = target?.jobseeker ?? own;
  return jobseeker === undefined ? { isLost: true } : { jobseeker, isLost: false };
}
