import type { Statutes } from '#statutes';

/** A code that is asked about is on no list of municipalities. */
export class UnlistedMunicipality extends Error {
  constructor(code: string) {
    super(`there is no municipality ${code}; expected a code of the national list, such as 205`);
    this.name = 'UnlistedMunicipality';
  }
}

/** @throws UnlistedMunicipality */
export function requireListed(municipality: string | undefined, statutes: Statutes): void {
  if (municipality !== undefined && !statutes.municipality(municipality)) {
    throw new UnlistedMunicipality(municipality);
  }
}
