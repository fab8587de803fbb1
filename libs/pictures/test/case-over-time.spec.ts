import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { CASE_LANES, type CaseItem, type CaseToDraw, caseOverTime, MARKS, sharePeriods } from '#pictures';
import { LANGUAGES } from '#statutes';
import { hugeCase } from '../../../test/pictures/huge-case.js';
import { drawnCase, workedCase } from '../../../test/pictures/sample-cases.js';
import { ENGLISH, elements, namesIn, svgOf } from './looked-into.js';

const FIRST = calendarDate('2024-01-01');
const day = fc.integer({ min: 0, max: 3_000 }).map((days): CalendarDate => addDays(FIRST, days));
const spanLanes = CASE_LANES.filter((lane) => lane !== 'share' && lane !== 'findings');

const item: fc.Arbitrary<CaseItem> = fc.oneof(
  fc.tuple(fc.constantFrom(...spanLanes), day, fc.option(fc.integer({ min: 0, max: 900 })), fc.string()).map(
    ([lane, from, length, name]): CaseItem => ({
      kind: 'span',
      lane,
      label: name,
      name,
      from,
      ...(length === null ? {} : { until: addDays(from, length) }),
      href: `#${from}`,
    }),
  ),
  fc
    .tuple(fc.constantFrom(...CASE_LANES.filter((lane) => lane !== 'share')), fc.constantFrom(...MARKS), day)
    .map(
      ([lane, mark, from]): CaseItem => ({ kind: 'mark', lane, mark, name: mark, from, href: `#${from}` }),
    ),
  fc.tuple(fc.constantFrom(0, 10, 20, 30, 40, 50), day).map(
    ([percent, from]): CaseItem => ({
      kind: 'share',
      lane: 'share',
      percent,
      name: `${percent} %`,
      from,
      until: addDays(from, 4),
      href: `#${from}`,
    }),
  ),
);
const aCase: fc.Arbitrary<CaseToDraw> = fc.record({ asOf: day, items: fc.array(item, { maxLength: 120 }) });

/** `12 together` stands for twelve, everything else for itself. */
function countOf(name: string): number {
  return Number(/^(\d+) together/.exec(name)?.[1] ?? 1);
}

