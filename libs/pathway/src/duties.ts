import type { CalendarDate } from '#calendar-date';
import type { Duty } from './duty.js';
import type { Pathway } from './pathway.js';

/** The one duty that is in force on a date: its review periods run, and nothing has taken its place. */
export function dutyInForce(pathway: Pathway, on: CalendarDate): Duty | undefined {
  return pathway.duties.find(
    ({ firstDay, lastDay, superseded, ended }) =>
      firstDay <= on &&
      on <= lastDay &&
      (superseded === undefined || on < superseded.on) &&
      (ended === undefined || on <= ended.on),
  );
}

/** The duty that a decision on this date is about: the one in force, or one set by then that is still to begin. */
export function currentDuty(pathway: Pathway, on: CalendarDate): Duty | undefined {
  return (
    dutyInForce(pathway, on) ??
    pathway.duties.find(
      ({ setOn, firstDay, superseded, ended }) =>
        setOn <= on && on < firstDay && superseded === undefined && ended === undefined,
    )
  );
}

/** Job opportunities in each review period on a date. */
export function opportunitiesOn(duty: Duty, on: CalendarDate): number {
  return duty.lowerings.findLast((lowering) => lowering.on <= on)?.opportunities ?? duty.opportunities;
}

export function dutyById(pathway: Pathway, dutyId: string): Duty | undefined {
  return pathway.duties.find((duty) => duty.dutyId === dutyId);
}

/** A duty that something ended before its first day. */
export function neverBegins({ firstDay, superseded, ended }: Duty): boolean {
  return (
    (superseded !== undefined && superseded.on <= firstDay) || (ended !== undefined && ended.on < firstDay)
  );
}
