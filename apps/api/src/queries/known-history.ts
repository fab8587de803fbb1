import { type BenefitHistory, knownBefore } from '#benefit-history';
import { type CalendarDate, endOfHelsinkiDate, helsinkiDateOf } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { invalidParameter } from '../problems/make-problem.js';

/** How a question about the timeline is to be understood, where it is not the plain one. */
export interface AskedView {
  /** What Polku had recorded by the end of this date in Helsinki. */
  readonly knownOn?: CalendarDate;
  /** Interpretations with another choice than the default. */
  readonly choices: Choices;
}

/** What the answer repeats of it. */
export interface ToldView {
  readonly knownOn?: CalendarDate;
  readonly choices?: Choices;
}

/**
 * The history as it was known.
 * @throws ApiProblem for a date that is not over and may still bring something, other than today
 */
export function knownHistory(
  history: BenefitHistory,
  knownOn: CalendarDate | undefined,
  now: Date,
): BenefitHistory {
  if (knownOn === undefined) return history;
  const today = helsinkiDateOf(now);
  if (knownOn > today) {
    throw invalidParameter(
      'knownOn',
      'What will be known on a date to come is not known yet.',
      `a date until today, ${today}`,
    );
  }
  return knownBefore(history, endOfHelsinkiDate(knownOn));
}

/** Whether the read model's own timeline answers the question. */
export function isPlain({ knownOn, choices }: AskedView): boolean {
  return knownOn === undefined && Object.keys(choices).length === 0;
}

export function toldView({ knownOn, choices }: AskedView): ToldView {
  return {
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  };
}
