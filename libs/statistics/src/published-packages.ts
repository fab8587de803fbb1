import { ALL_PACKAGES, PACKAGE_FORMS, type PackageForm } from './count-packages.js';
import type { Figures } from './figures.js';
import { quotient } from './rounded.js';
import { areasOfLevel, ToldCells } from './told-cells.js';

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

export function publishedPackages(
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
          kinds: name === ALL_PACKAGES ? [] : name.split('+'),
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
