import type { CalendarDate } from '#calendar-date';
import type { Authority, PersonalText, ReferralReceiver } from '#contracts';

/** Fact: the jobseeker was told about another's services (PRO-6). */
export interface ReportServiceInformation {
  readonly type: 'ReportServiceInformation';
  readonly on: CalendarDate;
  /** The authority that told; the one that reports when not said. */
  readonly by?: Authority;
  readonly receiver: ReferralReceiver;
  /** Kind of service, from the service catalogue. */
  readonly serviceKind?: string;
  readonly account?: PersonalText;
}

interface Opening {
  readonly on: CalendarDate;
  readonly receiver: ReferralReceiver;
  readonly purpose?: PersonalText;
}

/** Decision: the authority opens cooperation with another about the jobseeker's services (PRO-6). */
export interface OpenCooperation extends Opening {
  readonly type: 'OpenCooperation';
  /** Generated when absent. */
  readonly cooperationId?: string;
}

/** Fact: cooperation as it was opened. */
export interface ReportCooperation extends Opening {
  readonly type: 'ReportCooperation';
  readonly cooperationId: string;
  /** The authority that opened it; the one that reports when not said. */
  readonly by?: Authority;
}

export type CooperationDecision = OpenCooperation;
export type CooperationReport = ReportServiceInformation | ReportCooperation;
