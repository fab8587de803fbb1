import { calendarDate, type Month } from '#calendar-date';
import { centsOf, type DifferenceKind } from '#invoicing';
import type { Statutes } from '#statutes';
import { monthAfter, type OrderedLine } from './ordered-line.js';
import {
  livingIn,
  MUNICIPALITY,
  NEIGHBOUR,
  ordinaryPerson,
  type PersonOfYear,
  paidFourWeekly,
} from './people-of-year.js';

/** A person whose invoice lines are spoiled in one way, and what has to be found. */
export interface Plant {
  readonly person: PersonOfYear;
  readonly kind: DifferenceKind;
  readonly paidMonths: readonly Month[];
  readonly spoil: (lines: readonly OrderedLine[]) => OrderedLine[];
}

const LMS = 'labour-market-support';
const BASIC = 'basic-allowance';
const INCREMENT_EUR = '5.29';
const START = '2024-09-02';
const JUNE = '2025-06' as Month;

/** One person for each kind of difference, and for each reason that it may have. */
export function plants(statutes: Statutes): Plant[] {
  return [
    plant('missing', ordinary('p-missing', BASIC, statutes), () => []),
    plant('not-expected', { jobseeker: 'p-nobody', commands: [] }, () => [], [lineOfNobody()]),
    plant('not-expected', integrating(statutes), (line) => [line], [lineOfNobody('p-integrating')]),
    plant('payer', movedAway(statutes), (line) => [{ ...line, municipality: MUNICIPALITY }]),
    plant('benefit', ordinary('p-benefit', BASIC, statutes), (line) => [{ ...line, benefit: LMS }]),
    plant('days', ordinary('p-days', LMS, statutes), (line) => [withDays(line, line.days - 5)]),
    plant('share', ordinary('p-share', LMS, statutes), (line) => [atShare(line, 30)]),
    plant('amount', ordinary('p-rounding', LMS, statutes), (line) => [
      { ...line, municipal: line.municipal - 1n },
    ]),
    plant('amount', withService(statutes), (line) => [withIncrement(line)]),
    plant('billed-twice', ordinary('p-twice', LMS, statutes), (line) => [
      line,
      { ...line, sentIn: monthAfter(line.sentIn) },
    ]),
    plant('billed-late', ordinary('p-late', LMS, statutes), (line) => [
      { ...line, sentIn: monthAfter(line.sentIn, 2) },
    ]),
    {
      person: paidLate(statutes),
      kind: 'share',
      paidMonths: ['2025-04' as Month],
      spoil: (lines) => [...lines],
    },
  ];
}

/** Spoils the lines paid in June 2025. */
function plant(
  kind: DifferenceKind,
  person: PersonOfYear,
  change: (line: OrderedLine) => OrderedLine[],
  more: readonly OrderedLine[] = [],
): Plant {
  return {
    person,
    kind,
    paidMonths: [JUNE],
    spoil: (lines) => [
      ...lines.flatMap((line) => (line.paidMonth === JUNE ? change(line) : [line])),
      ...more,
    ],
  };
}

function ordinary(jobseeker: string, benefit: typeof LMS | typeof BASIC, statutes: Statutes): PersonOfYear {
  return ordinaryPerson({ jobseeker, benefit, firstDay: START, statutes });
}

/** In Finland since 2024 under international protection: the state's for three years. */
function integrating(statutes: Statutes): PersonOfYear {
  const person = ordinary('p-integrating', LMS, statutes);
  const entry = {
    type: 'RecordIntegrationPeriod',
    on: calendarDate('2024-03-01'),
    ground: 'protection',
  } as const;
  return { ...person, commands: [entry, ...person.commands] };
}

/** In a service, with an increment on every day. */
function withService(statutes: Statutes): PersonOfYear {
  const person = ordinary('p-base', LMS, statutes);
  return {
    ...person,
    commands: person.commands.map((command) =>
      command.type === 'RecordBenefitPayment'
        ? { ...command, ground: 'job-search-coaching' as const, incrementEur: INCREMENT_EUR }
        : command,
    ),
  };
}

/** Moved between the last day paid for in May and the payment in June: Kela's rule is the payment date (INT-1). */
function movedAway(statutes: Statutes): PersonOfYear {
  const person = ordinary('p-payer', LMS, statutes);
  return { ...person, commands: [livingIn(NEIGHBOUR, '2025-06-10'), ...person.commands] };
}

/** Four weeks of winter were paid in June only: later days, billed by what was known then, have moved to higher numbers. */
function paidLate(statutes: Statutes): PersonOfYear {
  const jobseeker = 'p-renumbered';
  const paid = paidFourWeekly({ jobseeker, benefit: LMS, firstDay: '2024-06-03', statutes });
  const late = calendarDate('2025-02-10');
  return {
    jobseeker,
    commands: [
      livingIn(MUNICIPALITY),
      ...paid.map((payment) =>
        payment.firstDay === late ? { ...payment, paidOn: calendarDate('2025-06-16') } : payment,
      ),
    ],
  };
}

function lineOfNobody(jobseeker = 'p-nobody'): OrderedLine {
  return {
    municipality: MUNICIPALITY,
    jobseeker,
    regime: 'B',
    benefit: LMS,
    paidMonth: JUNE,
    kind: 'payment',
    days: 20,
    daysByShare: [{ percent: 10, days: 20 }],
    base: 74_420n,
    municipal: 7442n,
    sentIn: monthAfter(JUNE),
  };
}

/** The amounts in proportion to the days. */
function withDays(line: OrderedLine, days: number): OrderedLine {
  const { daysByShare: _, ...untold } = line;
  const part = (cents: bigint) => (cents * BigInt(days)) / BigInt(line.days);
  return { ...untold, days, base: part(line.base), municipal: part(line.municipal) };
}

function atShare(line: OrderedLine, percent: number): OrderedLine {
  return {
    ...line,
    daysByShare: [{ percent, days: line.days }],
    municipal: (line.base * BigInt(percent)) / 100n,
  };
}

/** The shares taken of the increment too, which is the state's alone. */
function withIncrement(line: OrderedLine): OrderedLine {
  const increment = centsOf(INCREMENT_EUR) * BigInt(line.days);
  return {
    ...line,
    base: line.base + increment,
    municipal: line.municipal + (line.municipal * increment) / line.base,
  };
}
