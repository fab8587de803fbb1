import type { BenefitHistory } from '#benefit-history';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import type { Payers } from './worth-of-exit.js';

/** Whether one of these payers may have to answer for a person: a quick look that spares the timelines of all others. */
export function mayAnswerFor(payers: Payers, history: BenefitHistory, statutes: Statutes): boolean {
  if (payers === undefined || payers.has(UNKNOWN_PAYER)) return true;
  return history.homeMunicipalities.some(({ municipality }) => {
    for (let code: string | undefined = municipality; code !== undefined; ) {
      if (payers.has(code)) return true;
      code = statutes.municipality(code)?.merger?.into;
    }
    return false;
  });
}

/** A municipality and those that were merged into it: the codes by which its people may be recorded. */
export function recordedAs(code: string, statutes: Statutes): string[] {
  const merged = [...statutes.municipalities.values()].filter(({ merger }) => merger?.into === code);
  return [code, ...merged.flatMap((each) => recordedAs(each.code, statutes))];
}
