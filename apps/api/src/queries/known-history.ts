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
 * @throws ApiProblem for a date to come
 */
export function knownHistory(
  history: BenefitHistory,
  knownOn: CalendarDate | undefined,
  now: Date,
): BenefitHistory {
  if (knownOn === undefined) return history;
  expectNotToCome('knownOn', knownOn, now);
  return knownBefore(history, endOfHelsinkiDate(knownOn));
}

/**
 * The one rule of every query that asks what was known on a date.
 * @throws ApiProblem for a date that has not begun: it may still bring something. Today may too, and can be asked for.
 */
export function expectNotToCome(parameter: string, date: CalendarDate, now: Date): void {
  const today = helsinkiDateOf(now);
  if (date <= today) return;
  throw invalidParameter(
    parameter,
    'What will be known on a date to come is not known yet.',
    `a date until today, ${today}`,
  );
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
