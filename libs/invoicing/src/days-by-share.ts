/** Paid days that have one share. In a correction the days are negative. */
export interface DaysOfShare {
  /** Whole percents of the base. */
  readonly percent: number;
  readonly days: number;
}

/** By percent, ascending, each percent once and none with zero days. */
export type DaysByShare = readonly DaysOfShare[];

export function daysByShare(entries: Iterable<DaysOfShare>): DaysByShare {
  const days = new Map<number, number>();
  for (const { percent, days: more } of entries) days.set(percent, (days.get(percent) ?? 0) + more);
  return [...days]
    .filter(([, sum]) => sum !== 0)
    .sort(([a], [b]) => a - b)
    .map(([percent, sum]) => ({ percent, days: sum }));
}

export function plus(a: DaysByShare, b: DaysByShare): DaysByShare {
  return daysByShare([...a, ...b]);
}

export function minus(a: DaysByShare, b: DaysByShare): DaysByShare {
  return daysByShare([...a, ...b.map(({ percent, days }) => ({ percent, days: -days }))]);
}

/** `10x12 20x8`: twelve days at 10 percent and eight at 20. */
export function daysByShareText(entries: DaysByShare): string {
  return entries.map(({ percent, days }) => `${percent}x${days}`).join(' ');
}

const ENTRY = /^(\d{1,3})x(-?[1-9]\d{0,5})$/;

/** Reads `10x12 20x8`; nothing for another text, or for a percent that is above 100 or told twice. */
export function readDaysByShare(text: string): DaysByShare | undefined {
  const entries: DaysOfShare[] = [];
  for (const part of text.split(' ')) {
    const [, percent, days] = ENTRY.exec(part) ?? [];
    if (percent === undefined || Number(percent) > 100) return undefined;
    entries.push({ percent: Number(percent), days: Number(days) });
  }
  const read = daysByShare(entries);
  return read.length === entries.length ? read : undefined;
}
