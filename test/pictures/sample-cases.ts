import { workedCaseEvents } from '#apps/docs/src/dossier/worked-dossier.js';
import { type BenefitHistory, evolve as evolveBenefit, initialBenefitHistory } from '#benefit-history';
import { type CalendarDate, calendarDate } from '#calendar-date';
import { Telling } from '#case-dossier';
import { reviewCase, tellFinding } from '#case-review';
import type { BenefitEvent, PathwayEvent } from '#contracts';
import { timeline } from '#cost-responsibility';
import { isPathwayEvent, type RecordedPathwayEvent } from '#pathway';
import { type CaseToDraw, caseOfRecords, sharePeriods } from '#pictures';
import { type InventedJobseeker, loadRates, population } from '#population';
import { type Language, loadAreas } from '#statutes';
import { benefitHistoryOf, recordsOf, statutes } from '../../libs/population/test/told-life.js';

export const TODAY = calendarDate('2026-10-30');
const WORKED_CASE_AS_OF = calendarDate('2026-03-31');

/** What of a person is drawn. */
export interface SampleCase {
  readonly records: readonly RecordedPathwayEvent[];
  readonly history: BenefitHistory;
  readonly asOf: CalendarDate;
}

/** People of the invented population, in order. */
export function inventedPeople(jobseekers: number): Iterable<InventedJobseeker> {
  const basis = { rates: loadRates(), statutes, areas: loadAreas() };
  return population({ jobseekers, seed: 1, today: TODAY, irregularPercent: 20, emphasis: 20 }, basis);
}

export function sampleOf(person: InventedJobseeker): SampleCase {
  return { records: recordsOf(person, TODAY), history: benefitHistoryOf(person), asOf: TODAY };
}

/** The case of the documents, with whatever was corrected in it. */
export function workedCase(): SampleCase {
  const records: RecordedPathwayEvent[] = [];
  let history = initialBenefitHistory;
  for (const { stored, opened } of workedCaseEvents()) {
    const { id, type, recordedAt, metadata } = stored;
    if (isPathwayEvent(stored)) {
      const event = { type, data: opened } as unknown as PathwayEvent;
      records.push({ id, recordedAt: recordedAt.toISOString(), authority: metadata.authority, event });
    } else if (stored.stream.startsWith('benefits-')) {
      history = evolveBenefit(history, { type, data: opened } as unknown as BenefitEvent);
    }
  }
  return { records, history, asOf: WORKED_CASE_AS_OF };
}

export function drawnCase({ records, history, asOf }: SampleCase, language: Language): CaseToDraw {
  const findings = reviewCase({ records, benefits: history, statutes, asOf });
  return caseOfRecords({
    records,
    periods: sharePeriods(timeline(history, statutes).days()),
    findings: findings.map((finding) => ({ ...finding, ...tellFinding(finding, statutes, language) })),
    asOf,
    telling: new Telling(language, statutes),
    addressOf: (eventId) => `#event-${eventId}`,
    addressOfDay: (date) => `#day-${date}`,
  });
}
