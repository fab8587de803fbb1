import type { Statutes } from '#statutes';

export type KnownMunicipalities = Pick<Statutes, 'municipality'>;

/** What was expected in place of a municipality that there is not, as homes are recorded of none; undefined where nothing is wrong. */
export function complaintAboutMunicipality(
  code: string | undefined,
  statutes: KnownMunicipalities,
): string | undefined {
  if (code === undefined || statutes.municipality(code) !== undefined) return undefined;
  return 'the code of a municipality of today, or of one that was merged into another: 205';
}
