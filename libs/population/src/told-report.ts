import { type CalendarDate, compareDates } from '#calendar-date';
import type { Authority } from '#contracts';
import type { PathwayReport } from '#pathway';

/** Something reported of a life: when it happened, and who reports it. */
export interface ToldReport {
  readonly on: CalendarDate;
  readonly authority: Authority;
  readonly command: PathwayReport;
}

/** What is reported of one life; nothing that is after a day. */
export class ReportsOfLife {
  private readonly told: ToldReport[] = [];

  constructor(private readonly today: CalendarDate) {}

  add(on: CalendarDate, command: PathwayReport, authority: Authority = 'employment-authority'): void {
    if (on <= this.today) this.told.push({ on, authority, command });
  }

  /** In order of time; of one day, as they were added. */
  inOrder(): readonly ToldReport[] {
    return [...this.told].sort((a, b) => compareDates(a.on, b.on));
  }
}
