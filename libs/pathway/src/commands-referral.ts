import type { CalendarDate } from '#calendar-date';
import type { Authority, PersonalText, ReferralReceiver, RehabilitationGround } from '#contracts';

/** What the receiver of a referral can answer (REF-1). */
export const REFERRAL_ANSWERS = ['accepted', 'refused', 'more-information-asked'] as const;
export type ReferralAnswer = (typeof REFERRAL_ANSWERS)[number];

/**
 * Decision: the jobseeker is referred to social rehabilitation (SOC-1, PRO-6). A referral has its purpose, its grounds and
 * the assessments that it rests on (REF-1).
 */
export interface ReferToSocialRehabilitation {
  readonly type: 'ReferToSocialRehabilitation';
  /** Generated when absent. */
  readonly referralId?: string;
  readonly on: CalendarDate;
  readonly purpose?: PersonalText;
  readonly grounds?: PersonalText;
  /** Ids of recorded assessments or expert assessments. */
  readonly evidence: readonly string[];
}

/** Fact: a referral as it was made elsewhere, with or without grounds and evidence. */
export interface ReportReferralToSocialRehabilitation {
  readonly type: 'ReportReferralToSocialRehabilitation';
  readonly referralId: string;
  readonly on: CalendarDate;
  /** The authority that referred; the one that reports when not said. */
  readonly sender?: Authority;
  /** The authority that was asked; the one that arranged social rehabilitation on that date when not said. */
  readonly receiver?: Authority;
  readonly purpose?: PersonalText;
  readonly grounds?: PersonalText;
  readonly evidence?: readonly string[];
}

interface ServiceReferral {
  readonly on: CalendarDate;
  /** Who is asked. */
  readonly receiver: ReferralReceiver;
  /** Kind of service that is asked for; absent when the receiver is to find one. */
  readonly serviceKind?: string;
  readonly purpose?: PersonalText;
  readonly grounds?: PersonalText;
  /** Of a referral to rehabilitative work activity: the grounds given (KTT-2, KTT-3). */
  readonly rehabilitationGrounds?: readonly RehabilitationGround[];
}

/**
 * Decision: the jobseeker is referred to another's service (REF-1, PRO-6). It has its purpose, its grounds and the
 * assessments that it rests on; the receiver arranges such a service, and the conditions of its kind hold (KTT-1 to KTT-3).
 */
export interface ReferToService extends ServiceReferral {
  readonly type: 'ReferToService';
  /** Generated when absent. */
  readonly referralId?: string;
  /** Ids of recorded assessments or expert assessments. */
  readonly evidence: readonly string[];
}

/** Fact: a referral as it was made elsewhere, on whatever grounds. */
export interface ReportReferralToService extends ServiceReferral {
  readonly type: 'ReportReferralToService';
  readonly referralId: string;
  /** The authority that referred; the one that reports when not said. */
  readonly sender?: Authority;
  readonly evidence?: readonly string[];
}

interface Answer {
  readonly referralId: string;
  readonly on: CalendarDate;
  readonly answer: ReferralAnswer;
  /** Of a refusal: why (a decision requires it). Of a request: what is asked. */
  readonly text?: PersonalText;
  /** Of an acceptance: the service that follows, once it has been offered. */
  readonly serviceId?: string;
}

/** Decision of the receiver: it answers the referral (REF-1). A referral is answered once; asking for more is not yet an answer. */
export interface AnswerReferral extends Answer {
  readonly type: 'AnswerReferral';
}

/** Fact: the receiver answered, as the reporting authority learnt it. */
export interface ReportReferralAnswer extends Answer {
  readonly type: 'ReportReferralAnswer';
}

/** Decision of the sender: the information that was asked for is given. */
export interface GiveReferralInformation {
  readonly type: 'GiveReferralInformation';
  readonly referralId: string;
  readonly on: CalendarDate;
  readonly text: PersonalText;
}

export type ReferralDecision =
  | ReferToSocialRehabilitation
  | ReferToService
  | AnswerReferral
  | GiveReferralInformation;
export type ReferralReport =
  | ReportReferralToSocialRehabilitation
  | ReportReferralToService
  | ReportReferralAnswer;
