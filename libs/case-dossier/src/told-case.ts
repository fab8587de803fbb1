import { type BenefitHistory, evolve, initialBenefitHistory, paidUntil } from '#benefit-history';
import { recordedBy } from '#calendar-date';
import type { BenefitEvent, PathwayEvent } from '#contracts';
import { type Pathway, pathwayOf, type RecordedPathwayEvent, recordsBy } from '#pathway';
import { type CaseRecord, type CaseToTell, DOSSIER_STREAMS } from './case-to-tell.js';
import { contractOf } from './dossier-events.js';
import { type EntryDate, entryDates } from './entry-date.js';

/** A record of a type that this version knows, with the date by which it stands in the chronology. */
export interface DatedRecord extends EntryDate {
  readonly record: CaseRecord;
}

/** The case as it was known, and of it what had happened by the date. */
export interface ToldCase {
  /** By stream, in the order of each. */
  readonly known: readonly CaseRecord[];
  /** The records of the chronology, in its order. */
  readonly chronology: readonly DatedRecord[];
  /** The records of the pathway as they were known, in the order of the stream. */
  readonly pathwayRecords: readonly RecordedPathwayEvent[];
  readonly pathway: Pathway;
  /** What had been paid by the date. Absent where nothing was told of benefits. */
  readonly benefits?: BenefitHistory;
  readonly leftOut: {
    readonly recordedLater: number;
    readonly happenedLater: number;
    readonly unknownTypes: number;
  };
}

export function toldCase({ records, asOf, ...knownBy }: CaseToTell): ToldCase {
  const recorded = recordedBy(records, knownBy);
  const known = DOSSIER_STREAMS.flatMap((stream) => recorded.filter((record) => record.stream === stream));
  const ofStream = (stream: CaseRecord['stream']) =>
    known.filter((record) => record.stream === stream && contractOf(record.type)?.category === stream);
  const pathwayRecords = ofStream('jobseeker').map(pathwayRecordOf);
  const benefitRecords = ofStream('benefits');
  const dateOf = entryDates(pathwayRecords);
  const dated = [...ofStream('jobseeker'), ...benefitRecords].map((record) => ({
    record,
    ...dateOf(record),
  }));
  const chronology = dated.filter(({ record, untilKnown }) => isCorrection(record) || untilKnown <= asOf);
  const unknownTypes = known.filter(({ type, stream }) => contractOf(type)?.category !== stream);
  return {
    known,
    chronology: chronology.sort(inOrderOfTime),
    pathwayRecords,
    pathway: pathwayOf(recordsBy(pathwayRecords, asOf)),
    ...(benefitRecords.length === 0 ? {} : { benefits: paidUntil(historyOf(benefitRecords), asOf) }),
    leftOut: {
      recordedLater: records.length - known.length,
      happenedLater: dated.length - chronology.length,
      unknownTypes: unknownTypes.length,
    },
  };
}

/** A correction says what was true all along, so that it is told whatever its own date. */
function isCorrection({ type }: CaseRecord): boolean {
  return CORRECTIONS.has(type);
}

const CORRECTIONS: ReadonlySet<string> = new Set([
  'RecordCorrected',
  'RecordRetracted',
  'BenefitFactCorrected',
  'BenefitFactRetracted',
]);

export function pathwayRecordOf({ id, type, data, recordedAt, authority }: CaseRecord): RecordedPathwayEvent {
  return {
    id,
    recordedAt,
    authority,
    event: { type, data } as PathwayEvent,
  };
}

function historyOf(records: readonly CaseRecord[]): BenefitHistory {
  return records.reduce<BenefitHistory>(
    (history, { id, type, data, recordedAt, authority }) =>
      evolve(history, { type, data } as BenefitEvent, { eventId: id, recordedAt, authority }),
    initialBenefitHistory,
  );
}

/** By date; of one date in the order of recording. */
function inOrderOfTime(a: DatedRecord, b: DatedRecord): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const [one, other] = [a.record, b.record];
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  if (one.stream !== other.stream) {
    return DOSSIER_STREAMS.indexOf(one.stream) - DOSSIER_STREAMS.indexOf(other.stream);
  }
  return one.revision - other.revision;
}
