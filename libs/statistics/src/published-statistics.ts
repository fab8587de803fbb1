import type { CalendarDate, Month } from '#calendar-date';
import { PLAN_KINDS } from '#contracts';
import { PACKAGE_FORMS, type PackageForm } from './count-packages.js';
import { ALL_PLANS } from './count-plans.js';
import { ALL_NETWORKS, type Figures } from './figures.js';
import type { AreaLevel } from './place-of-person.js';
import { type PublishedNeeds, publishedNeeds } from './published-needs.js';
import { type PublishedFamily, type PublishedService, publishedServices } from './published-services.js';
import { quotient, sumOf } from './rounded.js';
import type { Span } from './span.js';
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

/** Packages of the same kinds with a day of service in the span, as they stood on its last day (SRV-4); null where withheld. */
export interface PublishedPackages {
  readonly area: string;
  /** Empty for all packages together. */
  readonly kinds: readonly string[];
  /** Absent: both forms together. */
  readonly form?: PackageForm;
  readonly jobseekers: number | null;
  readonly packages: number | null;
  readonly ended: number | null;
  /** From the first day of the first service to the last day of the last. */
  readonly averageDaysOfEnded: string | null;
  readonly open: number | null;
  /** From the first day to the last day of the span. */
  readonly averageDaysOfOpen: string | null;
}

/** Clients of the joint service model on the last day of a month (REF-5). */
export interface PublishedJointService {
  readonly area: string;
  readonly on: CalendarDate;
  /** `all`, the network's name, or `unknown`. */
  readonly network: string;
  readonly clients: number | null;
}

/** The memo's figures as they are given away. Every number is null where it is withheld. */
export interface PublishedStatistics {
  readonly from: Month;
  readonly to: Month;
  readonly by: AreaLevel;
  /** Cells of fewer people, and what would give them away, are withheld; null when everything is told. */
  readonly smallestCell: number | null;
  readonly countDays: readonly CalendarDate[];
  readonly services: readonly PublishedService[];
  readonly families: readonly PublishedFamily[];
  readonly needs: readonly PublishedNeeds[];
  readonly plans: readonly PublishedPlans[];
  readonly packages: readonly PublishedPackages[];
  readonly jointService: readonly PublishedJointService[];
}

export interface Publishing {
  readonly by: AreaLevel;
  /** One area of that level by its name or code; all of them when absent. */
  readonly area?: string;
  /** Tells small cells too: for the authority itself. */
  readonly unsuppressed?: boolean;
}

export function publishedStatistics(
  figures: Figures,
  { by, area, unsuppressed = false }: Publishing,
): PublishedStatistics {
  const { from, to }: Span = figures.span;
  const smallest = unsuppressed ? undefined : figures.basis.rules.smallestCell;
  const isAsked = (row: { readonly area: string }) => area === undefined || row.area === `${by}:${area}`;
  const { services, families } = publishedServices(figures, by, smallest);
  return {
    from,
    to,
    by,
    smallestCell: smallest ?? null,
    countDays: figures.months.map(({ countDay }) => countDay),
    services: services.filter(isAsked),
    families: families.filter(isAsked),
    needs: publishedNeeds(figures, by, smallest).filter(isAsked),
    plans: publishedPlans(figures, by, smallest).filter(isAsked),
    packages: publishedPackages(figures, by, smallest).filter(isAsked),
    jointService: publishedJointService(figures, by, smallest).filter(isAsked),
  };
}

/** Plans of the span are those of its months, so that the two give nothing away together; its jobseekers are counted anew. */
function publishedPlans(figures: Figures, level: string, smallest: number | undefined): PublishedPlans[] {
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

function publishedPackages(
  figures: Figures,
  level: string,
  smallest: number | undefined,
): PublishedPackages[] {
  const told = new ToldCells(figures.packages(), smallest);
  const parts = [...new Set(told.names().map(({ part }) => part))].sort();
  return areasOfLevel([told], level).flatMap((area) =>
    parts.flatMap((part) => {
      const cell = told.cell(area, part);
      if (cell?.persons === 0) return [];
      const [name = '', word] = part.split(' ');
      const form = PACKAGE_FORMS.find((each) => each === word);
      const { packages = 0, ended = 0, endedDays = 0, open = 0, openDays = 0 } = cell?.sums ?? {};
      return [
        {
          area,
          kinds: name === 'all' ? [] : name.split('+'),
          ...(form === undefined ? {} : { form }),
          jobseekers: cell?.persons ?? null,
          packages: cell && packages,
          ended: cell && ended,
          averageDaysOfEnded: cell && quotient(endedDays, ended),
          open: cell && open,
          averageDaysOfOpen: cell && quotient(openDays, open),
        },
      ];
    }),
  );
}

function publishedJointService(
  figures: Figures,
  level: string,
  smallest: number | undefined,
): PublishedJointService[] {
  return figures.months.flatMap(({ month, last }) => {
    const told = new ToldCells(figures.jointService(month), smallest);
    const parts = [...new Set(told.names().map(({ part }) => part))].sort();
    return areasOfLevel([told], level).flatMap((area) =>
      parts.flatMap((part) => {
        const clients = told.persons(area, part);
        if (clients === 0) return [];
        const network = part === ALL_NETWORKS ? part : part.slice('network:'.length);
        return [{ area, on: last, network, clients }];
      }),
    );
  });
}
