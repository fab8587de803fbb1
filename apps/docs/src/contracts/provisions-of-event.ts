import { REVIEW_RULES, type ReviewRule } from '#case-review';
import { type EventContract, isRuleId } from '#contracts';
import { loadStatutes, type Statutes } from '#statutes';
import { CATALOGUE_PROVISION, provisionsOf } from '../case-review-page.js';
import { sourcesThatCite } from '../rule-book/sources-that-cite.js';

let statutes: Statutes | undefined;

/**
 * The provisions that an event has to do with: those whose data cites one of its rows, those by which the case review judges
 * it, and for what decides about shares those of the counters and the shares. In Finnish, sorted.
 */
export function provisionsOfEvent({ rules }: EventContract): readonly string[] {
  statutes ??= loadStatutes();
  const provisions = [
    ...citing(rules, statutes),
    ...judging(rules, statutes),
    ...(rules.some((row) => row.startsWith('MON-')) ? ofShares(statutes) : []),
  ];
  return [...new Set(provisions)].sort((a, b) => a.localeCompare(b, 'fi'));
}

function citing(rows: readonly string[], law: Statutes): readonly string[] {
  const files = rows.filter(isRuleId).flatMap((row) => sourcesThatCite(row).sources);
  return law.sections
    .filter(({ file }) => files.some((path) => path.endsWith(`/${file}`)))
    .map(({ act, provision }) => law.cite(act, provision));
}

function judging(rows: readonly string[], law: Statutes): readonly string[] {
  return Object.values<ReviewRule>(REVIEW_RULES)
    .filter((rule) => rule.rows.some((row) => rows.includes(row)))
    .flatMap((rule) => provisionsOf(rule, law))
    .filter((provision) => provision !== CATALOGUE_PROVISION);
}

function ofShares(law: Statutes): readonly string[] {
  return law
    .all()
    .filter(({ kind }) => kind === 'share-rule' || kind === 'counter-rule')
    .flatMap(({ act, versions }) => versions.map(({ provision }) => law.cite(act, provision)));
}
