import type { Statutes } from '#statutes';
import { MunicipalityNotThere } from '../forecast/municipality-not-there.js';

/**
 * One that was merged into another was billed in its time, and may be asked for.
 * @throws MunicipalityNotThere for a code that is on no list
 */
export function requireListed(municipality: string | undefined, statutes: Statutes): void {
  if (municipality !== undefined && !statutes.municipality(municipality)) {
    throw new MunicipalityNotThere(
      `there is no municipality ${municipality}: expected a three-digit code of the national list, such as 205`,
    );
  }
}
