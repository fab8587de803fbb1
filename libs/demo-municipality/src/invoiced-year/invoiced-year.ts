import { addDays, calendarDate, type Month } from '#calendar-date';
import type { BilledLine, DifferenceKind } from '#invoicing';
import { Chance } from '#population';
import type { Statutes } from '#statutes';
import { invoicesOf, monthAfter, type OrderedLine, rightLines } from './ordered-line.js';
import { movedPerson, ordinaryPerson, type PersonOfYear } from './people-of-year.js';
import { plants } from './planted.js';

/** Months of payment; the last invoice is sent in the month after the last of them. */
const MONTHS = Array.from({ length: 10 }, (_, index) => monthAfter('2025-01' as Month, index));
/** Until this invoice people who had moved to labour market support were left out of it. */
const DEFECT_ENDS = '2025-10' as Month;
const MOVED_SINCE = calendarDate('2024-03-04');

export interface PlantedDifference {
  readonly kind: DifferenceKind;
  readonly jobseeker: string;
  readonly paidMonth: Month;
}

/** A municipality's year: what was paid, what was billed, and where the two were made to differ. */
export interface InvoicedYear {
  readonly people: readonly PersonOfYear[];
  readonly billed: readonly BilledLine[];
  /** In no order. */
  readonly planted: readonly PlantedDifference[];
}

export interface SizeOfYear {
  readonly seed: number;
  /** People who are billed rightly. */
  readonly ordinary: number;
  /** People who moved from earnings-related allowance to labour market support. */
  readonly moved: number;
}

/**
 * The year 2025 of an invented municipality, with one difference of each kind and the defect of that year: who had moved from
 * earnings-related allowance to labour market support was not billed for until October, and then afterwards, in October or
 * November; one in five not yet. The same seed gives the same year.
 */
export function invoicedYear({ seed, ordinary, moved }: SizeOfYear, statutes: Statutes): InvoicedYear {
  const chance = new Chance(seed);
  const people: PersonOfYear[] = [];
  const lines: OrderedLine[] = [];
  const planted: PlantedDifference[] = [];
  for (let number = 1; number <= ordinary; number++) {
    const person = ordinaryOfYear(nameOf('o', number), statutes, chance);
    people.push(person);
    lines.push(...rightLines(person, MONTHS, statutes));
  }
  for (let number = 1; number <= moved; number++) {
    const firstDay = addDays(MOVED_SINCE, 7 * chance.between(0, 12));
    const until = addDays(firstDay, 7 * chance.between(44, 56) - 1);
    const person = movedPerson(nameOf('m', number), firstDay, until, statutes, chance);
    people.push(person);
    for (const line of rightLines(person, MONTHS, statutes)) {
      const billed = underTheDefect(line, number);
      if (billed) lines.push(billed);
      const { jobseeker, paidMonth } = line;
      if (!billed) planted.push({ kind: 'missing', jobseeker, paidMonth });
      else if (billed.sentIn !== line.sentIn) planted.push({ kind: 'billed-late', jobseeker, paidMonth });
    }
  }
  for (const { person, kind, paidMonths, spoil } of plants(statutes)) {
    if (person.commands.length > 0) people.push(person);
    lines.push(...spoil(rightLines(person, MONTHS, statutes)));
    planted.push(...paidMonths.map((paidMonth) => ({ kind, jobseeker: person.jobseeker, paidMonth })));
  }
  return { people, billed: invoicesOf(lines), planted };
}

function ordinaryOfYear(jobseeker: string, statutes: Statutes, chance: Chance): PersonOfYear {
  const benefit = chance.oneOf(
    'labour-market-support',
    'labour-market-support',
    'basic-allowance',
    'earnings-related-allowance',
  );
  const firstDay = addDays(calendarDate('2024-07-01'), 7 * chance.between(0, 40));
  return ordinaryPerson({ jobseeker, benefit, firstDay, statutes }, chance);
}

/** Nothing for a line that is still not billed. */
function underTheDefect(line: OrderedLine, number: number): OrderedLine | undefined {
  if (line.benefit !== 'labour-market-support') return line;
  if (number % 5 === 0) return undefined;
  const billedAgainIn = number % 2 === 0 ? monthAfter(DEFECT_ENDS) : DEFECT_ENDS;
  return line.sentIn < billedAgainIn ? { ...line, sentIn: billedAgainIn } : line;
}

function nameOf(letter: string, number: number): string {
  return `${letter}-${String(number).padStart(2, '0')}`;
}
