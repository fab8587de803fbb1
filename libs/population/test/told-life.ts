import {
  type BenefitHistory,
  decide as decideBenefit,
  evolve as evolveBenefit,
  initialBenefitHistory,
} from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type FindingCode, reviewCase } from '#case-review';
import { isRefusal } from '#contracts';
import { decide, evolve, initialPathway, type Pathway, type RecordedPathwayEvent } from '#pathway';
import type { InventedJobseeker } from '#population';
import { loadStatutes } from '#statutes';

export const statutes = loadStatutes();

/** The events that the reports of a life become; none of them may be refused. */
export function recordsOf(
  { reports }: InventedJobseeker,
  today: CalendarDate,
): readonly RecordedPathwayEvent[] {
  const records: RecordedPathwayEvent[] = [];
  let pathway = initialPathway;
  for (const { authority, command, on } of reports) {
    const newId = () => `e${records.length}`;
    const decision = decide(pathway, command, { authority, today, statutes, newId });
    if (isRefusal(decision)) throw new Error(JSON.stringify({ command, refused: decision.details }));
    for (const event of decision) {
      records.push({ id: `e${records.length}`, recordedAt: `${on}T10:00:00.000Z`, authority, event });
      pathway = evolve(pathway, event);
    }
  }
  return records;
}

export function pathwayOfLife(person: InventedJobseeker, today: CalendarDate): Pathway {
  return recordsOf(person, today).reduce((pathway, { event }) => evolve(pathway, event), initialPathway);
}

export function benefitHistoryOf({ benefits }: InventedJobseeker): BenefitHistory {
  let history = initialBenefitHistory;
  for (const command of benefits) {
    const decision = decideBenefit(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(JSON.stringify({ command, refused: decision.details }));
    for (const event of decision) history = evolveBenefit(history, event);
  }
  return history;
}

/** What the case review finds in a life, each finding once for each time. */
export function findingsIn(person: InventedJobseeker, asOf: CalendarDate): readonly FindingCode[] {
  const records = recordsOf(person, asOf);
  const found = reviewCase({ records, benefits: benefitHistoryOf(person), statutes, asOf });
  return found.map(({ finding }) => finding).sort();
}
