import type { Decision, PathwayEvent } from '#contracts';
import type { DisputeRecord } from './commands-dispute.js';
import { correctionOfACorrection } from './correction-refusals.js';
import type { DecisionContext } from './decision-context.js';
import type { PathwayRecords } from './pathway-records.js';
import { dateToCome, notRecorded } from './refusals.js';
import { isSame } from './same-facts.js';

/** What was corrected or retracted since may be disputed too: that it was recorded is what the jobseeker speaks of. */
export function disputeRecord(
  { records, pathway }: PathwayRecords,
  { eventId, on, statement }: DisputeRecord,
  context: DecisionContext,
): Decision<PathwayEvent> {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const record = records.find(({ id }) => id === eventId);
  if (record === undefined) return notRecorded('eventId', eventId);
  if (record.event.type === 'RecordDisputed') return correctionOfACorrection();
  const dispute = { eventId, on, by: context.authority, statement };
  if (pathway.disputes.some((known) => isSame(known, dispute))) return [];
  return [{ type: 'RecordDisputed', data: { disputes: eventId, on, by: context.authority, statement } }];
}
