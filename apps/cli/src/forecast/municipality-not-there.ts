import type { CalendarDate } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import type { Payers } from '#forecast';
import type { Statutes } from '#statutes';

/** A municipality was asked for that does not exist, or no more. Says which does. */
export class MunicipalityNotThere extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MunicipalityNotThere';
  }
}

/**
 * The municipalities that were asked for; all where none was.
 * @throws MunicipalityNotThere
 */
export function askedPayers(codes: readonly string[], on: CalendarDate, statutes: Statutes): Payers {
  for (const code of codes) {
    if (code === UNKNOWN_PAYER) continue;
    const municipality = statutes.municipality(code);
    if (!municipality) {
      throw new MunicipalityNotThere(
        `there is no municipality ${code}: expected a three-digit code such as 091, or ${UNKNOWN_PAYER}`,
      );
    }
    const { merger } = municipality;
    if (merger && merger.on <= on) {
      throw new MunicipalityNotThere(
        `the municipality ${code} was merged on ${merger.on}: ask for ${merger.into}`,
      );
    }
  }
  return codes.length === 0 ? undefined : new Set(codes);
}
