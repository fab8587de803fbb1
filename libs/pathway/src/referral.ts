import type { CalendarDate } from '#calendar-date';
import type { Authority, PersonalText, ReferralReceiver, RehabilitationGround } from '#contracts';

export type ReferralStatus = 'waiting' | 'information-asked' | 'accepted' | 'refused';

/** One step of the correspondence about a referral (REF-1). */
export interface ReferralStep {
  readonly what: 'accepted' | 'refused' | 'information-asked' | 'information-given';
  readonly on: CalendarDate;
  readonly by: ReferralReceiver;
  readonly text?: PersonalText;
}

/** A referral to another authority's service and its answer (REF-1, SOC-1). */
export interface Referral {
  readonly referralId: string;
  /** Kind of service that is asked for, from the service catalogue; absent when the receiver is to find one. */
  readonly to?: string;
  readonly on: CalendarDate;
  readonly sender: Authority;
  readonly receiver: ReferralReceiver;
  readonly purpose?: PersonalText;
  readonly grounds?: PersonalText;
  /** Of a referral to rehabilitative work activity: the grounds given (KTT-2, KTT-3). */
  readonly rehabilitationGrounds?: readonly RehabilitationGround[];
  /** Ids of assessments and expert assessments. */
  readonly evidence: readonly string[];
  readonly status: ReferralStatus;
  readonly steps: readonly ReferralStep[];
  /** The service that followed. */
  readonly serviceId?: string;
}
