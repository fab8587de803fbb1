import { Decimal } from 'decimal.js';
import type { CalendarDate } from '#calendar-date';
import type { DecisionOutcome, Matter, PathwayEvent } from '#contracts';
import type { Statutes } from '#statutes';
import type { Hearing } from './authority-decision.js';
import { ruleInForce } from './rules-in-force.js';

/** How a decision can be worse for the person when it is set right. Which of them count is dated data. */
export const CORRECTION_HARMS = [
  'duty-raised',
  'duty-begins-earlier',
  'service-demands-raised',
  'service-ended-earlier',
  'service-taken-back',
  'plan-kept-binding',
  'decision-less-favourable',
  'allowance-reduced',
] as const;
export type CorrectionHarm = (typeof CORRECTION_HARMS)[number];

type Type = PathwayEvent['type'];
type DataOf<Each extends Type> = Extract<PathwayEvent, { readonly type: Each }>['data'];
type Change<Each extends Type> = (before: DataOf<Each>, after: DataOf<Each>) => boolean;
type Changes = {
  readonly [Each in Type]?: { readonly [Harm in CorrectionHarm]?: Change<Each> };
};

interface Dated {
  readonly on: CalendarDate;
}
const isLater = (before: Dated, after: Dated) => before.on < after.on;
const isEarlier = (before: Dated, after: Dated) => after.on < before.on;

const CORRECTED: Changes = {
  JobSearchDutySet: {
    'duty-raised': (before, after) =>
      before.opportunities < after.opportunities || monthsOf(before) < monthsOf(after),
    'duty-begins-earlier': (before, after) => after.firstDay < before.firstDay,
  },
  JobSearchDutyLowered: {
    'duty-raised': (before, after) => before.opportunities < after.opportunities || isLater(before, after),
  },
  JobSearchDutyWaived: { 'duty-raised': isLater },
  JobSearchDutyEnded: { 'duty-raised': isLater },
  ServiceStarted: { 'service-demands-raised': asksMore },
  ServiceChanged: { 'service-demands-raised': asksMore },
  ServiceEnded: { 'service-ended-earlier': isEarlier },
  EmploymentPlanEnded: { 'plan-kept-binding': isLater },
  DecisionMade: {
    'decision-less-favourable': (before, after) => worth(after.outcome) < worth(before.outcome),
  },
  ExpenseAllowanceGranted: {
    'allowance-reduced': (before, after) =>
      before.from < after.from ||
      (after.until ?? OPEN) < (before.until ?? OPEN) ||
      new Decimal(after.perDayEur ?? 0).lessThan(before.perDayEur ?? 0),
  },
  ExpenseAllowanceEnded: { 'allowance-reduced': isEarlier },
};

const RETRACTED: { readonly [Each in Type]?: CorrectionHarm } = {
  JobSearchDutyLowered: 'duty-raised',
  JobSearchDutyWaived: 'duty-raised',
  JobSearchDutyEnded: 'duty-raised',
  ServiceOffered: 'service-taken-back',
  ServiceStarted: 'service-taken-back',
  EmploymentPlanEnded: 'plan-kept-binding',
  ExpenseAllowanceGranted: 'allowance-reduced',
};

const OPEN = '9999-12-31';

/** What a record, once it is set right, takes from the person; and the matter on which the person has to be heard. */
export interface HarmfulCorrection {
  readonly harm: CorrectionHarm;
  readonly matter: Matter;
  readonly matterId?: string;
  readonly provision: string;
}

/**
 * Whether setting a record right is to the person's harm, by the law of that day (434/2003 34 and 50 §).
 *
 * @param after the record as it is to be; nothing where it is taken back
 */
export function harmOfCorrection(
  before: PathwayEvent,
  after: PathwayEvent | undefined,
  on: CalendarDate,
  statutes: Statutes,
): HarmfulCorrection | undefined {
  const law = ruleInForce(statutes, 'words', 'correction.harm-after-hearing', on);
  const about = matterOf(before);
  const harm = harmsOf(before, after).find((each) => law?.value.includes(each));
  if (law === undefined || about === undefined || harm === undefined) return undefined;
  return { harm, ...about, provision: law.citation };
}

/** Whether one of the hearings was on exactly that matter, by a date. */
export function isHeardOn(
  hearings: readonly Hearing[],
  { matter, matterId }: Pick<HarmfulCorrection, 'matter' | 'matterId'>,
  by: CalendarDate,
): boolean {
  return hearings.some(
    (hearing) => hearing.on <= by && hearing.matter === matter && hearing.matterId === matterId,
  );
}

function harmsOf(before: PathwayEvent, after: PathwayEvent | undefined): readonly CorrectionHarm[] {
  if (after === undefined) {
    const harm = isFavourable(before) ? 'decision-less-favourable' : RETRACTED[before.type];
    return harm === undefined ? [] : [harm];
  }
  // A record is corrected into one of its own type, so that each change compares data of one type.
  const changes = (CORRECTED[before.type] ?? {}) as Partial<Record<CorrectionHarm, Change<Type>>>;
  return CORRECTION_HARMS.filter((harm) => changes[harm]?.(before.data, after.data));
}

function isFavourable(event: PathwayEvent): boolean {
  return event.type === 'DecisionMade' && worth(event.data.outcome) > 0;
}

/** Granted is worth most; what was refused or ended nothing; a change lies between, whichever way it went. */
function worth(outcome: DecisionOutcome): number {
  return { granted: 2, 'granted-in-part': 1, changed: 1, refused: 0, ended: 0 }[outcome];
}

function monthsOf({ reviewPeriods, reviewPeriodMonths }: DataOf<'JobSearchDutySet'>): number {
  return reviewPeriods * reviewPeriodMonths;
}

function asksMore(
  before: DataOf<'ServiceChanged'> | DataOf<'ServiceStarted'>,
  after: DataOf<'ServiceChanged'> | DataOf<'ServiceStarted'>,
): boolean {
  return (['daysPerWeek', 'hoursPerDay'] as const).some((field) => {
    const [was, is] = [before[field], after[field]];
    return was !== undefined && is !== undefined && was < is;
  });
}

function matterOf(event: PathwayEvent): Pick<HarmfulCorrection, 'matter' | 'matterId'> | undefined {
  switch (event.type) {
    case 'JobSearchDutySet':
    case 'JobSearchDutyLowered':
    case 'JobSearchDutyEnded':
      return { matter: 'job-search-duty', matterId: event.data.dutyId };
    case 'JobSearchDutyWaived':
      return { matter: 'job-search-duty' };
    case 'ServiceOffered':
    case 'ServiceStarted':
    case 'ServiceChanged':
    case 'ServiceEnded':
      return { matter: 'service', matterId: event.data.serviceId };
    case 'EmploymentPlanEnded':
      return { matter: 'plan', matterId: event.data.planId };
    case 'ExpenseAllowanceGranted':
    case 'ExpenseAllowanceEnded':
      return { matter: 'expense-allowance', matterId: event.data.allowanceId };
    case 'DecisionMade': {
      const { matter, matterId } = event.data;
      return { matter, ...(matterId === undefined ? {} : { matterId }) };
    }
    default:
      return undefined;
  }
}
