import type { Refusal } from '#contracts';
import type { CorrectionCommand } from './commands-correction.js';
import {
  correctionOfACorrection,
  correctionWithoutReason,
  noLongerStands,
  notItsRecord,
} from './correction-refusals.js';
import type { DecisionContext } from './decision-context.js';
import type { PathwayRecord } from './pathway-records.js';
import { dateToCome, notRecorded } from './refusals.js';

/**
 * The record that a command is about, or why the authority can't set it right.
 *
 * @param standing those of the records that count
 */
export function recordToSetRight(
  records: readonly PathwayRecord[],
  standing: readonly PathwayRecord[],
  command: CorrectionCommand,
  context: DecisionContext,
): PathwayRecord | Refusal {
  const { eventId, on } = command;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const record = records.find(({ id }) => id === eventId);
  if (record === undefined) return notRecorded('eventId', eventId);
  const { type } = record.event;
  if (type === 'RecordCorrected' || type === 'RecordRetracted') return correctionOfACorrection();
  const notItsOwn = notItsRecord(record, command, context);
  if (notItsOwn) return notItsOwn;
  if (!standing.includes(record)) return noLongerStands(records, record);
  return correctionWithoutReason(command, context) ?? record;
}
