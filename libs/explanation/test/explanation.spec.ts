import { readFileSync } from 'node:fs';
import { calendarDate } from '#calendar-date';
import { explainDay } from '#cost-responsibility';
import { explanationInLanguages } from '#explanation';
import { LANGUAGES } from '#statutes';
import { shippedStatutes } from '../../cost-responsibility/test/given-benefits.js';
import { placeOf } from '../src/place.js';
import { WORKED_CASES, type WorkedCase } from './worked-cases.js';

type Sentences = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** Read and approved by people; changed by hand when the wording is meant to change. */
const APPROVED: Readonly<Record<string, Sentences>> = JSON.parse(
  readFileSync(new URL('worked-cases.json', import.meta.url), 'utf8'),
);

function explained({ history, day }: WorkedCase) {
  const explanation = explainDay(history, calendarDate(day), shippedStatutes);
  if (!explanation) throw new Error(`no paid day on ${day}`);
  return explanation;
}

describe('the sentences of a worked case', () => {
  it.each(Object.entries<WorkedCase>(WORKED_CASES))('are as approved: %s', (name, worked) => {
    expect(explanationInLanguages(explained(worked), shippedStatutes)).toEqual(APPROVED[name]);
  });

  it('are approved for the cases that there are, and for no other', () => {
    expect(Object.keys(APPROVED)).toEqual(Object.keys(WORKED_CASES));
  });

  it.each([
    ['day 100 of labour market support', '14:3 a § 1 mom.', '14:3 d § 3 mom. 1 k'],
    ['day 101 of labour market support', '14:3 a § 2 mom. 1 k', '14:3 d § 3 mom. 1 k'],
    ['a day of 2024 in a service', '14:3 a § 2 mom.', '14:3 c § 2 mom.'],
    ['the integration window', '14:3 a § 4 mom.', '14:3 d § 3 mom. 1 k'],
    ['earnings-related allowance of lay-off time', '4 § 3 mom.', '14:3 d § 3 mom. 3 k'],
    ['general support', '51 § 2 mom. 2 k', '53 § 3 mom.'],
  ] as const)('rest on their provisions: %s', (name, ofShare, ofPayer) => {
    const { noShare, step, payer } = explained(WORKED_CASES[name]);
    expect((noShare ?? step).provision.place).toBe(ofShare);
    expect(payer.provision?.place).toBe(ofPayer);
  });
});

describe('a place in an act', () => {
  it.each([
    ['14:3 a § 2 mom. 1 k', { chapter: '14', section: '3 a', subsection: '2', paragraph: '1' }],
    ['51 § 1 mom.', { section: '51', subsection: '1' }],
    ['4 §', { section: '4' }],
    [
      '14:3 a §, voimaantulosäännös (962/2024) 2 mom.',
      { chapter: '14', section: '3 a', transitionOf: '962/2024', subsection: '2' },
    ],
    ['liite 1', undefined],
  ])('is taken apart: %s', (text, place) => {
    expect(placeOf(text)).toEqual(place);
  });

  it('is of a known form wherever the law that ships sets a share or a counter', () => {
    const texts = JSON.stringify([
      shippedStatutes.ofKind('share-rule'),
      shippedStatutes.ofKind('counter-rule'),
    ]).matchAll(/"(?:provision|payerProvision)":"([^"]+)"/g);
    const places = [...texts].map(([, place = '']) => place);
    expect(places.length).toBeGreaterThan(50);
    expect(places.filter((place) => placeOf(place) === undefined)).toEqual([]);
  });
});
