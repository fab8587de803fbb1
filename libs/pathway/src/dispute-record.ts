import type { Decision, PathwayEvent, Refusal } from '#contracts';
import type { DisputeRecord } from './commands-dispute.js';
import type { DecisionContext } from './decision-context.js';
import type { PathwayRecord, PathwayRecords } from './pathway-records.js';
import { contradiction, dateToCome, notRecorded } from './refusals.js';
import { isSame } from './same-facts.js';

/** What was corrected or retracted since may be disputed too: that it was recorded is what the jobseeker speaks of. */
export function disputeRecord(
  { records, pathway }: PathwayRecords,
  { eventId, on, statement }: DisputeRecord,
  context: DecisionContext,
): Decision<PathwayEvent> {
  const refusal = dateToCome(context, { on }) ?? notToBeDisputed(records, 'eventId', eventId);
  if (refusal) return refusal;
  const dispute = { eventId, on, by: context.authority, statement };
  if (pathway.disputes.some((known) => isSame(known, dispute))) return [];
  return [{ type: 'RecordDisputed', data: { disputes: eventId, on, by: context.authority, statement } }];
}

/** A statement is about a record, and not about another statement. */
export function notToBeDisputed(
  records: readonly PathwayRecord[],
  field: string,
  eventId: string,
): Refusal | undefined {
  const record = records.find(({ id }) => id === eventId);
  if (record === undefined) return notRecorded(field, eventId);
  if (record.event.type !== 'RecordDisputed') return undefined;
  return contradiction({
    problem: 'correction-of-a-correction',
    detail: 'The record is itself a statement of the jobseeker.',
    expected: 'the record that the statement is about: another statement on that says more',
    field,
  });
}
