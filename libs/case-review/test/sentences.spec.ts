import { readFileSync } from 'node:fs';
import { calendarDate } from '#calendar-date';
import { FINDING_CODES, type Finding, type FindingCode, findingInLanguages, reviewCase } from '#case-review';
import { LANGUAGES, loadStatutes } from '#statutes';
import { recordedAs, SECRET } from './events.js';
import type { FindingCase } from './finding-case.js';
import { FINDING_CASES } from './finding-cases.js';

const statutes = loadStatutes();

/** Read and approved by people; changed by hand when the wording is meant to change. */
const APPROVED: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('approved-sentences.json', import.meta.url), 'utf8'),
);

function findingsOf(code: FindingCode): readonly Finding[] {
  const cases: readonly FindingCase[] = FINDING_CASES[code];
  return cases.flatMap(({ appears: { events, asOf, benefits, bornOn } }) =>
    reviewCase({
      records: recordedAs(events),
      statutes,
      asOf: calendarDate(asOf),
      ...(benefits === undefined ? {} : { benefits }),
      ...(bornOn === undefined ? {} : { bornOn: calendarDate(bornOn) }),
    }).filter(({ finding }) => finding === code),
  );
}

describe('the sentences of a finding', () => {
  it.each(FINDING_CODES)('are as approved: %s', (code) => {
    const [first] = findingsOf(code);
    expect(first && findingInLanguages(first, statutes)).toEqual(APPROVED[code]);
  });

  it('are approved for the findings that there are, and for no other', () => {
    expect(Object.keys(APPROVED)).toEqual(FINDING_CODES);
  });

  it.each(FINDING_CODES)('are whole in every language, and another one in each: %s', (code) => {
    for (const finding of findingsOf(code)) {
      const told = findingInLanguages(finding, statutes);
      for (const language of LANGUAGES) {
        const { detail, settledBy } = told[language];
        for (const sentence of [detail, settledBy]) {
          expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|\.\.|\(\)|: \./);
        }
        for (const word of wordsIn(finding.facts)) expect(detail).not.toContain(word);
      }
      expect(new Set(LANGUAGES.map((language) => told[language].detail)).size).toBe(LANGUAGES.length);
      expect(new Set(LANGUAGES.map((language) => told[language].settledBy)).size).toBe(LANGUAGES.length);
    }
  });

  it('never hold a text about the person', () => {
    for (const finding of FINDING_CODES.flatMap(findingsOf)) {
      expect(JSON.stringify([finding, findingInLanguages(finding, statutes)])).not.toContain(SECRET);
    }
  });
});

/** The code words among the facts, which only the structured data has: `limited-work-ability`. */
function wordsIn(facts: object): readonly string[] {
  return (JSON.stringify(facts).match(/"[a-z]+(-[a-z]+)+"/g) ?? []).map((word) => word.slice(1, -1));
}
