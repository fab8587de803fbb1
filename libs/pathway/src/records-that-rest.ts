import type { Refusal } from '#contracts';
import type { DecisionContext } from './decision-context.js';
import { evolve } from './evolve.js';
import { impossible } from './impossible-events.js';
import { type Thing, thingBegunBy, thingsNamedBy } from './named-things.js';
import { initialPathway, type Pathway } from './pathway.js';
import type { PathwayRecord } from './pathway-records.js';

/** A record that can't stand in a pathway. */
export interface RestingRecord {
  readonly record: PathwayRecord;
  /** Why it is impossible there; absent where it only names what is not there. */
  readonly impossible?: Refusal;
}

/**
 * The records that rest on what is changed: they could stand as it was and can't stand as it is to be, because they would be
 * impossible, or name what would not have begun. What could not stand before does not count.
 *
 * @param before,after effective records, in their order
 */
export function recordsThatRest(
  before: readonly PathwayRecord[],
  after: readonly PathwayRecord[],
  context: DecisionContext,
): readonly RestingRecord[] {
  const impossibleBefore = impossibleAmong(before, context);
  const impossibleAfter = impossibleAmong(after, context);
  const lost = thingsLost(before, after);
  return after.flatMap((record): RestingRecord[] => {
    const why = impossibleBefore.has(record) ? undefined : impossibleAfter.get(record);
    if (why !== undefined) return [{ record, impossible: why }];
    return thingsNamedBy(record.event).some((thing) => lost.has(thing)) ? [{ record }] : [];
  });
}

/** The pathway that records make before one of them. */
export function pathwayBefore(records: readonly PathwayRecord[], record: PathwayRecord): Pathway {
  return records
    .slice(0, records.indexOf(record))
    .reduce((pathway, { event }) => evolve(pathway, event), initialPathway);
}

function impossibleAmong(
  records: readonly PathwayRecord[],
  context: DecisionContext,
): ReadonlyMap<PathwayRecord, Refusal> {
  const found = new Map<PathwayRecord, Refusal>();
  let pathway = initialPathway;
  for (const record of records) {
    const why = impossible(pathway, record.event, context);
    if (why !== undefined) found.set(record, why);
    pathway = evolve(pathway, record.event);
  }
  return found;
}

function thingsLost(before: readonly PathwayRecord[], after: readonly PathwayRecord[]): ReadonlySet<Thing> {
  const lost = thingsBegun(before);
  for (const thing of thingsBegun(after)) lost.delete(thing);
  return lost;
}

function thingsBegun(records: readonly PathwayRecord[]): Set<Thing> {
  return new Set(records.flatMap(({ event }) => thingBegunBy(event) ?? []));
}
