import { type PathwayEvent, Refusal } from '#contracts';
import type { PathwayCommand } from './commands.js';
import type { CorrectRecord } from './commands-correction.js';
import { comesOutOtherwise, hasOtherConsequences, notOfItsContract } from './correction-refusals.js';
import { decide } from './decide.js';
import type { DecisionContext } from './decision-context.js';
import { decisionOfRecord } from './decision-of-record.js';
import type { Pathway } from './pathway.js';
import { commandBehind, type PathwayRecord, type PathwayRecords } from './pathway-records.js';
import { firstDifference } from './same-facts.js';

/** Fields that a decision made here has, where a report may lack them. */
const NEEDED: Readonly<Partial<Record<PathwayEvent['type'], readonly string[]>>> = {
  ServiceNeedAssessed: ['occasion', 'conclusions'],
  JobSearchDutyLowered: ['ground'],
  JobSearchDutyWaived: ['ground'],
  ReferralInformationGiven: ['answer'],
};

/**
 * Whether a record is a decision made here, and not a report. Where nobody knows any more, it counts as decided: an unchecked
 * correction would look like a checked one.
 */
export function isDecidedHere({ records }: PathwayRecords, record: PathwayRecord): boolean {
  return commandBehind(records, record)?.startsWith('Report') !== true;
}

/**
 * What comes of the decision of a record when it is made anew on what was recorded before it, as it stands now.
 *
 * @param recorded the record as it stands
 * @param said as it is to be
 * @returns the record as the decision makes it; what is never decided, as it was said
 */
export function decidedAnew(
  before: Pathway,
  recorded: PathwayEvent,
  said: PathwayEvent,
  told: CorrectRecord,
  context: DecisionContext,
): PathwayEvent | Refusal {
  const decision = decisionOfRecord(said, told);
  if (decision === undefined) return said;
  const missing = NEEDED[said.type]?.find((field) => !Object.hasOwn(said.data, field));
  if (missing !== undefined) return notOfItsContract(said.type, missing, 'is part of a decision made here');
  // The record keeps to its contract, and what of a decision that leaves open is asked for above.
  const decided = decide(before, decision as unknown as PathwayCommand, context);
  if (decided instanceof Refusal) return inTheData(decided, said);
  const event = decided.find(({ type }) => type === said.type);
  if (event === undefined) return comesOutOtherwise(undefined);
  const others = consequences(decided, event);
  if (others !== consequencesOf(before, recorded, told, context)) return hasOtherConsequences(others);
  const fields = Object.keys(said.data);
  const otherwise = firstDifference<string>({ ...event.data }, { ...said.data }, fields);
  return otherwise === undefined ? event : comesOutOtherwise(otherwise);
}

/** The types of the events that a decision records beside its own. */
function consequences(decided: readonly PathwayEvent[], own: PathwayEvent | undefined): string {
  return decided
    .filter((each) => each !== own)
    .map(({ type }) => type)
    .sort()
    .join(', ');
}

/** Those that the decision had as it stands; none where it could not be taken so any more. */
function consequencesOf(
  before: Pathway,
  recorded: PathwayEvent,
  told: CorrectRecord,
  context: DecisionContext,
): string {
  const decided = decide(before, decisionOfRecord(recorded, told) as unknown as PathwayCommand, context);
  if (decided instanceof Refusal) return '';
  return consequences(
    decided,
    decided.find(({ type }) => type === recorded.type),
  );
}

/** A field of the decision is one of the data of its record. */
export function inTheData({ details }: Refusal, { data }: PathwayEvent): Refusal {
  const { field, ...others } = details;
  if (field === undefined) return new Refusal(others);
  return new Refusal({ ...others, field: Object.hasOwn(data, field) ? `data.${field}` : 'data' });
}
