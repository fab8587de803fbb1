import type { CalendarDate, Month } from '#calendar-date';
import type { Figures } from './figures.js';
import type { AreaLevel } from './place-of-person.js';
import { type PublishedJointService, publishedJointService } from './published-joint-service.js';
import { type PublishedNeeds, publishedNeeds } from './published-needs.js';
import { type PublishedPackages, publishedPackages } from './published-packages.js';
import { type PublishedPlans, publishedPlans } from './published-plans.js';
import { type PublishedFamily, type PublishedService, publishedServices } from './published-services.js';
import type { Span } from './span.js';

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

/** @throws NoSuchArea */
export function publishedStatistics(
  figures: Figures,
  { by, area, unsuppressed = false }: Publishing,
): PublishedStatistics {
  const { from, to }: Span = figures.span;
  if (area !== undefined) figures.basis.places.expectArea(by, area);
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
