import type { CalendarDate } from '#calendar-date';
import type { Authority, PersonalText } from '#contracts';

/** That the jobseeker disputes a record of the pathway, with a statement that stays beside it (DAT-1). */
export interface RecordDispute {
  /** Id of the event that is disputed. */
  readonly eventId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly statement: PersonalText;
}
