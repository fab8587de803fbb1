import { type BenefitHistory, knownBefore, paidUntil } from '#benefit-history';
import { type CalendarDate, type KnownBy, recordedBefore, recordedBy } from '#calendar-date';
import { type Pathway, pathwayOf, type RecordedPathwayEvent, recordsBy } from '#pathway';
import type { Statutes } from '#statutes';
import { EventIndex } from './event-index.js';

/** Only what had been recorded by then counts: what the authority knew. Everything when nothing is said. */
export interface CaseToReview extends KnownBy {
  /** The whole stream of the pathway, in its order. */
  readonly records: readonly RecordedPathwayEvent[];
  /** The payments and facts of the person's benefits, where they are known. */
  readonly benefits?: BenefitHistory;
  /** The person's date of birth, where it is known. */
  readonly bornOn?: CalendarDate;
  readonly statutes: Statutes;
  /** Judged as the case stood on this date: what happened later is left out. */
  readonly asOf: CalendarDate;
}

/** A record and what set it right. */
export interface RecordSetRight {
  readonly correction: RecordedPathwayEvent;
  readonly corrected: RecordedPathwayEvent;
  /** What was put in its place; nothing where it was taken back. */
  readonly anew?: RecordedPathwayEvent;
  /** The hearings that were recorded between the two. */
  readonly hearingIds: readonly string[];
  /** The day on which it was set right, as the correction says. */
  readonly on: CalendarDate;
}

/** One pathway as a reviewer looks at it. */
export interface ReviewedCase {
  readonly pathway: Pathway;
  readonly events: EventIndex;
  /** What was set right, as far as it is known, whatever the date of the judgement. */
  readonly corrections: readonly RecordSetRight[];
  readonly benefits?: BenefitHistory;
  readonly bornOn?: CalendarDate;
  readonly statutes: Statutes;
  readonly asOf: CalendarDate;
}

/**
 * The case as it was known, with corrections in the place of what they correct, up to the date of the judgement. A correction
 * says what was true all along, so that it counts from when it is known, whatever its own date.
 */
export function reviewedCase({
  records,
  benefits,
  bornOn,
  statutes,
  asOf,
  ...knownBy
}: CaseToReview): ReviewedCase {
  const known = recordedBy(records, knownBy);
  const happened = recordsBy(known, asOf);
  return {
    pathway: pathwayOf(happened),
    events: new EventIndex(happened),
    corrections: setRightIn(known),
    ...(benefits === undefined ? {} : { benefits: paidUntil(knownBenefits(benefits, knownBy), asOf) }),
    ...(bornOn === undefined ? {} : { bornOn }),
    statutes,
    asOf,
  };
}

function knownBenefits(benefits: BenefitHistory, knownBy: KnownBy): BenefitHistory {
  const before = recordedBefore(knownBy);
  return before === undefined ? benefits : knownBefore(benefits, before);
}

function setRightIn(records: readonly RecordedPathwayEvent[]): readonly RecordSetRight[] {
  return records.flatMap((correction, place): RecordSetRight[] => {
    const { event } = correction;
    const id =
      event.type === 'RecordCorrected'
        ? event.data.corrects
        : event.type === 'RecordRetracted'
          ? event.data.retracts
          : undefined;
    const corrected = records.find((record) => record.id === id);
    if (corrected === undefined || !('on' in event.data)) return [];
    const anew = event.type === 'RecordCorrected' ? records[place + 1] : undefined;
    const hearingIds = records
      .slice(records.indexOf(corrected) + 1, place)
      .flatMap((between) => (between.event.type === 'PersonHeard' ? [between.event.data.hearingId] : []));
    return [
      { correction, corrected, ...(anew === undefined ? {} : { anew }), hearingIds, on: event.data.on },
    ];
  });
}
