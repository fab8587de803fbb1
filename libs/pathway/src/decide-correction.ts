import { type CorrectionEvent, contractBreach, type Decision, type PathwayEvent, Refusal } from '#contracts';
import type { CorrectRecord, RetractRecord } from './commands-correction.js';
import {
  changesNothing,
  notHeardOnCorrection,
  notOfItsContract,
  othersRestOnIt,
  textNotReadable,
} from './correction-refusals.js';
import { jobSearchesOverlap } from './decide-job-search.js';
import { decidedAnew, inTheData, isDecidedHere } from './decided-anew.js';
import type { DecisionContext } from './decision-context.js';
import { notToBeDisputed } from './dispute-record.js';
import { overlappingJobSearch } from './job-searches.js';
import type { PathwayRecord, PathwayRecords } from './pathway-records.js';
import { recordToSetRight } from './record-to-set-right.js';
import { effectiveRecords, hadHappened, pathwayOf } from './recorded-pathway.js';
import { pathwayBefore, recordsThatRest } from './records-that-rest.js';
import { isSame } from './same-facts.js';

type Outcome = Decision<PathwayEvent>;

export function correctRecord(
  state: PathwayRecords,
  command: CorrectRecord,
  context: DecisionContext,
): Outcome {
  const standing = effectiveRecords(state.records);
  const record = recordToSetRight(state.records, standing, command, context);
  if (record instanceof Refusal) return record;
  const said = saidAnew(record, command);
  if (said instanceof Refusal) return said;
  if (said.type === 'RecordDisputed') {
    const refusal = notToBeDisputed(state.records, 'disputes', said.data.disputes);
    if (refusal) return inTheData(refusal, said);
  }
  const isDecision = isDecidedHere(state, record);
  const event = isDecision
    ? (unlawfulOnItsNewDay(standing, record, said, command, context) ??
      decidedAnew(pathwayBefore(standing, record), record.event, said, command, context))
    : said;
  if (event instanceof Refusal) return event;
  if (isSame(record.event.data, event.data)) return changesNothing();
  const anew = { ...record, event };
  const after = standing.map((each) => (each === record ? anew : each));
  const resting = recordsThatRest(standing, after, context);
  const itself = resting.find((each) => each.record === anew)?.impossible;
  if (itself !== undefined) return inTheData(itself, event);
  if (resting.length > 0) return othersRestOnIt(resting);
  const overlap = newOverlap(standing, after);
  if (overlap !== undefined) return inTheData(overlap, event);
  const unheard = isDecision
    ? notHeardOnCorrection(state.records, record, event, command, context)
    : undefined;
  if (unheard !== undefined) return unheard;
  return [{ type: 'RecordCorrected', data: { corrects: record.id, ...saidOfIt(command, context) } }, event];
}

/**
 * Of a decision that is moved to a later day: the rule that it breaks beside what is recorded after it and had happened between
 * its old day and the new one.
 */
function unlawfulOnItsNewDay(
  standing: readonly PathwayRecord[],
  record: PathwayRecord,
  said: PathwayEvent,
  command: CorrectRecord,
  context: DecisionContext,
): Refusal | undefined {
  const { data } = record.event;
  if (!('on' in data)) return undefined;
  const place = standing.indexOf(record);
  const known = standing.filter(
    (each, index) => index < place || (index > place && !hadHappened(each.event, data.on)),
  );
  const outcome = decidedAnew(pathwayOf(known), record.event, said, command, context);
  // What contradicts later records is no breach: whether they can stand beside it is asked below.
  return outcome instanceof Refusal && outcome.details.rule !== undefined ? outcome : undefined;
}

export function retractRecord(
  state: PathwayRecords,
  command: RetractRecord,
  context: DecisionContext,
): Outcome {
  const standing = effectiveRecords(state.records);
  const record = recordToSetRight(state.records, standing, command, context);
  if (record instanceof Refusal) return record;
  const after = standing.filter((each) => each !== record);
  const resting = recordsThatRest(standing, after, context);
  if (resting.length > 0) return othersRestOnIt(resting);
  const unheard = isDecidedHere(state, record)
    ? notHeardOnCorrection(state.records, record, undefined, command, context)
    : undefined;
  return (
    newOverlap(standing, after) ??
    unheard ?? [{ type: 'RecordRetracted', data: { retracts: record.id, ...saidOfIt(command, context) } }]
  );
}

function saidOfIt(
  { on, reason, notHeardGround }: CorrectRecord | RetractRecord,
  { authority: by }: DecisionContext,
): Pick<CorrectionEvent['data'], 'on' | 'by' | 'reason' | 'notHeardGround'> {
  return {
    on,
    by,
    ...(reason === undefined ? {} : { reason }),
    ...(notHeardGround === undefined ? {} : { notHeardGround }),
  };
}

/** The event as it is to be, of the type that it is, if it keeps to the contract of that and says something else. */
function saidAnew({ event }: PathwayRecord, { data }: CorrectRecord): PathwayEvent | Refusal {
  const breach = contractBreach(event.type, data);
  if (breach !== undefined) return notOfItsContract(event.type, breach.field, breach.fault);
  const unreadable = textNotReadable(data, event.data);
  if (unreadable !== undefined) return notOfItsContract(event.type, unreadable, 'must be plain text');
  if (isSame(event.data, data)) return changesNothing();
  return { type: event.type, data } as PathwayEvent;
}

/** Spells of job search that would be there twice at a time, and were not. */
function newOverlap(before: readonly PathwayRecord[], after: readonly PathwayRecord[]): Refusal | undefined {
  const overlapping = overlappingJobSearch(pathwayOf(after));
  if (overlapping === undefined || overlappingJobSearch(pathwayOf(before)) !== undefined) return undefined;
  return jobSearchesOverlap(overlapping, 'on');
}
