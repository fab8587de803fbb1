import { type Month, monthOf } from '#calendar-date';
import type { PersonForecast } from './person-forecast.js';
import { isOneOf, type Payers } from './worth-of-exit.js';

/** How many people, if everybody stays. */
export interface CountOfPersons {
  /** At the end of a month, by the municipality's share in whole percents. */
  readonly byShare: readonly { readonly month: Month; readonly percent: number; readonly persons: number }[];
  /** Whose share becomes another one in a month, by the share that it becomes. */
  readonly stepsReached: readonly {
    readonly month: Month;
    readonly percentBefore: number;
    readonly percent: number;
    readonly persons: number;
  }[];
  /** Of whom Kela may tell the municipality for the first time in a month. */
  readonly notices: readonly {
    readonly month: Month;
    readonly provision: string;
    readonly persons: number;
  }[];
}

/** Counts people by month. */
export class PersonCounts {
  private readonly byShare = new Map<string, { month: Month; percent: number; persons: number }>();
  private readonly steps = new Map<
    string,
    { month: Month; percentBefore: number; percent: number; persons: number }
  >();
  private readonly notices = new Map<string, { month: Month; provision: string; persons: number }>();

  constructor(
    private readonly months: readonly Month[],
    private readonly payers: Payers,
  ) {}

  add({ atMonthEnd, steps, notices }: PersonForecast): void {
    this.months.forEach((month, index) => {
      const end = atMonthEnd[index];
      if (end === undefined || !isOneOf(this.payers, end.payer)) return;
      count(this.byShare, `${month} ${padded(end.percent)}`, { month, percent: end.percent });
    });
    for (const { on, percentBefore, percent, payer } of steps) {
      if (!isOneOf(this.payers, payer)) continue;
      const month = monthOf(on);
      const key = `${month} ${padded(percent)} ${padded(percentBefore)}`;
      count(this.steps, key, { month, percentBefore, percent });
    }
    for (const { on, provision } of notices) {
      const month = monthOf(on);
      if (this.months.includes(month)) count(this.notices, `${month} ${provision}`, { month, provision });
    }
  }

  result(): CountOfPersons {
    return {
      byShare: inOrder(this.byShare),
      stepsReached: inOrder(this.steps),
      notices: inOrder(this.notices),
    };
  }
}

function padded(percent: number): string {
  return `${percent}`.padStart(3, '0');
}

function count<Counted extends { persons: number }>(
  counts: Map<string, Counted>,
  key: string,
  what: Omit<Counted, 'persons'>,
): void {
  const known = counts.get(key);
  if (known) known.persons++;
  else counts.set(key, { ...what, persons: 1 } as Counted);
}

function inOrder<Counted>(counts: ReadonlyMap<string, Counted>): Counted[] {
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
}
