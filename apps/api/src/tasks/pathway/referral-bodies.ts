import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  oneOf,
  personalText,
  ReferralAccepted,
  ReferralInformationGiven,
  type ReferralReceiver,
  ReferredToService,
  ReferredToSocialRehabilitation,
  type RehabilitationGround,
} from '#contracts';
import { REFERRAL_ANSWERS, type ReferralAnswer } from '#pathway';
import { DescribedField, Field } from '../../fields/field.js';

class ReferralContent {
  @Field(ReferredToSocialRehabilitation, 'on')
  readonly on: CalendarDate;

  @Field(ReferredToSocialRehabilitation, 'purpose')
  readonly purpose?: string;

  @Field(ReferredToSocialRehabilitation, 'grounds')
  readonly grounds?: string;
}

export class ReferToSocialRehabilitationBody extends ReferralContent {
  @Field(ReferredToSocialRehabilitation, 'referralId', 'optional')
  readonly referralId?: string;

  @Field(ReferredToSocialRehabilitation, 'evidence')
  readonly evidence: string[];
}

export class ReportReferralToSocialRehabilitationBody extends ReferralContent {
  @Field(ReferredToSocialRehabilitation, 'referralId')
  readonly referralId: string;

  @Field(ReferredToSocialRehabilitation, 'sender', 'optional')
  readonly sender?: Authority;

  @Field(ReferredToSocialRehabilitation, 'receiver', 'optional')
  readonly receiver?: Authority;

  @Field(ReferredToSocialRehabilitation, 'evidence', 'optional')
  readonly evidence?: string[];
}

class ServiceReferral {
  @Field(ReferredToService, 'on')
  readonly on: CalendarDate;

  @Field(ReferredToService, 'receiver')
  readonly receiver: ReferralReceiver;

  @Field(ReferredToService, 'serviceKind')
  readonly serviceKind?: string;

  @Field(ReferredToService, 'purpose')
  readonly purpose?: string;

  @Field(ReferredToService, 'grounds')
  readonly grounds?: string;

  @Field(ReferredToService, 'rehabilitationGrounds')
  readonly rehabilitationGrounds?: RehabilitationGround[];
}

export class ReferToServiceBody extends ServiceReferral {
  @Field(ReferredToService, 'referralId', 'optional')
  readonly referralId?: string;

  @Field(ReferredToService, 'evidence')
  readonly evidence: string[];
}

export class ReportReferralToServiceBody extends ServiceReferral {
  @Field(ReferredToService, 'referralId')
  readonly referralId: string;

  @Field(ReferredToService, 'sender', 'optional')
  readonly sender?: Authority;

  @Field(ReferredToService, 'evidence', 'optional')
  readonly evidence?: string[];
}

class AnswerContent {
  @Field(ReferralAccepted, 'referralId')
  readonly referralId: string;

  @Field(ReferralAccepted, 'on')
  readonly on: CalendarDate;

  @DescribedField(oneOf(REFERRAL_ANSWERS, 'What the receiver answers.'))
  readonly answer: ReferralAnswer;

  @DescribedField(
    personalText('Of a refusal: why. Of a request for more information: what is asked.'),
    'optional',
  )
  readonly text?: string;

  @Field(ReferralAccepted, 'serviceId')
  readonly serviceId?: string;
}

export class AnswerReferralBody extends AnswerContent {}

export class ReportReferralAnswerBody extends AnswerContent {}

export class GiveReferralInformationBody {
  @Field(ReferralInformationGiven, 'referralId')
  readonly referralId: string;

  @Field(ReferralInformationGiven, 'on')
  readonly on: CalendarDate;

  @Field(ReferralInformationGiven, 'answer', 'required')
  readonly text: string;
}
