import { type CalendarDate, daysBetween } from '#calendar-date';
import { CellsOfPerson } from './cells.js';
import { lastDayWithin } from './days-of-service.js';
import type { Home, PlacesOfPeople } from './place-of-person.js';
import { packagesOf } from './service-package.js';
import type { StatisticalRecord } from './statistical-record.js';

/** All packages together. */
export const ALL_PACKAGES = 'all';
export const PACKAGE_FORMS = ['side-by-side', 'one-after-the-other'] as const;
export type PackageForm = (typeof PACKAGE_FORMS)[number];

/** The cells of one person whose packages had a day of service in the span; each where the person lived on the last such day. */
export function packageCells(
  record: StatisticalRecord,
  homes: readonly Home[],
  [first, last]: readonly [CalendarDate, CalendarDate],
  { gapDays, places }: { readonly gapDays: number; readonly places: PlacesOfPeople },
): CellsOfPerson {
  const cells = new CellsOfPerson();
  if (record.services.length < 2) return cells;
  for (const { kinds, isSideBySide, services, firstDay, lastDay } of packagesOf(record, last, gapDays)) {
    const spells = services.flatMap((service) => service.spells);
    const counted = lastDayWithin(spells, first, last);
    if (counted === undefined) continue;
    const name = kinds.join('+');
    const form: PackageForm = isSideBySide ? 'side-by-side' : 'one-after-the-other';
    const sums =
      lastDay === undefined
        ? { packages: 1, open: 1, openDays: daysBetween(firstDay, last) + 1 }
        : { packages: 1, ended: 1, endedDays: daysBetween(firstDay, lastDay) + 1 };
    cells.count(places.on(counted, homes), [ALL_PACKAGES, name, `${name} ${form}`], sums);
  }
  return cells;
}
