import type { CalendarDate } from '#calendar-date';
import type { PersonalText } from '#contracts';

/** Report: the jobseeker says that a record is wrong or incomplete (DAT-1). Any authority may receive it, whoever's the record is. */
export interface DisputeRecord {
  readonly type: 'DisputeRecord';
  /** Id of the recorded event. */
  readonly eventId: string;
  /** The day on which the jobseeker said so. */
  readonly on: CalendarDate;
  readonly statement: PersonalText;
}
