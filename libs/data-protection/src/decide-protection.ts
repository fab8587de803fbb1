import type { CalendarDate } from '#calendar-date';
import {
  type Authority,
  type Decision,
  type ProtectionEvent,
  Refusal,
  type RetentionException,
} from '#contracts';
import type { Statutes } from '#statutes';
import { type Protection, type Span, spansOn } from './protection.js';
import type { ProtectionCommand, ReportKeyDestroyed } from './protection-commands.js';
import { mayBeErased, type Retention } from './retention.js';

export interface ProtectionContext {
  readonly authority: Authority;
  readonly today: CalendarDate;
  readonly statutes: Statutes;
  /** Of the person, today: needed for erasure only. */
  readonly retention?: Retention;
}

type Outcome = Decision<ProtectionEvent>;

export function decideProtection(
  protection: Protection,
  command: ProtectionCommand | ReportKeyDestroyed,
  context: ProtectionContext,
): Outcome {
  const { authority: by, today } = context;
  switch (command.type) {
    case 'ReportNonDisclosure': {
      const { on, until } = command;
      const data = { on, by, ...(until === undefined ? {} : { until }) };
      if (protection.nonDisclosure.some((order) => order.from === on && order.until === until)) return [];
      return toCome(on, today) ?? endBefore(on, until) ?? [{ type: 'NonDisclosureOrdered', data }];
    }
    case 'ReportNonDisclosureLifted': {
      const { on } = command;
      const refusal = toCome(on, today);
      if (refusal) return refusal;
      const nothing = nothingToEnd(protection.nonDisclosure, 'an order of non-disclosure', on);
      if (nothing === undefined) return [{ type: 'NonDisclosureLifted', data: { on, by } }];
      const { nonDisclosure } = protection;
      const isOver = nonDisclosure.some(({ until }) => until !== undefined && until < on);
      return isOver && spansOn(nonDisclosure, on).length === 0 ? [] : nothing;
    }
    case 'ExtendRetention': {
      const { type: _, on, exception, until, reason } = command;
      const refusal =
        notItsAct(context) ?? noException(context, exception) ?? toCome(on, today) ?? endBefore(on, until);
      if (refusal) return refusal;
      const data = { on, by, exception, ...(until === undefined ? {} : { until }), reason };
      return [{ type: 'RetentionExtended', data }];
    }
    case 'EndRetentionExtension': {
      const { on } = command;
      const refusal =
        notItsAct(context) ?? toCome(on, today) ?? nothingToEnd(protection.extensions, 'an exception', on);
      if (refusal) return refusal;
      return [{ type: 'RetentionExtensionEnded', data: { on, by } }];
    }
    case 'ErasePersonalTexts':
      return erase(protection, command.ground, context);
    case 'ReportKeyDestroyed': {
      const { erasure } = protection;
      if (erasure?.keyDestroyedOn !== undefined) return [];
      if (erasure === undefined) return nothingInForce('a decision on erasure', today);
      const { ground, provision } = erasure;
      return [{ type: 'PersonalKeyDestroyed', data: { on: today, by, ground, provision } }];
    }
    default:
      return unknownCommand(command);
  }
}

function erase(
  { erasure }: Protection,
  ground: 'retention-ended' | 'request-of-the-person',
  context: ProtectionContext,
): Outcome {
  const { authority: by, today: on, retention } = context;
  const refusal = notItsAct(context);
  if (refusal) return refusal;
  if (retention === undefined) return stillKept('nobody has looked whether its time is over', undefined);
  // Decided, and perhaps not carried out yet: whoever asks again has it carried out, unless the data is to be kept by now.
  if (erasure !== undefined && mayBeErased(retention)) return [];
  switch (retention.state) {
    case 'erased':
      return [];
    case 'over':
    case 'nothing-to-keep': {
      const { provision } = retention;
      const ended = retention.state === 'over' ? { clientRelationshipEndedOn: retention.endedOn } : {};
      return [{ type: 'ErasureDecided', data: { on, by, ground, provision, ...ended } }];
    }
    case 'client':
      return stillKept(`the person is a client (${retention.because})`, retention.provision);
    case 'kept':
      return stillKept(
        `the client relationship ended on ${retention.endedOn}, and the data is kept until ${retention.until}`,
        retention.provision,
      );
    case 'extended':
      return stillKept(`an exception holds: ${retention.exceptions.join(', ')}`, retention.provision);
    default:
      return retention satisfies never;
  }
}

function stillKept(why: string, provision: string | undefined): Refusal {
  return new Refusal({
    problem: 'data-still-kept',
    rule: 'DAT-2',
    ...(provision === undefined ? {} : { provision }),
    detail: `The data is not erased: ${why}.`,
    expected:
      'a request after that time. Until then the right to erasure does not hold, since the law obliges to keep the data (regulation (EU) 2016/679, article 17(3)(b)); a record that is wrong is corrected or disputed',
  });
}

function notItsAct({ statutes, authority, today }: ProtectionContext): Refusal | undefined {
  const allowed = statutes.parameter('words', '380/2023', 'retention.decided-by', today);
  if (allowed.value.includes(authority)) return undefined;
  return new Refusal({
    problem: 'not-this-authoritys-act',
    rule: 'DAT-2',
    provision: allowed.citation,
    detail: `The authority ${authority} does not decide how long data is kept.`,
    expected: `a decision of ${allowed.value.join(' or ')}`,
  });
}

function noException(
  { statutes, today }: ProtectionContext,
  exception: RetentionException,
): Refusal | undefined {
  const allowed = statutes.parameter('words', '380/2023', 'retention.exceptions', today);
  if (allowed.value.includes(exception)) return undefined;
  return new Refusal({
    problem: 'ground-not-sufficient',
    rule: 'DAT-2',
    provision: allowed.citation,
    detail: `The law has no exception ${exception} by which data is kept after its time.`,
    expected: `one of ${allowed.value.join(', ')}`,
    field: 'exception',
  });
}

function toCome(on: CalendarDate, today: CalendarDate): Refusal | undefined {
  if (on <= today) return undefined;
  return new Refusal({
    problem: 'date-to-come',
    detail: `on is ${on}, which is after today, ${today}.`,
    expected: `a date not after ${today}`,
    field: 'on',
  });
}

function endBefore(on: CalendarDate, until: CalendarDate | undefined): Refusal | undefined {
  if (until === undefined || until >= on) return undefined;
  return new Refusal({
    problem: 'before-it-began',
    detail: `until is ${until}; it begins on ${on}.`,
    expected: `a date not before ${on}`,
    field: 'until',
  });
}

/** What begins on a day can't be over on that day: it would be recorded, and change nothing. */
function nothingToEnd(spans: readonly Span[], what: string, on: CalendarDate): Refusal | undefined {
  const inForce = spansOn(spans, on);
  if (inForce.some(({ from }) => from < on)) return undefined;
  if (inForce.length === 0) return nothingInForce(what, on);
  return new Refusal({
    problem: 'before-it-began',
    detail: `The record of ${what} that is in force on ${on} begins on that day; on is the first day without it.`,
    expected: `a date after ${on}`,
    field: 'on',
  });
}

function nothingInForce(what: string, on: CalendarDate): Refusal {
  return new Refusal({
    problem: 'not-recorded',
    detail: `There is no record of ${what} that is in force on ${on}.`,
    expected: 'a date on which it is; record its beginning first',
    field: 'on',
  });
}

function unknownCommand(command: never): Refusal {
  return new Refusal({
    problem: 'unknown-command',
    detail: `There is no command ${String((command as { type: unknown }).type)}.`,
    expected: 'a command of the protection of data',
  });
}
