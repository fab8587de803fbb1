import type { CalendarDate } from '#calendar-date';
import type { ErasureGround, PersonalText, RetentionException } from '#contracts';

/** Report: the population register has an order of non-disclosure for safety (DAT-3). */
export interface ReportNonDisclosure {
  readonly type: 'ReportNonDisclosure';
  readonly on: CalendarDate;
  /** The last day of the order. */
  readonly until?: CalendarDate;
}

/** Report: the order holds no longer. */
export interface ReportNonDisclosureLifted {
  readonly type: 'ReportNonDisclosureLifted';
  /** The first day without it. */
  readonly on: CalendarDate;
}

/** Decision: data is kept after its time (DAT-2). */
export interface ExtendRetention {
  readonly type: 'ExtendRetention';
  readonly on: CalendarDate;
  readonly exception: RetentionException;
  readonly until?: CalendarDate;
  readonly reason: PersonalText;
}

/** Decision: nothing needs the data any more after its time. */
export interface EndRetentionExtension {
  readonly type: 'EndRetentionExtension';
  readonly on: CalendarDate;
}

/** Decision: texts about the person are erased, where the law allows it (DAT-2). */
export interface ErasePersonalTexts {
  readonly type: 'ErasePersonalTexts';
  readonly ground: ErasureGround;
}

/** Report: the person's key was destroyed, as it had been decided. */
export interface ReportKeyDestroyed {
  readonly type: 'ReportKeyDestroyed';
}

/** What comes from outside. That a key was destroyed is told by whoever destroys it. */
export type ProtectionCommand =
  | ReportNonDisclosure
  | ReportNonDisclosureLifted
  | ExtendRetention
  | EndRetentionExtension
  | ErasePersonalTexts;
