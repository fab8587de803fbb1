import type { CalendarDate } from '#calendar-date';
import type { Authority, PersonalText, ReferralReceiver } from '#contracts';

/** The jobseeker was told about another's services (PRO-6). */
export interface ServiceInformation {
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly receiver: ReferralReceiver;
  readonly serviceKind?: string;
  readonly account?: PersonalText;
}

/** Cooperation about the jobseeker's services was opened with another (PRO-6). */
export interface Cooperation {
  readonly cooperationId: string;
  readonly on: CalendarDate;
  readonly by: Authority;
  readonly receiver: ReferralReceiver;
  readonly purpose?: PersonalText;
}