describe('a case over time', () => {
  it('has everything of the case in the picture, one by one or counted, and in the table', () => {
    fc.assert(
      fc.property(aCase, (drawn) => {
        const picture = caseOverTime(drawn, ENGLISH);
        const links = elements(svgOf(picture), 'a');
        const counted = namesIn(svgOf(picture)).reduce((sum, name) => sum + countOf(name), 0);
        expect(counted).toBe(drawn.items.length);
        expect(links.length > 0).toBe(drawn.items.length > 0);
        expect(picture.table.rows).toHaveLength(drawn.items.length);
      }),
    );
  });

  it('shows what is later further to the right', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 20 }), (days) => {
        const items = days.map(
          (from): CaseItem => ({
            kind: 'mark',
            lane: 'decisions',
            mark: 'decision',
            name: from,
            from,
            href: `#${from}`,
          }),
        );
        const { svg } = caseOverTime({ asOf: FIRST, items }, ENGLISH);
        const places = [
          ...svg.text.matchAll(
            /<a href="#([\d-]+)"><title>(?!\d+ together)[^<]*<\/title><use href="#p-decision" x="([\d.]+)"/g,
          ),
        ]
          .map(([, date = '', x = '']) => ({ date, x: Number(x) }))
          .sort((a, b) => (a.date < b.date ? -1 : 1));
        const xs = places.map(({ x }) => x);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
      }),
    );
  });

  it('is well-formed whatever the texts are, and shows markup as text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('<script>alert("x")</script>&]]>\u0000'),
    );
    fc.assert(
      fc.property(text, (name) => {
        const items: CaseItem[] = [
          { kind: 'span', lane: 'plans', label: name, name, from: FIRST, href: `#${name}` },
        ];
        const root = svgOf(caseOverTime({ asOf: addDays(FIRST, 90), items }, { ...ENGLISH, title: name }));
        expect(elements(root, 'a')).toHaveLength(1);
      }),
    );
  });

  it('says that there is nothing where there is nothing', () => {
    const picture = caseOverTime({ asOf: FIRST, items: [] }, ENGLISH);
    expect(svgOf(picture).textContent).toContain('There is nothing to show.');
    expect(picture.table.rows).toEqual([]);
  });

  it('draws one day, and the same data always the same', () => {
    const items: CaseItem[] = [
      { kind: 'mark', lane: 'decisions', mark: 'decision', name: 'One', from: FIRST },
    ];
    const drawn = { asOf: FIRST, items };
    expect(namesIn(svgOf(caseOverTime(drawn, ENGLISH)))).toEqual(['One, 1 January 2024']);
    expect(caseOverTime(drawn, ENGLISH).svg.text).toBe(caseOverTime(drawn, ENGLISH).svg.text);
  });

  it('stays below 40 kB with 2,000 things in ten years', () => {
    const picture = caseOverTime(hugeCase(2_000), ENGLISH);
    expect(Buffer.byteLength(picture.svg.text)).toBeLessThan(40_000);
    const counted = namesIn(svgOf(picture)).reduce((sum, name) => sum + countOf(name), 0);
    expect(counted).toBe(2_000);
  });

  it('shows the gravest finding of those that are drawn as one, and leads to it', () => {
    const finding = (mark: 'unlawful' | 'information', index: number): CaseItem => ({
      kind: 'mark',
      lane: 'findings',
      mark,
      name: `${mark} ${index}`,
      from: FIRST,
      href: `#${mark}-${index}`,
    });
    const items = [0, 1, 2, 3, 4].map((index) => finding('information', index));
    const { svg } = caseOverTime(
      { asOf: addDays(FIRST, 400), items: [...items, finding('unlawful', 5)] },
      ENGLISH,
    );
    expect(svg.text).toMatch(/<a href="#unlawful-5"><title>6 together.*?<use href="#p-unlawful"/);
  });

  it.each(LANGUAGES)('tells the worked case in %s, each thing with a link to its event', (language) => {
    const worked = workedCase();
    const picture = caseOverTime(drawnCase(worked, language), { idPrefix: 'p', language });
    const addresses = elements(svgOf(picture), 'a').map((link) => link.getAttribute('href') ?? '');
    const events = new Set(worked.records.map(({ id }) => `#event-${id}`));
    const strange = addresses.filter((address) => !events.has(address) && !address.startsWith('#day-'));
    expect(strange).toEqual([]);
    expect(picture.svg.text).toContain(DOSSIER_WORDS[language].day(worked.asOf));
    const lanes = new Set(picture.table.rows.map(([lane]) => lane));
    expect(lanes.size).toBe(CASE_LANES.length);
    // The headings of the lanes stand whole, beside the years of the axis.
    const headings = elements(svgOf(picture), 'g')
      .filter((group) => group.getAttribute('font-weight') === 'bold')
      .map(({ textContent }) => textContent ?? '');
    expect(headings.length).toBe(CASE_LANES.length + 1);
    expect(headings.filter((heading) => heading.includes('…'))).toEqual([]);
  });
});

describe('the share periods of a cost timeline', () => {
  const paid = (date: string, counter: number, sharePercent: number) => ({
    date: calendarDate(date),
    counter,
    sharePercent,
    benefit: 'labour-market-support' as const,
    regime: 'B',
  });

  it('go on over a weekend, and end with the share or a day without benefit', () => {
    const days = [
      paid('2025-05-23', 100, 0),
      paid('2025-05-26', 101, 10),
      paid('2025-05-27', 102, 10),
      paid('2025-06-02', 103, 10),
    ];
    const periods = sharePeriods(days).map(({ firstDay, lastDay, lastCounter }) => [
      firstDay,
      lastDay,
      lastCounter,
    ]);
    expect(periods).toEqual([
      ['2025-05-23', '2025-05-23', 100],
      ['2025-05-26', '2025-05-27', 102],
      ['2025-06-02', '2025-06-02', 103],
    ]);
  });

  it('end on a working day on which nothing was paid', () => {
    const periods = sharePeriods([paid('2025-05-26', 101, 10), paid('2025-05-28', 102, 10)]);
    expect(periods).toHaveLength(2);
  });
});
