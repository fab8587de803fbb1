import { type CalendarDate, isCalendarDate } from '#calendar-date';

export type MomentField = 'asOf' | 'knownOn' | 'withAsOf' | 'withKnownOn';

export type Mistake = 'not-a-date' | 'to-come';

/** What stands in the controls: the dates that can be used, and what is wrong with the others. */
export interface ReadMoments {
  readonly dates: Readonly<Partial<Record<MomentField, CalendarDate>>>;
  readonly mistakes: ReadonlyMap<MomentField, Mistake>;
}

/** Reads the dates of an address. A control that was left empty says nothing; a date stands once. */
export function readMoments(
  parameters: Readonly<Record<string, unknown>>,
  fields: readonly MomentField[],
  today: CalendarDate,
): ReadMoments {
  const dates: Partial<Record<MomentField, CalendarDate>> = {};
  const mistakes = new Map<MomentField, Mistake>();
  for (const field of fields) {
    const given = parameters[field];
    if (given === undefined || given === '') continue;
    if (typeof given !== 'string' || !isCalendarDate(given)) mistakes.set(field, 'not-a-date');
    else if (given > today) mistakes.set(field, 'to-come');
    else dates[field] = given;
  }
  return { dates, mistakes };
}
