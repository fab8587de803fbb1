import { addDays, type CalendarDate } from '#calendar-date';
import type { ErasureGround, ProtectionEvent, RetentionException } from '#contracts';

/** Days on which something holds, both ends included; open without `until`. */
export interface Span {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

export interface Erasure {
  readonly on: CalendarDate;
  readonly ground: ErasureGround;
  readonly provision: string;
  /** Absent while the key was not yet destroyed. */
  readonly keyDestroyedOn?: CalendarDate;
}

/** What protects the data of one jobseeker. */
export interface Protection {
  /** Orders of non-disclosure for safety, in the order in which they were recorded. */
  readonly nonDisclosure: readonly Span[];
  readonly extensions: readonly (Span & { readonly exception: RetentionException })[];
  readonly erasure?: Erasure;
}

export const noProtection: Protection = { nonDisclosure: [], extensions: [] };

/** The protection after one more event. Never refuses: what happened, happened. */
export function evolveProtection(protection: Protection, event: ProtectionEvent): Protection {
  switch (event.type) {
    case 'NonDisclosureOrdered': {
      const { on: from, until } = event.data;
      const order = { from, ...(until === undefined ? {} : { until }) };
      return { ...protection, nonDisclosure: [...protection.nonDisclosure, order] };
    }
    case 'NonDisclosureLifted':
      return { ...protection, nonDisclosure: endedBefore(protection.nonDisclosure, event.data.on) };
    case 'RetentionExtended': {
      const { on: from, until, exception } = event.data;
      const extension = { exception, from, ...(until === undefined ? {} : { until }) };
      return { ...protection, extensions: [...protection.extensions, extension] };
    }
    case 'RetentionExtensionEnded':
      return { ...protection, extensions: endedBefore(protection.extensions, event.data.on) };
    case 'ErasureDecided': {
      const { on, ground, provision } = event.data;
      return { ...protection, erasure: { on, ground, provision } };
    }
    case 'PersonalKeyDestroyed': {
      const { on, ground, provision } = event.data;
      return { ...protection, erasure: { on, ground, provision, ...protection.erasure, keyDestroyedOn: on } };
    }
    default:
      return event satisfies never;
  }
}

/** Whether where the person lives, and how to reach the person, is for those only whose task needs it (DAT-3). */
export function isNonDisclosureInForce({ nonDisclosure }: Protection, on: CalendarDate): boolean {
  return spansOn(nonDisclosure, on).length > 0;
}

export function spansOn<Each extends Span>(spans: readonly Each[], on: CalendarDate): readonly Each[] {
  return spans.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
}

/** What begins on the day or later, or is over by then, stays as it is. */
function endedBefore<Each extends Span>(spans: readonly Each[], day: CalendarDate): readonly Each[] {
  return spans.map((span) =>
    span.from < day && (span.until === undefined || span.until >= day)
      ? { ...span, until: addDays(day, -1) }
      : span,
  );
}
