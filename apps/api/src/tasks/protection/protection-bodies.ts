import type { CalendarDate } from '#calendar-date';
import {
  ErasureDecided,
  type ErasureGround,
  NonDisclosureLifted,
  NonDisclosureOrdered,
  type RetentionException,
  RetentionExtended,
  RetentionExtensionEnded,
} from '#contracts';
import { Field } from '../../fields/field.js';

export class ReportNonDisclosureBody {
  @Field(NonDisclosureOrdered, 'on')
  readonly on: CalendarDate;

  @Field(NonDisclosureOrdered, 'until')
  readonly until?: CalendarDate;
}

export class ReportNonDisclosureLiftedBody {
  @Field(NonDisclosureLifted, 'on')
  readonly on: CalendarDate;
}

export class ExtendRetentionBody {
  @Field(RetentionExtended, 'on')
  readonly on: CalendarDate;

  @Field(RetentionExtended, 'exception')
  readonly exception: RetentionException;

  @Field(RetentionExtended, 'until')
  readonly until?: CalendarDate;

  @Field(RetentionExtended, 'reason', 'required')
  readonly reason: string;
}

export class EndRetentionExtensionBody {
  @Field(RetentionExtensionEnded, 'on')
  readonly on: CalendarDate;
}

export class ErasePersonalTextsBody {
  @Field(ErasureDecided, 'ground')
  readonly ground: ErasureGround;
}
