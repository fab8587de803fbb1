import type { CalendarDate } from '#calendar-date';
import { Refusal, type RefusalName } from '#contracts';
import type { DecisionContext } from './decision-context.js';

interface What {
  readonly problem: RefusalName;
  readonly detail: string;
  readonly expected: string;
  readonly field?: string;
}

/** The command contradicts what is recorded, or itself. */
export function contradiction(what: What): Refusal {
  return new Refusal(what);
}

/** A rule of law forbids the decision; the provision is absent where the law's files have none on the date. */
export function breach(rule: string, provision: string | undefined, what: What): Refusal {
  return new Refusal({ ...what, rule, ...(provision === undefined ? {} : { provision }) });
}

/** Those of the checks that found something. */
export function breachesAmong(...checked: readonly (Refusal | undefined)[]): readonly Refusal[] {
  return checked.filter((refusal) => refusal !== undefined);
}

/** Nothing can be decided or have happened after today. */
export function dateToCome(
  { today }: DecisionContext,
  dates: Readonly<Record<string, CalendarDate | undefined>>,
): Refusal | undefined {
  const later = Object.entries(dates).find(([, date]) => date !== undefined && date > today);
  if (later === undefined) return undefined;
  const [field, date] = later;
  return contradiction({
    problem: 'date-to-come',
    detail: `${field} is ${date}, which is after today, ${today}.`,
    expected: `a date not after ${today}; plans for later have fields of their own`,
    field,
  });
}

export function identifierInUse(field: string, id: string): Refusal {
  return contradiction({
    problem: 'identifier-in-use',
    detail: `${field} ${id} is in use on this pathway, with another content.`,
    expected: 'an identifier of its own for each, or none, so that one is made',
    field,
  });
}

export function notRecorded(field: string, id: string): Refusal {
  return contradiction({
    problem: 'not-recorded',
    detail: `Nothing with ${field} ${id} is recorded on this pathway.`,
    expected: 'an identifier from the pathway; record the beginning first',
    field,
  });
}

export function beforeItBegan(field: string, date: CalendarDate, began: CalendarDate): Refusal {
  return contradiction({
    problem: 'before-it-began',
    detail: `${field} is ${date}; what it is about began or last changed on ${began}.`,
    expected: `a date not before ${began}`,
    field,
  });
}

export function notWhole(field: string, least: number): Refusal {
  return contradiction({
    problem: 'not-a-whole-number',
    detail: `${field} must be a whole number, at least ${least}.`,
    expected: `a whole number from ${least} up`,
    field,
  });
}
