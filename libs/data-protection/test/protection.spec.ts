import fc from 'fast-check';
import type { BenefitHistory } from '#benefit-history';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import { isRefusal, type ProtectionEvent } from '#contracts';
import {
  decideProtection,
  evolveProtection,
  HIDDEN_MUNICIPALITY,
  isNonDisclosureInForce,
  MUNICIPALITY_NEEDS,
  mayKnowMunicipality,
  noProtection,
  type ProtectionCommand,
  type ProtectionContext,
  type ReportKeyDestroyed,
  type Retention,
  withHiddenHomes,
  withHiddenMunicipality,
} from '#data-protection';
import { loadStatutes } from '#statutes';

const statutes = loadStatutes();
const day = calendarDate;
const TODAY = day('2026-11-24');
const context = (changes: Partial<ProtectionContext> = {}): ProtectionContext => ({
  authority: 'employment-authority',
  today: TODAY,
  statutes,
  ...changes,
});

type Act = ProtectionCommand | ReportKeyDestroyed;

function protectionBy(...acts: readonly (Act | readonly [Act, Partial<ProtectionContext>])[]) {
  let protection = noProtection;
  for (const act of acts) {
    const [command, changes] = 'type' in act ? [act, {}] : act;
    const decided = decideProtection(protection, command, context(changes));
    if (isRefusal(decided)) throw new Error(JSON.stringify(decided.details));
    protection = decided.reduce(evolveProtection, protection);
  }
  return protection;
}

function refusalOf(command: Act, changes: Partial<ProtectionContext> = {}, given = noProtection) {
  const decided = decideProtection(given, command, context(changes));
  return isRefusal(decided) ? decided.details : decided;
}

const ORDER = { type: 'ReportNonDisclosure', on: day('2026-02-01') } as const;

describe('an order of non-disclosure for safety (DAT-3)', () => {
  it('is in force from its day to its last, or until it is lifted', () => {
    const inForce = (protection: typeof noProtection, ...dates: string[]) =>
      dates.map((date) => isNonDisclosureInForce(protection, day(date)));
    const ending = protectionBy({ ...ORDER, until: day('2026-06-30') });
    expect(inForce(ending, '2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01')).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const lifted = protectionBy(ORDER, { type: 'ReportNonDisclosureLifted', on: day('2026-05-01') });
    expect(inForce(lifted, '2026-02-01', '2026-04-30', '2026-05-01')).toEqual([true, true, false]);
    const anew = protectionBy(
      ORDER,
      { type: 'ReportNonDisclosureLifted', on: day('2026-05-01') },
      { ...ORDER, on: day('2026-06-01') },
    );
    expect(inForce(anew, '2026-05-15', '2026-06-01', '2046-01-01')).toEqual([false, true, true]);
  });

  it('is recorded once, by any authority', () => {
    const protection = protectionBy([ORDER, { authority: 'kela' }]);
    expect(refusalOf(ORDER, {}, protection)).toEqual([]);
  });

  it('can not begin tomorrow, end before it begins, or be lifted where there is none', () => {
    expect(refusalOf({ ...ORDER, on: addDays(TODAY, 1) })).toMatchObject({ problem: 'date-to-come' });
    expect(refusalOf({ ...ORDER, until: day('2026-01-31') })).toMatchObject({
      problem: 'before-it-began',
      field: 'until',
    });
    expect(refusalOf({ type: 'ReportNonDisclosureLifted', on: TODAY })).toMatchObject({
      problem: 'not-recorded',
    });
  });

  it('is lifted from a later day than that on which it began, and again without a new record', () => {
    const lifted = { type: 'ReportNonDisclosureLifted', on: ORDER.on } as const;
    expect(refusalOf(lifted, {}, protectionBy(ORDER))).toMatchObject({
      problem: 'before-it-began',
      expected: 'a date after 2026-02-01',
    });
    const later = { ...lifted, on: addDays(ORDER.on, 1) };
    expect(refusalOf(later, {}, protectionBy(ORDER, later))).toEqual([]);
    const again = { ...ORDER, on: later.on };
    expect(refusalOf(later, {}, protectionBy(ORDER, later, again))).toMatchObject({
      problem: 'before-it-began',
    });
  });

  it('holds for good unless one that comes later in the record lifts it on a later day', () => {
    const dates = fc.integer({ min: 0, max: 30 }).map((n) => addDays(day('2026-01-01'), n));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), dates), { maxLength: 6 }), (acts) => {
        const events = acts.map(
          ([isOrder, on]): ProtectionEvent => ({
            type: isOrder ? 'NonDisclosureOrdered' : 'NonDisclosureLifted',
            data: { on, by: 'kela' },
          }),
        );
        const isLifted = (order: number) =>
          acts.some(([isOrder, on], index) => index > order && !isOrder && on > (acts[order]?.[1] ?? on));
        expect(isNonDisclosureInForce(events.reduce(evolveProtection, noProtection), day('2036-01-01'))).toBe(
          acts.some(([isOrder], index) => isOrder && !isLifted(index)),
        );
      }),
    );
  });
});

