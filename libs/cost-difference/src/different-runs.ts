import { type DayNumber, paidDayAfter, type Run } from '#cost-responsibility';
import { type DifferentField, differentFields } from './different-field.js';
import { RunCursor, type RunPart } from './run-cursor.js';

/** Paid days that follow each other and differ between two timelines in the same way. */
export interface DifferentRuns {
  readonly first: DayNumber;
  /** How many paid days; at least one. */
  readonly days: number;
  /** Nothing where the days were not paid. */
  readonly before: RunPart | undefined;
  readonly after: RunPart | undefined;
  /** Of days that were paid on both sides: in what they differ. */
  readonly fields: readonly DifferentField[];
}

/** Where two timelines of one person differ, by date. Neither days nor dates are written out for it. */
export function differentRuns(before: readonly Run[], after: readonly Run[]): DifferentRuns[] {
  const found: DifferentRuns[] = [];
  const left = new RunCursor(before);
  const right = new RunCursor(after);
  for (let next = nextDays(left, right); next; next = nextDays(left, right)) {
    if (!next.before || !next.after || next.fields.length > 0) addTo(found, next);
    if (next.before) left.advance(next.days);
    if (next.after) right.advance(next.days);
  }
  return found;
}

/** The days from here on for which both sides stay as they are. */
function nextDays(left: RunCursor, right: RunCursor): DifferentRuns | undefined {
  const { day } = left;
  const { day: other } = right;
  if (day !== undefined && (other === undefined || day < other)) {
    return { first: day, days: left.daysBefore(other), before: left.part(), after: undefined, fields: [] };
  }
  if (other === undefined) return undefined;
  if (day === undefined || other < day) {
    return { first: other, days: right.daysBefore(day), before: undefined, after: right.part(), fields: [] };
  }
  const before = left.part();
  const after = right.part();
  const together = Math.min(left.daysBefore(undefined), right.daysBefore(undefined));
  const days = daysAlike(before, after, together);
  return { first: day, days, before, after, fields: differentFields(before, after) };
}

/** Where one side counts and the other does not, the numbers may meet on one day: it differs in less than its neighbours. */
function daysAlike(before: RunPart, after: RunPart, days: number): number {
  if (before.run.counted === after.run.counted) return days;
  const ahead = before.run.counted ? after.number - before.number : before.number - after.number;
  if (ahead === 0) return 1;
  return ahead > 0 ? Math.min(ahead, days) : days;
}

/** Days that go on as the ones before them are one difference with these. */
function addTo(found: DifferentRuns[], next: DifferentRuns): void {
  const last = found.at(-1);
  if (last && goesOn(last, next)) found[found.length - 1] = { ...last, days: last.days + next.days };
  else found.push(next);
}

function goesOn(last: DifferentRuns, next: DifferentRuns): boolean {
  return (
    paidDayAfter(last.first, last.days) === next.first &&
    last.fields.join() === next.fields.join() &&
    sideGoesOn(last.before, last.days, next.before) &&
    sideGoesOn(last.after, last.days, next.after)
  );
}

function sideGoesOn(part: RunPart | undefined, days: number, next: RunPart | undefined): boolean {
  if (!part || !next) return part === next;
  const expected = { run: part.run, number: part.number + (part.run.counted ? days : 0) };
  return differentFields(expected, next).length === 0;
}
