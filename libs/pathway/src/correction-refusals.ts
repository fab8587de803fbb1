import { isErased, isSealed, type PathwayEvent, Refusal } from '#contracts';
import type { CorrectionCommand } from './commands-correction.js';
import { harmOfCorrection, isHeardOn } from './correction-harm.js';
import type { DecisionContext } from './decision-context.js';
import { notHeardOn } from './decision-rules.js';
import type { PathwayRecord } from './pathway-records.js';
import { effectiveRecords } from './recorded-pathway.js';
import type { RestingRecord } from './records-that-rest.js';
import { breach, contradiction } from './refusals.js';
import { ruleInForce } from './rules-in-force.js';

/** COR-1: who recorded it sets it right. */
export function notItsRecord(
  record: PathwayRecord,
  { on }: CorrectionCommand,
  context: DecisionContext,
): Refusal | undefined {
  if (record.authority === context.authority) return undefined;
  return breach('COR-1', provisionOf(on, context), {
    problem: 'not-this-authoritys-act',
    detail: `The record is an act of ${record.authority}; ${context.authority} does not set it right.`,
    expected: `a correction by ${record.authority}`,
    field: 'eventId',
  });
}

/** COR-1: whoever reads it later must know what was wrong. */
export function correctionWithoutReason(
  { on, reason }: CorrectionCommand,
  context: DecisionContext,
): Refusal | undefined {
  if (typeof reason === 'string' ? reason.trim() !== '' : reason !== undefined) return undefined;
  return breach('COR-1', provisionOf(on, context), {
    problem: 'correction-without-reason',
    detail: 'It is not said what was wrong with the record.',
    expected: 'what was wrong, in reason',
    field: 'reason',
  });
}

/**
 * ADM-1: before a decision is set right to the person's harm, the person is heard on it, unless the law has a ground for leaving
 * that out with a decision that changes another.
 *
 * @param records all, in the order of the stream
 */
export function notHeardOnCorrection(
  records: readonly PathwayRecord[],
  record: PathwayRecord,
  after: PathwayEvent | undefined,
  { on, notHeardGround }: CorrectionCommand,
  context: DecisionContext,
): Refusal | undefined {
  if (notHeardGround !== undefined) return notHeardOn(notHeardGround, { on, outcome: 'changed' }, context);
  const harmful = harmOfCorrection(record.event, after, on, context.statutes);
  if (harmful === undefined) return undefined;
  // A record that took the place of another was made later than what stands behind it.
  const later = new Set(records.slice(records.indexOf(record) + 1));
  const since = effectiveRecords(records).flatMap((each) =>
    later.has(each) && each.event.type === 'PersonHeard' ? [each.event.data] : [],
  );
  if (isHeardOn(since, harmful, on)) return undefined;
  const { harm, matter, matterId, provision } = harmful;
  const about = matterId === undefined ? matter : `${matter} ${matterId}`;
  return breach('ADM-1', provision, {
    problem: 'person-not-heard',
    detail: `Set right so, the decision is worse for the person (${harm}); no hearing on the ${about} by ${on} is recorded since.`,
    expected: `a hearing on the matter ${about} first, or notHeardGround`,
    field: 'eventId',
  });
}

function provisionOf(on: CorrectionCommand['on'], { statutes }: DecisionContext): string | undefined {
  return ruleInForce(statutes, 'yes-no', 'correction.by-its-own-authority', on)?.citation;
}

/** What is a correction itself is set right in the record that it put in the place of another. */
export function correctionOfACorrection(): Refusal {
  return contradiction({
    problem: 'correction-of-a-correction',
    detail: 'The record is itself a correction or retraction.',
    expected: 'the record that took the place of the corrected one; what was retracted is recorded again',
    field: 'eventId',
  });
}

/** Of two who set one record right, the second learns what stands in its place. */
export function noLongerStands(records: readonly PathwayRecord[], { id }: PathwayRecord): Refusal {
  const place = records.findIndex(
    ({ event }) => event.type === 'RecordCorrected' && event.data.corrects === id,
  );
  const successor = records[place + 1];
  if (place < 0 || successor === undefined) {
    return contradiction({
      problem: 'record-retracted-already',
      detail: `The record ${id} was retracted.`,
      expected: 'a record that stands; what did happen after all is recorded again',
      field: 'eventId',
    });
  }
  return contradiction({
    problem: 'record-corrected-already',
    detail: `The record ${successor.id} was put in the place of ${id}.`,
    expected: `the record that stands, if that is wrong too: ${successor.id}`,
    field: 'eventId',
  });
}

export function changesNothing(): Refusal {
  return contradiction({
    problem: 'correction-changes-nothing',
    detail: 'The record says already what it is to say.',
    expected: 'data that differs from what is recorded',
    field: 'data',
  });
}

export function notOfItsContract(type: string, field: string, fault: string): Refusal {
  return contradiction({
    problem: 'record-not-of-its-contract',
    detail: `The data is not that of ${type}: ${field === '' ? 'it' : field} ${fault}.`,
    expected: `the whole data of ${type} as its published contract describes it, texts about the person as plain text`,
    field: field === '' ? 'data' : `data.${field}`,
  });
}

/** A text that is sealed or erased is no correction of one that can be read. */
export function textNotReadable(said: unknown, recorded: unknown, field = ''): string | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const before = typeof recorded === 'object' && recorded !== null ? recorded : {};
  if (isSealed(said) || isErased(said))
    return JSON.stringify(said) === JSON.stringify(before) ? undefined : field;
  for (const [name, value] of Object.entries(said)) {
    const inner = field === '' ? name : `${field}.${name}`;
    const found = textNotReadable(value, (before as Readonly<Record<string, unknown>>)[name], inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the decision, made anew, finds out otherwise than it is told. */
export function comesOutOtherwise(field: string | undefined): Refusal {
  return contradiction({
    problem: 'decision-comes-out-otherwise',
    detail:
      field === undefined
        ? 'Decided anew, it would change nothing: another record says it already.'
        : `Decided anew, the record would have another ${field}.`,
    expected:
      field === undefined
        ? 'a retraction of the record'
        : `${field} as the decision finds it; leave it out where the contract allows that`,
    field: field === undefined ? 'data' : `data.${field}`,
  });
}

/** A correction puts one record in the place of one; what else a decision records with it would be lost, or stay. */
export function hasOtherConsequences(others: string): Refusal {
  return contradiction({
    problem: 'decision-comes-out-otherwise',
    detail: `Decided anew, it would be recorded with ${others === '' ? 'no other event' : others}, unlike before.`,
    expected: 'a retraction of the record and of what was recorded with it, and the decision anew',
    field: 'data',
  });
}

const NAMED_AT_MOST = 5;

/** What the records that come after can't stand without, or beside. */
export function othersRestOnIt(resting: readonly RestingRecord[]): Refusal {
  const named = resting.slice(0, NAMED_AT_MOST).map(({ record }) => inWords(record));
  const more = resting.length - named.length;
  const why = resting.find(({ impossible }) => impossible !== undefined)?.impossible?.details.detail;
  return contradiction({
    problem: 'records-rest-on-it',
    detail: `On the record as it is ${resting.length === 1 ? 'rests' : 'rest'} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.${why === undefined ? '' : ` ${why}`}`,
    expected: 'those corrected or retracted first, the last of them before the others',
    field: 'eventId',
  });
}

function inWords({ id, event }: PathwayRecord): string {
  return `${event.type}${dayOf(event)} (${id})`;
}

function dayOf({ data }: PathwayEvent): string {
  return 'on' in data ? ` of ${data.on}` : '';
}
