import type { CalendarDate } from '#calendar-date';
import { ALL_NETWORKS, type Figures } from './figures.js';
import { areasOfLevel, ToldCells } from './told-cells.js';

/** Clients of the joint service model on the last day of a month (REF-5). */
export interface PublishedJointService {
  readonly area: string;
  readonly on: CalendarDate;
  /** `all`, the network's name, or `unknown`. */
  readonly network: string;
  readonly clients: number | null;
}

export function publishedJointService(
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
