import type { CalendarDate } from '#calendar-date';

/** A home municipality, from a date on, as it was told. */
export interface ToldHome {
  readonly on: CalendarDate;
  readonly municipality: string;
}

/**
 * Which people a caller may see. One rule, used twice: `covers` asks it of one person, and the read models make a condition of
 * SQL of it for lists; a test holds them against each other.
 */
export type PeopleScope =
  | ({ readonly kind: 'everybody' } & Except)
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one'; readonly jobseeker: string }
  | ({
      readonly kind: 'area';
      /** Codes, and `unknown` for people of whom no home is recorded. */
      readonly municipalities: readonly string[];
      /** On which day they live there. */
      readonly on: CalendarDate;
    } & Except);

interface Except {
  /** None of these: under an order of non-disclosure, and the caller may not know of them (DAT-3). */
  readonly except?: readonly string[];
}

/** In place of a municipality, where no home is recorded. */
export const NO_HOME = 'unknown';

/** Whether the caller may see the person. @param homes in the order in which they were told */
export function covers(scope: PeopleScope, jobseeker: string, homes: readonly ToldHome[]): boolean {
  switch (scope.kind) {
    case 'everybody':
      return !isExcepted(scope, jobseeker);
    case 'nobody':
      return false;
    case 'one':
      return scope.jobseeker === jobseeker;
    case 'area':
      return (
        scope.municipalities.includes(homeOn(homes, scope.on) ?? NO_HOME) && !isExcepted(scope, jobseeker)
      );
  }
}

function isExcepted({ except = [] }: Except, jobseeker: string): boolean {
  return except.includes(jobseeker);
}

/** Whether the caller may see what concerns a municipality as a payer: its invoices and forecasts. */
export function coversMunicipality(scope: PeopleScope, municipality: string): boolean {
  if (scope.kind === 'area') return scope.municipalities.includes(municipality);
  return scope.kind === 'everybody';
}

/** The latest home by its date; of those told for one date, the last told. */
export function homeOn(homes: readonly ToldHome[], on: CalendarDate): string | undefined {
  let home: ToldHome | undefined;
  for (const each of homes) if (each.on <= on && (home === undefined || each.on >= home.on)) home = each;
  return home?.municipality;
}
