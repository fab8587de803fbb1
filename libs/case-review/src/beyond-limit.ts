import type { RefusalName } from '#contracts';
import type { recordedChecks } from '#pathway';
import type { BeyondLimit, LimitWord } from './facts-of.js';

/** The limits by the field of the terms that they are about; a last day is about months. */
const LIMIT_OF_FIELD: Readonly<Record<string, LimitWord>> = {
  daysPerWeek: 'daysPerWeek',
  hoursPerDay: 'hoursPerDay',
  plannedDays: 'days',
  plannedMeetings: 'meetings',
  ageInYears: 'age',
};

/** Which limit a refusal of the terms is about, with what it allows; nothing where it is about something else. */
export function beyondLimit(
  { field, problem }: { readonly field?: string; readonly problem: RefusalName },
  { rule, terms, ageInYears }: recordedChecks.TermsCheck,
): BeyondLimit | undefined {
  const { kind: serviceKind, plannedEnd } = terms;
  if (field === 'plannedEnd') {
    const limit = problem === 'longer-than-the-maximum' ? 'monthsInAll' : 'months';
    const bounds = rule.value[limit];
    if (bounds === undefined || plannedEnd === undefined) return undefined;
    return { serviceKind, limit, ...boundsOf(bounds), lastDay: plannedEnd };
  }
  const limit = LIMIT_OF_FIELD[field ?? ''];
  const bounds = limit === undefined ? undefined : rule.value[limit];
  const value = limit === 'age' ? ageInYears : terms[field as 'daysPerWeek'];
  if (limit === undefined || bounds === undefined || value === undefined) return undefined;
  return { serviceKind, limit, ...boundsOf(bounds), value };
}

export function boundsOf(bounds: { readonly atLeast?: number; readonly atMost?: number }) {
  const { atLeast, atMost } = bounds;
  return { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
}
