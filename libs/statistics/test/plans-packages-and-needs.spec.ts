import type { PathwayEvent } from '#contracts';
import { publishedStatistics } from '#statistics';
import { date, duty, figuresOf, home, person, plan, service } from './support/people.js';

const told = (people: Parameters<typeof figuresOf>[0], from: string, to: string) =>
  publishedStatistics(figuresOf(people, from, to), { by: 'country', unsuppressed: true });

describe('plans (PLAN-8)', () => {
  const people = [
    person(plan('employment', '2025-01-31', ['2025-02-01', '2025-02-28'])),
    person([...plan('employment', '2025-01-02'), ...plan('activation', '2025-01-20')]),
    person(plan('integration', '2024-12-31', ['2025-01-01'])),
  ];
  const { plans } = told(people, '2025-01', '2025-02');
  const row = (kind: string, month?: string) => {
    const found = plans.find((each) => each.kind === kind && each.month === month);
    return found && [found.plans, found.made, found.reviews, found.jobseekers];
  };

  it('are counted in the month in which they were made or reviewed, with the jobseekers whom they concern', () => {
    expect(row('all', '2025-01')).toEqual([4, 3, 1, 3]);
    expect(row('employment', '2025-01')).toEqual([2, 2, 0, 2]);
    expect(row('activation', '2025-01')).toEqual([1, 1, 0, 1]);
    expect(row('integration', '2025-01')).toEqual([1, 0, 1, 1]);
    expect(row('multidisciplinary', '2025-01')).toEqual([0, 0, 0, 0]);
    expect(row('all', '2025-02')).toEqual([2, 0, 2, 1]);
  });

  it('add up over the span, and different jobseekers are counted anew', () => {
    expect(row('all')).toEqual([6, 3, 3, 3]);
    expect(row('employment')).toEqual([4, 2, 2, 2]);
  });
});

describe('a service package (SRV-4)', () => {
  const pair = (firstEnd: string | undefined, secondStart: string, secondEnd?: string) =>
    person([
      ...service({
        kind: 'job-search-coaching',
        from: '2025-01-07',
        ...(firstEnd === undefined ? {} : { to: firstEnd }),
      }),
      ...service({
        kind: 'work-trial',
        from: secondStart,
        ...(secondEnd === undefined ? {} : { to: secondEnd }),
      }),
    ]);
  const packages = (...people: Parameters<typeof figuresOf>[0][]) =>
    told(
      people.flatMap((each) => [...each]),
      '2025-01',
      '2025-03',
    ).packages;

  it('is two kinds that begin within thirty days of the end, and not one day later', () => {
    expect(packages([pair('2025-01-31', '2025-03-02', '2025-03-20')])).toContainEqual({
      area: 'country',
      kinds: ['job-search-coaching', 'work-trial'],
      form: 'one-after-the-other',
      jobseekers: 1,
      packages: 1,
      ended: 1,
      averageDaysOfEnded: '73.0',
      open: 0,
      averageDaysOfOpen: null,
    });
    expect(packages([pair('2025-01-31', '2025-03-03', '2025-03-20')])).toEqual([]);
  });

  it('is side by side from one day in common on', () => {
    const forms = (person: ReturnType<typeof pair>) => packages([person]).flatMap(({ form }) => form ?? []);
    expect(forms(pair('2025-01-31', '2025-01-31', '2025-02-20'))).toEqual(['side-by-side']);
    expect(forms(pair('2025-01-31', '2025-02-01', '2025-02-20'))).toEqual(['one-after-the-other']);
  });

  it('is open while one of its services is, with its days to the end of the span', () => {
    const [all] = packages([pair('2025-02-28', '2025-02-01')]);
    expect(all).toMatchObject({ kinds: [], packages: 1, ended: 0, open: 1, averageDaysOfOpen: '84.0' });
  });

  it('knows nothing of what came after the span', () => {
    expect(packages([pair('2025-03-15', '2025-04-01')])).toEqual([]);
  });

  it('is not two services of one kind, and chains three', () => {
    const twice = person(
      ['2025-01-07', '2025-02-03'].flatMap((from) =>
        service({ kind: 'work-trial', from, to: from.replace(/\d\d$/, '14') }),
      ),
    );
    const chain = person([
      ...service({ kind: 'job-search-coaching', from: '2025-01-07', to: '2025-01-10' }),
      ...service({ kind: 'career-coaching', from: '2025-02-03', to: '2025-02-07' }),
      ...service({ kind: 'work-trial', from: '2025-03-03', to: '2025-03-07' }),
    ]);
    expect(packages([twice])).toEqual([]);
    const [all, ...byKinds] = packages([twice, chain]);
    expect(all).toMatchObject({ jobseekers: 1, packages: 1, averageDaysOfEnded: '60.0' });
    expect(byKinds.map(({ kinds }) => kinds.join(' '))).toEqual([
      'career-coaching job-search-coaching work-trial',
      'career-coaching job-search-coaching work-trial',
    ]);
  });
});

