import type { CalendarDate } from '#calendar-date';
import type { NotHeardGround, PersonalText } from '#contracts';
import type { SetJobSearchDuty } from './commands-duty.js';
import type { StartService } from './commands-service.js';

interface Correction {
  /** Id of the recorded event. */
  readonly eventId: string;
  /** The day on which the mistake is set right. */
  readonly on: CalendarDate;
  /** What was wrong. Required; optional here so that a missing one is refused by COR-1. */
  readonly reason?: PersonalText;
  /** Why the person is not heard before what was decided here is set right to his or her harm. */
  readonly notHeardGround?: NotHeardGround;
}

/**
 * Decision: the authority sets a record of its own right (COR-1). What it reported is recorded anew as it says now, lawful or
 * not; what it decided here must pass the checks of that decision, and be set right to the person's harm only after a hearing
 * on that matter, or on a ground of the law for leaving it out (ADM-1). What can't be true, alone or beside what is recorded, is refused.
 */
export interface CorrectRecord extends Correction {
  readonly type: 'CorrectRecord';
  /** The whole data of the event as it should have been, of the same type. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What only the check of the decision needs and no record keeps, as in `StartService` and `OfferService`. */
  readonly ageInYears?: StartService['ageInYears'];
  readonly trialMaximumRestart?: StartService['trialMaximumRestart'];
  /** The same, as in `SetJobSearchDuty`. */
  readonly inJobseekersInterest?: SetJobSearchDuty['inJobseekersInterest'];
}

/** Decision: the authority takes a record of its own back: what it says did not happen (COR-1). Nothing may rest on it, and a decision made here is taken back to the person's harm only after a hearing, or on a ground for leaving it out (ADM-1). */
export interface RetractRecord extends Correction {
  readonly type: 'RetractRecord';
}

export type CorrectionCommand = CorrectRecord | RetractRecord;
