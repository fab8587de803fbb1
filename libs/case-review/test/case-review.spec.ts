import { calendarDate } from '#calendar-date';
import { FINDING_CODES, type Finding, type FindingCode, REVIEW_RULES, reviewCase } from '#case-review';
import { isRuleId } from '#contracts';
import { loadStatutes } from '#statutes';
import { recordedAs } from './events.js';
import type { FindingCase, Situation } from './finding-case.js';
import { FINDING_CASES } from './finding-cases.js';

const statutes = loadStatutes();

function findingsIn({ events, asOf, benefits, bornOn }: Situation): readonly Finding[] {
  return reviewCase({
    records: recordedAs(events),
    statutes,
    asOf: calendarDate(asOf),
    ...(benefits === undefined ? {} : { benefits }),
    ...(bornOn === undefined ? {} : { bornOn: calendarDate(bornOn) }),
  });
}

const cases = (Object.entries(FINDING_CASES) as [FindingCode, readonly FindingCase[]][]).flatMap(
  ([code, ofCode]) => ofCode.map((one): [FindingCode, string, FindingCase] => [code, one.why, one]),
);

describe('the review of a case', () => {
  it.each(cases)('finds %s: %s', (code, _, { appears, as, notIn }) => {
    const found = findingsIn(appears).filter(({ finding }) => finding === code);
    expect(found).toContainEqual(
      expect.objectContaining({ ...as, facts: expect.objectContaining(as.facts ?? {}) }),
    );
    const close = findingsIn(notIn).filter(({ finding }) => finding === code);
    expect(close).toEqual([]);
  });

  it('tells only what its table says: rows of the rule book, severities, provisions', () => {
    for (const { appears } of cases.map(([, , one]) => one)) {
      for (const { finding, rule, severity, provision, eventIds } of findingsIn(appears)) {
        expect(REVIEW_RULES[finding].rows).toContain(rule);
        expect(REVIEW_RULES[finding].severities).toContain(severity);
        expect(provision).toMatch(/§|luku/);
        expect(eventIds.length).toBeGreaterThan(0);
        expect(new Set(eventIds).size).toBe(eventIds.length);
      }
    }
    for (const code of FINDING_CODES) expect(REVIEW_RULES[code].rows.every(isRuleId)).toBe(true);
  });

  it('has a case for every severity that a finding may have', () => {
    for (const code of FINDING_CODES) {
      const found = FINDING_CASES[code].flatMap(({ appears }) =>
        findingsIn(appears).flatMap(({ finding, severity }) => (finding === code ? [severity] : [])),
      );
      expect([code, [...new Set(found)].sort()]).toEqual([code, [...REVIEW_RULES[code].severities].sort()]);
    }
  });

  it('finds nothing where nothing is recorded', () => {
    expect(findingsIn({ events: [], asOf: '2025-06-01' })).toEqual([]);
  });
});
