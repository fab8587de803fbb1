import type { Month } from '#calendar-date';
import { PLAN_KINDS } from '#contracts';
import { ALL_PLANS } from './count-plans.js';
import type { Figures } from './figures.js';
import { sumOf } from './rounded.js';
import { areasOfLevel, ToldCells } from './told-cells.js';

/** Plans of one kind, or of all, in one month or in the span (PLAN-8); null where withheld. */
export interface PublishedPlans {
  readonly area: string;
  /** Absent: the whole span. */
  readonly month?: Month;
  /** `all` for all kinds together. */
  readonly kind: string;
  /** Adopted and reviewed. */
  readonly plans: number | null;
  readonly made: number | null;
  readonly reviews: number | null;
  readonly jobseekers: number | null;
}

/** Plans of the span are those of its months, so that the two give nothing away together; its jobseekers are counted anew. */
export function publishedPlans(
  figures: Figures,
  level: string,
  smallest: number | undefined,
): PublishedPlans[] {
  const months = figures.months.map(({ month }) => ({
    month,
    told: new ToldCells(figures.plans(month), smallest),
  }));
  const inSpan = new ToldCells(figures.plans(), smallest);
  const rowOf = (area: string, kind: string, tables: readonly ToldCells[], counted: ToldCells) => {
    const made = sumOf(tables.map((told) => told.sum(area, kind, 'made')));
    const reviews = sumOf(tables.map((told) => told.sum(area, kind, 'reviews')));
    return { kind, plans: sumOf([made, reviews]), made, reviews, jobseekers: counted.persons(area, kind) };
  };
  return areasOfLevel([inSpan], level).flatMap((area) =>
    [ALL_PLANS, ...PLAN_KINDS].flatMap((kind) => [
      ...months.map(({ month, told }) => ({ area, month, ...rowOf(area, kind, [told], told) })),
      {
        area,
        ...rowOf(
          area,
          kind,
          months.map(({ told }) => told),
          inSpan,
        ),
      },
    ]),
  );
}