describe('participants of rehabilitative work activity and what they need (TAB-6, KTT-7)', () => {
  const activity = (production: 'own' | 'bought') =>
    service({
      kind: 'rehabilitative-work-activity',
      organiser: 'wellbeing-services-county',
      production,
      from: '2024-02-01',
      to: '2024-11-29',
    });
  const assessed = (openMarketWorkPossible: boolean): PathwayEvent => ({
    type: 'ServiceNeedAssessed',
    data: {
      assessmentId: 'a1',
      on: date('2024-01-15'),
      by: 'employment-authority',
      conclusions: {
        ability: 'limited',
        openMarketWorkPossible,
        employmentServicesPossible: false,
        multidisciplinarySupportNeeded: true,
      },
    },
  });
  const referred: PathwayEvent = {
    type: 'ReferredToSocialRehabilitation',
    data: {
      referralId: 'r1',
      on: date('2024-06-03'),
      sender: 'employment-authority',
      receiver: 'wellbeing-services-county',
      evidence: [],
    },
  };
  const refused: PathwayEvent = {
    type: 'ReferralRefused',
    data: { referralId: 'r1', on: date('2024-06-10'), by: 'wellbeing-services-county' },
  };
  const rehabilitation = (to: string) =>
    service({
      kind: 'social-rehabilitation',
      organiser: 'wellbeing-services-county',
      from: '2023-03-01',
      to,
    });
  const ofTampere = [home('2020-01-01', '837')];
  const people = [
    person([...activity('own'), duty('2024-03-01', 2), assessed(true)]),
    person([...activity('own'), referred]),
    person([...activity('bought'), referred, refused, assessed(false)]),
    person([...rehabilitation('2024-03-01'), ...activity('bought')]),
    person([...rehabilitation('2024-02-29'), ...activity('bought'), duty('2024-03-01', 4)], ofTampere),
  ];

  it('are told as events tell them, with the range by county', () => {
    const [needs] = told(people, '2024-01', '2024-12').needs;
    expect(needs).toEqual({
      area: 'country',
      kind: 'rehabilitative-work-activity',
      participants: 5,
      withDuty: 2,
      withToldDuty: 1,
      assessed: 2,
      able: 1,
      socialRehabilitation: 3,
      longTermSocialRehabilitation: 1,
      production: { own: 2, bought: 3, unknown: 0 },
      percent: {
        withDuty: '40.0',
        withToldDuty: '20.0',
        socialRehabilitation: '60.0',
        longTermSocialRehabilitation: '20.0',
        able: '50.0',
        bought: '60.0',
      },
      byCounty: {
        participants: { lowest: 1, highest: 4 },
        percent: {
          withDuty: { lowest: '25.0', highest: '100.0' },
          withToldDuty: { lowest: '0.0', highest: '25.0' },
          socialRehabilitation: { lowest: '50.0', highest: '100.0' },
          longTermSocialRehabilitation: { lowest: '0.0', highest: '25.0' },
          able: { lowest: '50.0', highest: '50.0' },
          bought: { lowest: '50.0', highest: '100.0' },
        },
        countiesWithheld: 0,
      },
    });
  });
});

describe('clients of the joint service model (REF-5)', () => {
  const client = (id: string, from: string, network: string | undefined, to?: string) =>
    person([
      {
        type: 'MultidisciplinaryAssessmentStarted',
        data: {
          multidisciplinaryAssessmentId: id,
          on: date(from),
          by: 'employment-authority',
          participants: [],
          ...(network === undefined ? {} : { network }),
        },
      },
      ...(to === undefined
        ? []
        : [
            {
              type: 'JointServiceModelEnded' as const,
              data: {
                multidisciplinaryAssessmentId: id,
                on: date(to),
                by: 'employment-authority' as const,
                participants: [],
                reason: 'coordination-no-longer-needed' as const,
              },
            },
          ]),
    ]);

  it('are counted on the last day of a month, the first and the last day of the relationship included', () => {
    const people = [
      client('c1', '2025-10-31', 'kainuu'),
      client('c2', '2025-08-01', 'kainuu', '2025-10-31'),
      client('c3', '2025-08-01', 'kainuu', '2025-10-30'),
      client('c4', '2025-11-01', 'kainuu'),
      client('c5', '2025-01-01', undefined),
    ];
    expect(told(people, '2025-10', '2025-10').jointService).toEqual([
      { area: 'country', on: '2025-10-31', network: 'all', clients: 3 },
      { area: 'country', on: '2025-10-31', network: 'kainuu', clients: 2 },
      { area: 'country', on: '2025-10-31', network: 'unknown', clients: 1 },
    ]);
  });
});
