import { UNKNOWN_PAYER } from '#cost-responsibility';
import type { Municipality, Statutes } from '#statutes';
import { problem } from '../problems/make-problem.js';

/** Null for `unknown`, which stands for people without a known home municipality. */
export type MunicipalityName = Pick<Municipality, 'nameFi' | 'nameSv'> | null;

/** @throws ApiProblem unknown-municipality */
export function municipalityName(code: string, statutes: Statutes): MunicipalityName {
  if (code === UNKNOWN_PAYER) return null;
  const known = statutes.municipality(code);
  if (known === undefined) throw problem('unknown-municipality');
  return { nameFi: known.nameFi, nameSv: known.nameSv };
}
