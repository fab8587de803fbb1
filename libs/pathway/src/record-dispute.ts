import type { CalendarDate } from '#calendar-date';
import type { Authority, DisputeEvent, PersonalText } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';

/** That the jobseeker disputes a record of the pathway, with a statement that stays beside it (DAT-1). */
export interface RecordDispute {
  /** Id of the event that is disputed. */
  readonly eventId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly statement: PersonalText;
}

export function evolveDispute(pathway: Pathway, { data }: DisputeEvent): Pathway {
  const { disputes: eventId, ...said } = data;
  return { ...pathway, disputes: inOrderOfTime(pathway.disputes, { eventId, ...said }, ({ on }) => on) };
}
