import { type BenefitHistory, knownBefore, paidUntil } from '#benefit-history';
import {
  type CalendarDate,
  helsinkiDateOf,
  type Instant,
  isCalendarDate,
  isInstant,
  type KnownBy,
  recordedBefore,
  recordedBy,
} from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { type Pathway, pathwayOf, type RecordedPathwayEvent, recordsBy } from '#pathway';
import { invalidParameter } from '../problems/make-problem.js';

/**
 * Of which moment an answer is: what held on `asOf`, by what had been recorded by then. Everything where nothing is said. It is
 * repeated in the answer.
 */
export interface AskedMoment extends KnownBy {
  readonly asOf?: CalendarDate;
}

/** How a question about the timeline is to be understood, where it is not the plain one. */
export interface AskedView extends AskedMoment {
  /** Interpretations with another choice than the default. */
  readonly choices: Choices;
}

/** What the answer repeats of it. */
export interface ToldView extends AskedMoment {
  readonly choices?: Choices;
}

/** The moment as parameters name it. */
export interface MomentAsked {
  readonly asOf?: CalendarDate;
  readonly knownOn?: CalendarDate;
  /** As it came through the address, where an unencoded plus is a space. */
  readonly knownAt?: string;
}

/**
 * The one way in which every query takes a moment.
 * @throws ApiProblem for two moments of knowing, for what is no instant, and for what is still to come
 */
export function askedMoment({ asOf, knownOn, knownAt }: MomentAsked, now: Date): AskedMoment {
  if (asOf !== undefined) expectNotToCome('asOf', asOf, now);
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...knownBy({ knownOn, knownAt }, now, { on: 'knownOn', at: 'knownAt' }),
  };
}

/** @param names of the two parameters */
export function knownBy(
  { knownOn, knownAt }: { readonly knownOn: CalendarDate | undefined; readonly knownAt: string | undefined },
  now: Date,
  names: { readonly on: string; readonly at: string },
): KnownBy {
  if (knownOn !== undefined && knownAt !== undefined) {
    const expected = `${names.on}, a date, or ${names.at}, an instant, and not both`;
    throw invalidParameter(names.at, 'Two moments are named.', expected);
  }
  if (knownOn !== undefined) {
    expectNotToCome(names.on, knownOn, now);
    return { knownOn };
  }
  return knownAt === undefined ? {} : { knownAt: existingInstant(names.at, knownAt, now) };
}

/** A moment that one parameter names, as a date or as an instant. @throws ApiProblem for none, and for one to come */
export function momentIn(parameter: string, given: string, now: Date): KnownBy {
  const names = { on: parameter, at: parameter };
  const isDate = !given.includes('T');
  if (isDate && !isCalendarDate(given)) {
    throw invalidParameter(
      parameter,
      'There is no such date.',
      'an existing date, written yyyy-mm-dd: 2025-03-03',
    );
  }
  return knownBy(
    { knownOn: isDate ? (given as CalendarDate) : undefined, knownAt: isDate ? undefined : given },
    now,
    names,
  );
}

/** @throws ApiProblem for a date that has not begun: it may still bring something. Today may too, and can be asked for. */
export function expectNotToCome(parameter: string, date: CalendarDate, now: Date): void {
  const today = helsinkiDateOf(now);
  if (date <= today) return;
  throw invalidParameter(
    parameter,
    'What will be known on a date to come is not known yet.',
    `a date until today, ${today}`,
  );
}

function existingInstant(parameter: string, given: string, now: Date): Instant {
  const instant = given.replace(' ', '+');
  if (!isInstant(instant)) {
    throw invalidParameter(
      parameter,
      'There is no such instant.',
      'an existing instant with its zone: 2025-03-03T12:00:00.000Z',
    );
  }
  if (Date.parse(instant) <= now.getTime()) return instant;
  throw invalidParameter(
    parameter,
    'What will be known at an instant to come is not known yet.',
    `an instant until now, ${now.toISOString()}`,
  );
}

/** Whether it is of everything that is recorded, as read models hold it. */
export function isOfNow({ asOf, knownOn, knownAt }: AskedMoment): boolean {
  return asOf === undefined && knownOn === undefined && knownAt === undefined;
}

/** Whether the read model's own timeline answers the question. */
export function isPlain({ choices, ...moment }: AskedView): boolean {
  return isOfNow(moment) && Object.keys(choices).length === 0;
}

export function toldView({ choices, ...moment }: AskedView): ToldView {
  return { ...moment, ...(Object.keys(choices).length === 0 ? {} : { choices }) };
}

/** The payments and facts of the moment: of what had been recorded, what had been paid and taken back by `asOf`. */
export function historyAt(history: BenefitHistory, { asOf, ...known }: AskedMoment): BenefitHistory {
  const before = recordedBefore(known);
  const recorded = before === undefined ? history : knownBefore(history, before);
  return asOf === undefined ? recorded : paidUntil(recorded, asOf);
}

/** The pathway of the moment: of what had been recorded, what had happened by `asOf`. */
export function pathwayAt(
  records: readonly RecordedPathwayEvent[],
  { asOf, ...known }: AskedMoment,
): Pathway {
  const recorded = recordedBy(records, known);
  return pathwayOf(asOf === undefined ? recorded : recordsBy(recorded, asOf));
}
