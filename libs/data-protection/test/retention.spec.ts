import fc from 'fast-check';
import { initialBenefitHistory } from '#benefit-history';
import { addDays, addYears, type CalendarDate, calendarDate } from '#calendar-date';
import { noProtection, type Protection, retentionOf } from '#data-protection';
import { initialPathway, type JointServiceSpell, type Pathway, type Service } from '#pathway';
import { loadStatutes } from '#statutes';

const statutes = loadStatutes();
const day = calendarDate;
const LAW = 'laki työvoimapalveluiden järjestämisestä 122 § 1 mom.';

function looked(
  pathway: Partial<Pathway>,
  on: string,
  protection: Protection = noProtection,
  payments: readonly object[] = [],
) {
  return retentionOf({
    pathway: { ...initialPathway, ...pathway },
    benefits: { ...initialBenefitHistory, payments } as never,
    protection,
    statutes,
    on: day(on),
  });
}

const SEARCHED = { jobSearches: [{ from: day('2024-01-10'), until: day('2025-03-31') }] };

describe('how long data about a client is kept (DAT-2)', () => {
  it('is four years from the end, that day included', () => {
    expect(looked(SEARCHED, '2029-03-31')).toEqual({
      state: 'kept',
      endedOn: '2025-03-31',
      until: '2029-03-31',
      provision: LAW,
    });
    expect(looked(SEARCHED, '2029-04-01')).toEqual({ state: 'over', endedOn: '2025-03-31', provision: LAW });
  });

  it('is from a leap day until the last of February', () => {
    const leap = { jobSearches: [{ from: day('2024-01-10'), until: day('2028-02-29') }] };
    expect(looked(leap, '2032-02-29')).toMatchObject({ state: 'kept', until: '2032-02-29' });
    expect(looked(leap, '2032-03-01').state).toBe('over');
  });

  it.each<[string, Partial<Pathway>]>([
    ['job-search', { jobSearches: [...SEARCHED.jobSearches, { from: day('2025-06-01') }] }],
    ['service', { ...SEARCHED, services: [{ status: 'running' } as Service] }],
    ['service', { ...SEARCHED, services: [{ status: 'interrupted' } as Service] }],
    [
      'joint-service-model',
      { ...SEARCHED, jointServiceSpells: [{ from: day('2025-01-10') } as JointServiceSpell] },
    ],
  ])('has no end yet with an open %s', (because, pathway) => {
    expect(looked(pathway, '2049-01-01')).toMatchObject({ state: 'client', because });
  });

  it('counts from what was done or paid last', () => {
    const decided = { ...SEARCHED, decisions: [{ on: day('2025-05-02') }] as never };
    expect(looked(decided, '2029-04-15')).toMatchObject({ state: 'kept', until: '2029-05-02' });
    const paid = [{ lastDay: day('2025-06-30'), paidOn: day('2025-07-04') }];
    expect(looked(SEARCHED, '2029-04-15', noProtection, paid)).toMatchObject({ until: '2029-07-04' });
    expect(looked({}, '2029-07-05', noProtection, paid)).toMatchObject({
      state: 'over',
      endedOn: '2025-07-04',
    });
  });

  it('is longer by an exception, until that ends', () => {
    const extended = {
      ...noProtection,
      extensions: [{ exception: 'pending-matter', from: day('2029-01-01') }],
    } as const;
    expect(looked(SEARCHED, '2035-01-01', extended)).toMatchObject({
      state: 'extended',
      exceptions: ['pending-matter'],
    });
    // Within its time the exception adds nothing.
    expect(looked(SEARCHED, '2029-03-31', extended).state).toBe('kept');
    const ended = {
      ...extended,
      extensions: [{ ...extended.extensions[0], until: day('2030-01-01') }],
    } as Protection;
    expect(looked(SEARCHED, '2030-01-01', ended).state).toBe('extended');
    expect(looked(SEARCHED, '2030-01-02', ended).state).toBe('over');
  });

  it('is no time at all where nobody was ever served', () => {
    expect(looked({}, '2026-01-01')).toEqual({
      state: 'nothing-to-keep',
      provision: 'asetus (EU) 2016/679, 17 artikla 1 kohta a alakohta',
    });
  });

  it('is over for good once the key is destroyed', () => {
    const erasure = {
      on: day('2029-05-01'),
      ground: 'retention-ended',
      provision: LAW,
      keyDestroyedOn: day('2029-05-01'),
    };
    expect(
      looked({ jobSearches: [{ from: day('2030-01-01') }] }, '2030-02-01', {
        ...noProtection,
        erasure,
      } as Protection),
    ).toEqual({
      state: 'erased',
      on: '2029-05-01',
    });
  });

  it('is never over within four years of anything that happened, and always on some later day', () => {
    const date = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(day('2018-01-01'), n));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(date, fc.nat(500)), { minLength: 1, maxLength: 4 }),
        fc.array(date, { maxLength: 3 }),
        (spells, dates) => {
          const pathway = {
            jobSearches: spells.map(([from, days]) => ({ from, until: addDays(from, days) })),
            meetings: dates.map((on) => ({ on })) as never,
          };
          const all: CalendarDate[] = [...pathway.jobSearches.map(({ until }) => until), ...dates];
          const last = all.reduce((a, b) => (a > b ? a : b));
          const end = addYears(last, 4);
          const on = end < '2025-01-01' ? day('2025-01-01') : end;
          expect(looked(pathway, on).state).toBe(end < '2025-01-01' ? 'over' : 'kept');
          expect(looked(pathway, addDays(on, 1)).state).toBe('over');
        },
      ),
    );
  });
});
