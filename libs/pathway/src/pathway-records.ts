import { evolve } from './evolve.js';
import { initialPathway, type Pathway } from './pathway.js';
import { pathwayOf, type RecordedPathwayEvent } from './recorded-pathway.js';

/** An event of a pathway with what a decision on the records themselves has to know of it. */
export type PathwayRecord = Omit<RecordedPathwayEvent, 'recordedAt'>;

/** A pathway with the records that make it, corrected ones and corrections included, in the order of the stream. */
export interface PathwayRecords {
  readonly records: readonly PathwayRecord[];
  /** What holds after all corrections (COR-1). */
  readonly pathway: Pathway;
}

export const noRecords: PathwayRecords = { records: [], pathway: initialPathway };

/** One more record. Only what takes the place of an earlier one, or takes it back, makes the pathway anew (COR-1). */
export function evolveRecords(
  { records: before, pathway }: PathwayRecords,
  record: PathwayRecord,
): PathwayRecords {
  const records = [...before, record];
  const corrects = before.at(-1)?.event.type === 'RecordCorrected';
  const rewrites = corrects || record.event.type === 'RecordRetracted';
  return { records, pathway: rewrites ? pathwayOf(records) : evolve(pathway, record.event) };
}

/** The command that said first what a record says: of what corrects, the command of what was corrected. */
export function commandBehind(records: readonly PathwayRecord[], record: PathwayRecord): string | undefined {
  let behind = record;
  for (;;) {
    const correction = records[records.indexOf(behind) - 1]?.event;
    if (correction?.type !== 'RecordCorrected') return behind.command;
    const corrected = records.find(({ id }) => id === correction.data.corrects);
    if (corrected === undefined) return behind.command;
    behind = corrected;
  }
}
