import type { CalendarDate } from '#calendar-date';
import type { Authority, PersonalText } from '#contracts';

/** That a record of the pathway was set right, or taken back (COR-1). The pathway itself shows what holds after it. */
export interface RecordCorrection {
  readonly what: 'corrected' | 'retracted';
  /** Id of the event that was wrong. */
  readonly eventId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly reason?: PersonalText;
}