describe('who may know where a protected person lives', () => {
  const may = (isProtected: boolean, need?: (typeof MUNICIPALITY_NEEDS)[number], on: CalendarDate = TODAY) =>
    mayKnowMunicipality({ isProtected, statutes, on, ...(need && { need }) });

  it('is whoever needs it for the person, and nobody who says no need', () => {
    expect(MUNICIPALITY_NEEDS.filter((need) => may(true, need))).toEqual([
      'serving-the-person',
      'paying-the-benefit',
      'own-data',
      'supervision-of-legality',
    ]);
    expect(may(true)).toBe(false);
    expect(may(true, 'serving-the-person', day('2009-01-01'))).toBe(false);
  });

  it('is everybody where there is no order', () => {
    expect([undefined, ...MUNICIPALITY_NEEDS].every((need) => may(false, need))).toBe(true);
  });

  it('is shown nothing that is computed of it either', () => {
    const history = {
      payments: [],
      homeMunicipalities: [
        { on: day('2020-01-01'), municipality: '205' },
        { on: day('2025-01-01'), municipality: '091' },
      ],
      integrationPeriods: [],
      employmentConditionsMet: [],
      maximumPeriodsExhausted: [],
      newMaximumPeriods: [],
      otherBenefits: [],
      factsSetRight: [
        {
          list: 'homeMunicipalities',
          place: 0,
          fact: { on: day('2019-01-01'), municipality: '091' },
          how: 'corrected',
        },
      ],
    } satisfies BenefitHistory;
    expect(JSON.stringify(withHiddenHomes(history))).not.toMatch(/205|091/);
    expect(withHiddenMunicipality({ on: '2020-01-01', municipality: '205' })).toEqual({
      on: '2020-01-01',
      municipality: HIDDEN_MUNICIPALITY,
    });
    expect(withHiddenMunicipality({ on: '2020-01-01' })).toEqual({ on: '2020-01-01' });
    expect(withHiddenMunicipality('205')).toBe('205');
  });
});

describe('erasure (DAT-2)', () => {
  const ASKED = { type: 'ErasePersonalTexts', ground: 'request-of-the-person' } as const;
  const over: Retention = { state: 'over', endedOn: day('2022-05-30'), provision: 'provision' };
  const kept: Retention = {
    state: 'kept',
    endedOn: day('2025-05-30'),
    until: day('2029-05-30'),
    provision: 'provision',
  };

  it('is decided once the time is over, with its provision', () => {
    expect(refusalOf(ASKED, { retention: over })).toEqual([
      {
        type: 'ErasureDecided',
        data: {
          on: TODAY,
          by: 'employment-authority',
          ground: 'request-of-the-person',
          provision: 'provision',
          clientRelationshipEndedOn: '2022-05-30',
        },
      },
    ]);
  });

  it.each<[Retention | undefined, RegExp]>([
    [kept, /kept until 2029-05-30/],
    [{ state: 'client', because: 'job-search', provision: 'p' }, /is a client/],
    [{ state: 'extended', exceptions: ['pending-matter'], provision: 'p' }, /pending-matter/],
    [undefined, /nobody has looked/],
  ])('is refused with the reason while %j', (retention, why) => {
    expect(refusalOf(ASKED, retention === undefined ? {} : { retention })).toMatchObject({
      problem: 'data-still-kept',
      rule: 'DAT-2',
      detail: expect.stringMatching(why),
    });
  });

  it('is not carried out where the data is to be kept again since it was decided', () => {
    const decided = protectionBy([ASKED, { retention: over }]);
    const client: Retention = { state: 'client', because: 'job-search', provision: 'provision' };
    expect(refusalOf(ASKED, { retention: client }, decided)).toMatchObject({ problem: 'data-still-kept' });
    expect(refusalOf(ASKED, { retention: over }, decided)).toEqual([]);
  });

  it('is the act of the controller', () => {
    expect(refusalOf(ASKED, { retention: over, authority: 'kela' })).toMatchObject({
      problem: 'not-this-authoritys-act',
      provision: expect.stringContaining('123 §'),
    });
  });

  it('ends in the destruction of the key, recorded once, and never without a decision', () => {
    expect(refusalOf({ type: 'ReportKeyDestroyed' })).toMatchObject({ problem: 'not-recorded' });
    const decided = protectionBy([ASKED, { retention: over }]);
    expect(refusalOf(ASKED, { retention: over }, decided)).toEqual([]);
    const destroyed = protectionBy([ASKED, { retention: over }], { type: 'ReportKeyDestroyed' });
    expect(destroyed.erasure).toMatchObject({ ground: 'request-of-the-person', keyDestroyedOn: TODAY });
    expect(refusalOf({ type: 'ReportKeyDestroyed' }, {}, destroyed)).toEqual([]);
  });

  it('has exceptions with a reason and an end, by the controller', () => {
    const extend = {
      type: 'ExtendRetention',
      on: day('2026-03-02'),
      exception: 'pending-matter',
      reason: 'Valitus.',
    } as const;
    const end = { type: 'EndRetentionExtension', on: day('2026-06-01') } as const;
    expect(protectionBy(extend, end).extensions).toEqual([
      { exception: 'pending-matter', from: '2026-03-02', until: '2026-05-31' },
    ]);
    expect(refusalOf(extend, { authority: 'kela' })).toMatchObject({ problem: 'not-this-authoritys-act' });
    expect(refusalOf(end)).toMatchObject({ problem: 'not-recorded' });
    expect(refusalOf({ ...end, on: extend.on }, {}, protectionBy(extend))).toMatchObject({
      problem: 'before-it-began',
    });
    const exceptions = statutes.versions('words', '380/2023', 'retention.exceptions');
    const other = statutes.with({
      ...exceptions,
      versions: exceptions.versions.map((version) => ({ ...version, value: ['statutory-task'] })),
    });
    expect(refusalOf(extend, { statutes: other })).toMatchObject({
      problem: 'ground-not-sufficient',
      provision: expect.stringContaining('122 §'),
    });
    expect(refusalOf({ ...extend, on: addDays(TODAY, 1) })).toMatchObject({ problem: 'date-to-come' });
  });
});
