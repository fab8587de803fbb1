import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { calendarDate } from '#calendar-date';
import { DOSSIER_CONTENT_SECURITY_POLICY, DOSSIER_CONTRACTS, dossierHtml } from '#case-dossier';
import { EVENT_EXAMPLES } from '#contracts';
import { LANGUAGES } from '#statutes';
import { records, told } from './told.js';

const by = 'employment-authority';
const registered = { type: 'JobSearchRegistered', data: { on: '2025-01-02' } };
const interview = (on: string, summary: unknown = 'Puhuttiin.') => ({
  type: 'InitialInterviewHeld',
  data: { on, by, summary },
});

describe('a dossier', () => {
  it.each(LANGUAGES)('tells every type of event in words, in %s', (language) => {
    const every = records(...DOSSIER_CONTRACTS.map(({ type }) => ({ type })));
    const dossier = told(every, {}, language);
    expect(new Set(dossier.sources.events.map(({ type }) => type)).size).toBe(DOSSIER_CONTRACTS.length);
    for (const { title, particulars } of dossier.chronology) {
      expect(title).toMatch(/^\p{L}/u);
      expect(particulars.map(({ label }) => label).join()).not.toMatch(/undefined|[a-z][A-Z]/);
    }
    const document = dossierHtml(dossier);
    expect(document).toContain(`<html lang="${language}">`);
    expect(document).not.toContain('undefined');
  });

  it('has its events in order of the dates from which they hold, of one date in the order of recording', () => {
    const { chronology } = told(records(interview('2025-01-20'), registered, interview('2025-01-10')));
    expect(chronology.map(({ date }) => date)).toEqual(['2025-01-02', '2025-01-10', '2025-01-20']);
    expect(chronology.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('leaves out what happened later, and what was recorded later, and says that it does', () => {
    const said = records(
      { ...registered, recordedOn: '2025-01-02' },
      { ...interview('2025-01-10'), recordedOn: '2025-01-10' },
      { ...interview('2025-01-12'), recordedOn: '2025-03-01' },
    );
    const asOf = told(said, { asOf: calendarDate('2025-01-10') });
    expect(asOf.chronology).toHaveLength(2);
    expect(asOf.sources.events).toHaveLength(3);
    const knownOn = told(said, { knownOn: calendarDate('2025-02-28') });
    expect(knownOn.chronology).toHaveLength(2);
    expect(knownOn.sources.events).toHaveLength(2);
    expect(knownOn.cover.leftOut.join(' ')).toContain('1');
    expect(told(said, { knownOn: calendarDate('2025-03-01') }).chronology).toHaveLength(3);
  });

  it('marks what was corrected, what stands in its place, what was retracted and what was recorded late', () => {
    const id = (last: number) => `00000000-0000-4000-8000-00000000010${last}`;
    const { chronology } = told(
      records(
        { ...interview('2025-01-10'), id: id(1), recordedOn: '2025-01-10' },
        { ...interview('2025-01-20'), id: id(2), recordedOn: '2025-06-20' },
        {
          type: 'RecordCorrected',
          data: { corrects: id(1), on: '2025-07-01', by },
          id: id(3),
          recordedOn: '2025-07-01',
        },
        { ...interview('2025-01-11'), id: id(4), recordedOn: '2025-07-01' },
        {
          type: 'RecordRetracted',
          data: { retracts: id(2), on: '2025-07-02', by },
          id: id(5),
          recordedOn: '2025-07-02',
        },
      ),
    );
    const marks = Object.fromEntries(
      chronology.map(({ proof, marks: of }) => [proof.eventId.slice(-1), of.map(({ mark }) => mark)]),
    );
    expect(marks[1]).toEqual(['corrected']);
    expect(marks[2]).toEqual(expect.arrayContaining(['retracted', 'recorded-late']));
    expect(marks[4]).toEqual(expect.arrayContaining(['stands-for']));
  });

  it('marks facts about benefits that were set right, and computes the money by what stands', () => {
    const id = (last: number) => `00000000-0000-4000-8000-00000000020${last}`;
    const home = (last: number, municipality: string) => ({
      type: 'HomeMunicipalityRecorded' as const,
      data: { on: '2020-01-01', municipality },
      id: id(last),
    });
    const { chronology } = told(
      records(
        home(1, '091'),
        { type: 'BenefitFactCorrected', data: { corrects: id(1), on: '2025-07-01', by: 'kela' }, id: id(2) },
        home(3, '837'),
        { type: 'BenefitFactRetracted', data: { retracts: id(3), on: '2025-07-02', by: 'kela' }, id: id(4) },
      ),
    );
    const marks = Object.fromEntries(
      chronology.map(({ proof, marks: of }) => [proof.eventId.slice(-1), of.map(({ mark }) => mark)]),
    );
    expect(marks).toMatchObject({ 1: ['corrected'], 2: [], 3: ['stands-for', 'retracted'], 4: [] });
  });

  it('names its columns in every cell of its tables but the first, for screens on which they stand below each other', () => {
    const document = dossierHtml(told(records(registered)));
    const cells = document.match(/<td[^>]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toMatch(/ data-heading="[^"]+"/);
    expect(document).toContain('content: attr(data-heading)');
  });

  it('shows an erased text as erased, and never an identity code', () => {
    const dossier = told(
      records({ type: 'PersonIdentified' }, registered, interview('2025-01-10', { erased: true })),
    );
    expect(dossier.chronology[1]?.texts).toMatchObject([{ text: { erased: true } }]);
    expect(dossierHtml(dossier)).toContain('erased');
    expect(JSON.stringify(dossier)).not.toContain(EVENT_EXAMPLES.PersonIdentified.personalIdentityCode);
  });

  it('has the hash of every event beside it and in the table of all', () => {
    const { chronology, sources } = told(records(registered, interview('2025-01-10')));
    expect(chronology.map(({ proof }) => proof.sha256)).toEqual(sources.events.map(({ sha256 }) => sha256));
    expect(sources.events.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('has the findings of the case review with the entries that show them, and the money with its provision', () => {
    const { findings, money } = told(
      records(
        registered,
        interview('2025-02-20'),
        { type: 'HomeMunicipalityRecorded' },
        {
          type: 'BenefitPaid',
          data: {
            paymentId: 'p1',
            benefit: 'labour-market-support',
            firstDay: '2025-01-06',
            lastDay: '2025-05-26',
            paidOn: '2025-06-02',
            perDayEur: '37.21',
            childIncreaseEur: '0',
            incrementEur: '0',
            ground: 'unemployment',
          },
        },
      ),
    );
    const late = findings.flatMap((group) => group.findings).find(({ rule }) => rule === 'PRO-2');
    expect(late?.entries.length).toBeGreaterThan(0);
    expect(money?.periods.at(-1)).toMatchObject({ sharePercent: 10, firstCounter: 101, municipal: '3.721' });
    expect(money?.periods.at(-1)?.provision.citation).toBe('työttömyysturvalaki 14:3 a § 2 mom. 1 k');
    expect(money?.total).toBe('3.72');
  });

  it('is a document in which no text of the case becomes markup', () => {
    const marked = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=1>',
        '</blockquote>',
        '&lt;',
        "' x='",
      ),
      fc.string({ minLength: 1, unit: 'binary' }),
    );
    const shape = (document: string) =>
      document.match(/<[^>]*>/g)?.filter((tag) => !tag.startsWith('<p')) ?? [];
    const plain = shape(dossierHtml(told(records(registered, interview('2025-01-10', 'Puhuttiin.')))));
    fc.assert(
      fc.property(marked, (text) => {
        const document = dossierHtml(told(records(registered, interview('2025-01-10', text))));
        expect(shape(document)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('loads nothing and runs nothing: its policy names the hash of its style', () => {
    const document = dossierHtml(told(records(registered)));
    const style = /<style>([\s\S]*?)<\/style>/.exec(document)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(DOSSIER_CONTENT_SECURITY_POLICY).toContain(`style-src 'sha256-${hash}'`);
    expect(document).not.toMatch(/<script|<link|src=|@import|url\(/);
  });
});
