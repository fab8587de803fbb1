import { invoicedYear, yearAsFiles } from '#demo-municipality';
import { loadStatutes } from '#statutes';

/** The year 2025 of an invented municipality, small enough to be read: the worked case of `polku reconcile`. */
export const WORKED_YEAR = { seed: 2025, ordinary: 8, moved: 6 } as const;

let made: ReturnType<typeof yearAsFiles> | undefined;

export function invoicedYearFiles(): ReturnType<typeof yearAsFiles> {
  made ??= yearAsFiles(invoicedYear(WORKED_YEAR, loadStatutes()));
  return made;
}
