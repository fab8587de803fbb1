import { calendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { type OwnDataAsked, ownDataHtml, ownDataOf } from '#own-data';
import { LANGUAGES, loadStatutes } from '#statutes';

const statutes = loadStatutes();

function record(
  stream: OwnDataAsked['records'][number]['stream'],
  revision: number,
  type: string,
  data: object,
) {
  return {
    stream,
    revision,
    type,
    data,
    id: `00000000-0000-4000-8000-${stream.length}00000000${String(revision).padStart(3, '0')}`,
    recordedAt: '2026-01-12T10:00:00.000Z',
    authority: 'employment-authority',
    actor: 'official-1',
    sha256: 'x',
  } as const;
}

const SEARCH = record('jobseeker', 0, 'JobSearchRegistered', { on: '2020-01-12' });
const ENDED = record('jobseeker', 1, 'JobSearchEnded', { on: '2020-06-30', reason: 'other' });

function own(changes: Partial<OwnDataAsked> = {}) {
  return ownDataOf({
    jobseekerId: 'J1',
    records: [SEARCH, ENDED],
    billed: [],
    statutes,
    language: 'en',
    asOf: calendarDate('2026-11-24'),
    madeAt: '2026-11-24T10:00:00.000Z',
    program: 'polku',
    readings: [],
    ...changes,
  });
}

describe('the own data of a person (DAT-4)', () => {
  it('is every record with what it means, and what follows from them', () => {
    const data = own();
    expect(data.events.map(({ type, meaning }) => [type, typeof meaning])).toEqual([
      ['JobSearchRegistered', 'string'],
      ['JobSearchEnded', 'string'],
    ]);
    expect(data.pathway.jobSearches).toEqual([
      { from: '2020-01-12', until: '2020-06-30', endReason: 'other' },
    ]);
    expect(data.retention).toMatchObject({ state: 'over', endedOn: '2020-06-30' });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it('tells of each fact about benefits whose act its record was', () => {
    const home = record('benefits', 0, 'HomeMunicipalityRecorded', { on: '2020-01-01', municipality: '205' });
    expect(own({ records: [SEARCH, home] }).benefits.homeMunicipalities).toMatchObject([
      { municipality: '205', source: { eventId: home.id, authority: 'employment-authority' } },
    ]);
  });

  it('keeps records that only a newer program knows, as they are', () => {
    const newer = record('protection', 0, 'SomethingNew', { on: '2026-01-01' });
    const data = own({ records: [SEARCH, newer] });
    expect(data.events[1]).toMatchObject({ type: 'SomethingNew', data: { on: '2026-01-01' } });
    expect(data.events[1]).not.toHaveProperty('meaning');
  });

  it('says that nobody has read it, or who has, as text', () => {
    const reading = {
      at: '2026-11-01T08:00:00Z',
      role: 'caseworker',
      parts: ['pathway'],
      purpose: 'service<7>',
      legalBasis: '380/2023 118 §',
    };
    const html = (readings: OwnDataAsked['readings']) => ownDataHtml(own({ readings }));
    expect(html([])).toContain('Nobody has read it.');
    const told = html([reading]);
    expect(told).toContain('service&lt;7&gt;');
    expect(told).toContain('380/2023 118 §');
  });

  it.each(LANGUAGES)(
    'tells in %s how long it is kept, with the provision, or that it is erased',
    (language) => {
      const kept = { language, asOf: calendarDate('2025-01-01') } as const;
      const recent = record('jobseeker', 1, 'JobSearchEnded', { on: '2023-06-30', reason: 'other' });
      const cases = [
        own({ ...kept, records: [SEARCH] }),
        own({ ...kept, records: [SEARCH, recent] }),
        own({ ...kept }),
        own({
          ...kept,
          records: [
            SEARCH,
            ENDED,
            record('protection', 0, 'RetentionExtended', {
              on: '2024-01-01',
              by: 'employment-authority',
              exception: 'pending-matter',
              reason: { erased: true },
            }),
          ],
        }),
      ];
      expect(cases.map(({ retention }) => retention.state)).toEqual(['client', 'kept', 'over', 'extended']);
      const told = cases.map((data) => ownDataHtml(data));
      expect(told.every((html) => html.includes('122 § 1 mom.'))).toBe(true);
      expect(told[1]).toContain(DOSSIER_WORDS[language].day(calendarDate('2027-06-30')));
      // How many years that are is law, and not said in words (380/2023 122 §).
      expect(told[0]).not.toMatch(/four years|neljä vuotta|fyra år/);
      const destroyed = record('protection', 0, 'PersonalKeyDestroyed', {
        on: '2025-01-01',
        by: 'employment-authority',
        ground: 'retention-ended',
        provision: 'p',
      });
      const erased = own({
        ...kept,
        records: [
          record('person', 0, 'PersonIdentified', { personalIdentityCode: { erased: true } }),
          SEARCH,
          destroyed,
        ],
      });
      expect(erased.retention).toEqual({ state: 'erased', on: '2025-01-01' });
      const document = ownDataHtml(erased);
      expect(document).toContain(DOSSIER_WORDS[language].day(calendarDate('2025-01-01')));
      const authority = DOSSIER_WORDS[language].closed['employment-authority'];
      expect(document).toContain(`>${authority}</td>`);
      expect(document).not.toContain('>employment-authority</td>');
    },
  );
});
