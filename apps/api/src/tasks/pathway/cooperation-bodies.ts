import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  CooperationOpened,
  type ReferralReceiver,
  ServiceInformationGiven,
} from '#contracts';
import { Field } from '../../fields/field.js';

export class ReportServiceInformationBody {
  @Field(ServiceInformationGiven, 'on')
  readonly on: CalendarDate;

  @Field(ServiceInformationGiven, 'by', 'optional')
  readonly by?: Authority;

  @Field(ServiceInformationGiven, 'receiver')
  readonly receiver: ReferralReceiver;

  @Field(ServiceInformationGiven, 'serviceKind')
  readonly serviceKind?: string;

  @Field(ServiceInformationGiven, 'account')
  readonly account?: string;
}

class Cooperation {
  @Field(CooperationOpened, 'on')
  readonly on: CalendarDate;

  @Field(CooperationOpened, 'receiver')
  readonly receiver: ReferralReceiver;

  @Field(CooperationOpened, 'purpose')
  readonly purpose?: string;
}

export class OpenCooperationBody extends Cooperation {
  @Field(CooperationOpened, 'cooperationId', 'optional')
  readonly cooperationId?: string;
}

export class ReportCooperationBody extends Cooperation {
  @Field(CooperationOpened, 'cooperationId')
  readonly cooperationId: string;

  @Field(CooperationOpened, 'by', 'optional')
  readonly by?: Authority;
}
