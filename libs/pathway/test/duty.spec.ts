import { dutyInForce, opportunitiesOn } from '#pathway';
import {
  able,
  assessed,
  assessedTogether,
  county,
  kela,
  multidisciplinaryPlan,
  municipality,
  plan,
  registered,
  unableForNow,
} from './acts.js';
import { day, given, history } from './scenario.js';

const planned = history(registered(), plan());
const set = { type: 'SetJobSearchDuty', dutyId: 'd1', on: day('2025-01-10') } as const;
const dutiful = history(registered(), plan(), set);

describe('a job-search duty', () => {
  it('is by default three periods of a month with four job opportunities each (DUTY-1)', () => {
    const done = given(...planned).when(set);
    done.thenEvents({
      type: 'JobSearchDutySet',
      data: {
        dutyId: 'd1',
        planId: 'p1',
        on: day('2025-01-10'),
        firstDay: day('2025-01-10'),
        by: 'employment-authority',
        opportunities: 4,
        reviewPeriods: 3,
        reviewPeriodMonths: 1,
      },
    });
    expect(dutyInForce(done.pathway(), day('2025-04-09'))?.dutyId).toBe('d1');
    expect(dutyInForce(done.pathway(), day('2025-04-10'))).toBeUndefined();
  });

  it.each([county, kela, municipality])(
    'is set by nobody but the employment authority: %j (DUTY-2)',
    (other) => {
      given(...planned)
        .when(set, other)
        .thenRefused('DUTY-2', 'laki työvoimapalveluiden järjestämisestä 44 § 1 ja 3 mom.');
    },
  );

  it('is set inside a multidisciplinary plan too, still by the employment authority (DUTY-2)', () => {
    const before = history(registered(), ...assessedTogether(), [multidisciplinaryPlan(), county]);
    given(...before)
      .when(set)
      .thenTypes('JobSearchDutySet');
    given(...before)
      .when(set, county)
      .thenRefused('DUTY-2');
  });

  it('is part of the plan of a jobseeker (PLAN-2, PRO-1)', () => {
    given(...history(registered()))
      .when(set)
      .thenRefused('PLAN-2');
    given(...history(...assessedTogether(), multidisciplinaryPlan()))
      .when(set)
      .thenRefused('PRO-1');
  });

  it.each([
    ['fewer opportunities without a ground', { opportunities: 3 }],
    ['fewer periods without a ground', { reviewPeriods: 2 }],
    ['more opportunities', { opportunities: 5 }],
    ['more periods', { reviewPeriods: 4 }],
    ['longer periods without a ground', { reviewPeriodMonths: 3 }],
    ['none', { opportunities: 0 }],
    ['less than none', { opportunities: -1 }],
    ['a broken number', { opportunities: 2.5 }],
    ['more, though a ground lowers', { opportunities: 5, ground: 'too-few-suitable-opportunities' }],
    [
      'fewer, though the ground only joins periods',
      { opportunities: 11, reviewPeriodMonths: 3, ground: 'periods-joined-for-weighty-reason' },
    ],
    [
      'longer periods, though the ground only lowers',
      { opportunities: 1, reviewPeriodMonths: 3, ground: 'too-few-suitable-opportunities' },
    ],
  ] as const)('is refused with %s (DUTY-1)', (_, numbers) => {
    given(...planned)
      .when({ ...set, ...numbers })
      .thenRefused('DUTY-1');
  });

  it.each([{ reviewPeriods: 0 }, { reviewPeriods: 1.5 }, { reviewPeriodMonths: 0 }])(
    'has whole periods: %j',
    (numbers) => {
      given(...planned)
        .when({ ...set, ...numbers })
        .thenRefused('not-a-whole-number');
    },
  );

  it.each([
    ['44 § 3 mom.', { opportunities: 3, ground: 'too-few-suitable-opportunities' }],
    [
      '44 § 1 mom.',
      { opportunities: 12, reviewPeriodMonths: 3, ground: 'periods-joined-for-weighty-reason' },
    ],
    ['47 § 1 mom.', { opportunities: 1, reviewPeriodMonths: 3, ground: 'part-time-work' }],
    [
      '47 § 1 mom.',
      { opportunities: 1, reviewPeriodMonths: 3, reviewPeriods: 2, ground: 'shortened-hours-lay-off' },
    ],
    ['47 § 3 mom.', { opportunities: 3, reviewPeriodMonths: 3, ground: 'untrained-young-person-studying' }],
  ] as const)('is lower or in longer periods on a ground of %s (DUTY-1)', (_, numbers) => {
    const done = given(...planned).when({ ...set, ...numbers });
    done.thenTypes('JobSearchDutySet');
    expect(done.pathway().duties[0]).toMatchObject(numbers);
  });

  it('has the numbers of the ground when none are given (DUTY-1)', () => {
    expect(
      given(...planned)
        .when({ ...set, ground: 'part-time-work' })
        .pathway().duties,
    ).toMatchObject([{ opportunities: 1, reviewPeriods: 1, reviewPeriodMonths: 3, lastDay: '2025-04-09' }]);
    const joined = { ...set, reviewPeriodMonths: 3, ground: 'periods-joined-for-weighty-reason' } as const;
    expect(
      given(...planned)
        .when(joined)
        .pathway().duties,
    ).toMatchObject([{ opportunities: 12, reviewPeriods: 1 }]);
  });

  it('begins before the decision only where that is in the interest of the jobseeker (DUTY-1)', () => {
    const early = { ...set, firstDay: day('2025-01-09') };
    given(...planned)
      .when(early)
      .thenRefused('DUTY-1');
    given(...planned)
      .when({ ...early, inJobseekersInterest: true })
      .thenTypes('JobSearchDutySet');
    given(...planned)
      .when({ ...set, firstDay: day('2027-01-01') })
      .thenTypes('JobSearchDutySet');
  });

  it.each([
    [
      'the need for multidisciplinary support is established',
      unableForNow,
      'laki työvoimapalveluiden järjestämisestä 48 § 1 mom. 1 k ja 2 mom.',
    ],
    [
      'incapacity is medically shown',
      { ...unableForNow, ability: 'incapacity-medically-shown', multidisciplinarySupportNeeded: false },
      'laki työvoimapalveluiden järjestämisestä 48 § 1 mom. 2 k ja 2 mom.',
    ],
  ] as const)(
    'is not set where %s and open-market work is not possible (DUTY-3)',
    (_, conclusions, provision) => {
      const found = history(registered(), assessed(conclusions), plan());
      given(...found)
        .when(set)
        .thenRefused('DUTY-3', provision);
      const workPossible = history(
        registered(),
        assessed({ ...conclusions, openMarketWorkPossible: true }),
        plan(),
      );
      given(...workPossible)
        .when(set)
        .thenTypes('JobSearchDutySet');
      const assessedAnew = history(
        registered(),
        assessed(conclusions),
        plan(),
        assessed(able, day('2025-01-10'), 'a2'),
      );
      given(...assessedAnew)
        .when(set)
        .thenTypes('JobSearchDutySet');
      const onlyLater = history(registered(), plan(), assessed(conclusions, day('2025-01-11')));
      given(...onlyLater)
        .when(set)
        .thenTypes('JobSearchDutySet');
    },
  );

  it('takes the place of the duty in force, but not of one that begins later', () => {
    const next = { ...set, dutyId: 'd2', on: day('2025-02-01') };
    const { duties } = given(...dutiful)
      .when(next)
      .pathway();
    expect(duties[0]?.superseded).toEqual({ on: '2025-02-01', by: 'another-duty' });
    given(...dutiful)
      .when({ ...next, dutyId: 'd1' })
      .thenRefused('identifier-in-use');
    const pending = history(registered(), plan(), { ...set, firstDay: day('2025-05-01') });
    given(...pending)
      .when(next)
      .thenRefused('before-it-began');
  });

  it('can only be decided on under a law that is known', () => {
    const refused = given(...dutiful).when({ ...set, on: day('2024-12-31') });
    expect(refused.decision).toMatchObject({ details: { problem: 'no-rule-known-on-date', rule: 'DUTY-2' } });
  });
});

describe('lowering the duty', () => {
  const lower = {
    type: 'LowerJobSearchDuty',
    on: day('2025-02-10'),
    opportunities: 2,
    ground: 'too-few-suitable-opportunities',
  } as const;

  it('asks for fewer from a date on (DUTY-1)', () => {
    const duty = given(...dutiful)
      .when(lower)
      .pathway().duties[0];
    expect(
      duty && [opportunitiesOn(duty, day('2025-02-09')), opportunitiesOn(duty, day('2025-02-10'))],
    ).toEqual([4, 2]);
  });

  it('is refused when it lowers nothing, or to nothing', () => {
    given(...dutiful)
      .when({ ...lower, opportunities: 4 })
      .thenRefused('duty-not-lowered');
    given(...dutiful)
      .when({ ...lower, opportunities: 3 })
      .thenTypes('JobSearchDutyLowered');
    given(...dutiful)
      .when({ ...lower, opportunities: 0 })
      .thenRefused('DUTY-1');
    given(...planned)
      .when(lower)
      .thenRefused('no-duty-in-force');
    given(...dutiful)
      .when({ ...lower, on: day('2025-04-10') })
      .thenRefused('no-duty-in-force');
    given(...dutiful)
      .when({ ...lower, ground: 'periods-joined-for-weighty-reason' })
      .thenRefused('ground-of-another-act');
    given(...dutiful)
      .when(lower, county)
      .thenRefused('DUTY-2');
  });

  it('is no way around that there is to be no duty (DUTY-3)', () => {
    const found = history(registered(), plan(), set, assessed(unableForNow, day('2025-02-01')));
    given(...found)
      .when(lower)
      .thenRefused('DUTY-3');
  });
});

describe('waiving the duty', () => {
  const waive = {
    type: 'WaiveJobSearchDuty',
    on: day('2025-02-01'),
    ground: 'no-suitable-opportunities',
  } as const;

  it('ends the duty in force (DUTY-1)', () => {
    const done = given(...dutiful).when(waive);
    done.thenTypes('JobSearchDutyWaived');
    expect(dutyInForce(done.pathway(), day('2025-01-31'))?.dutyId).toBe('d1');
    expect(dutyInForce(done.pathway(), day('2025-02-01'))).toBeUndefined();
    expect(done.pathway().dutyWaivers).toMatchObject([
      { on: '2025-02-01', ground: 'no-suitable-opportunities' },
    ]);
  });

  it('also keeps a duty from beginning, and lets a later one begin', () => {
    const pending = history(registered(), plan(), { ...set, firstDay: day('2025-03-01') }, waive);
    expect(dutyInForce(given(...pending).pathway, day('2025-03-01'))).toBeUndefined();
    const again = given(...pending).when({ ...set, dutyId: 'd2', on: day('2025-02-15') });
    expect(dutyInForce(again.pathway(), day('2025-02-15'))?.dutyId).toBe('d2');
    expect(dutyInForce(again.pathway(), day('2025-03-02'))?.dutyId).toBe('d2');
  });

  it('is needed once where there is no duty', () => {
    given(...history(registered(), waive))
      .when(waive)
      .thenNothing();
  });

  it.each([
    'literacy-studies',
    'joint-purchase-training',
    'prevented-from-labour-market',
    'unemployment-ends-or-leave-begins',
    'employed-by-tyokanava',
    'duty-begins-later',
  ] as const)('rests on %s as stated', (ground) => {
    given(...planned)
      .when({ ...waive, ground })
      .thenTypes('JobSearchDutyWaived');
  });

  it('rests on what an assessment has found, where the law asks for it (DUTY-3)', () => {
    const support = { ...waive, ground: 'multidisciplinary-support-need' } as const;
    const incapacity = { ...waive, ground: 'incapacity-medically-shown' } as const;
    given(...planned)
      .when(support)
      .thenRefused('DUTY-3');
    given(...history(assessed(unableForNow)))
      .when(support)
      .thenTypes('JobSearchDutyWaived');
    given(...history(assessed({ ...unableForNow, openMarketWorkPossible: true })))
      .when(support)
      .thenRefused('DUTY-3');
    given(...history(assessed(unableForNow)))
      .when(incapacity)
      .thenRefused('DUTY-3');
    const examined = history(
      assessed(unableForNow),
      {
        type: 'ReferToExpertAssessment',
        expertAssessmentId: 'e1',
        on: day('2025-01-11'),
        kind: 'work-ability',
      },
      {
        type: 'ReportExpertAssessmentResult',
        expertAssessmentId: 'e1',
        on: day('2025-02-01'),
        ability: 'incapacity-medically-shown',
      },
    );
    given(...examined)
      .when(incapacity)
      .thenTypes('JobSearchDutyWaived');
    given(...examined)
      .when({ ...incapacity, on: day('2025-01-31') })
      .thenRefused('DUTY-3');
  });

  it('is decided by the employment authority (DUTY-2)', () => {
    given(...dutiful)
      .when(waive, county)
      .thenRefused('DUTY-2');
  });
});

describe('ending the duty', () => {
  const end = { type: 'EndJobSearchDuty', on: day('2025-02-01'), reason: 'plan-ended' } as const;

  it('is the last day of the duty in force (DUTY-1)', () => {
    const done = given(...dutiful).when(end);
    expect(dutyInForce(done.pathway(), day('2025-02-01'))?.dutyId).toBe('d1');
    expect(dutyInForce(done.pathway(), day('2025-02-02'))).toBeUndefined();
    given(...planned)
      .when(end)
      .thenRefused('no-duty-in-force');
    given(...dutiful)
      .when(end, kela)
      .thenRefused('DUTY-2');
  });
});

describe('reported of the duty', () => {
  const reported = {
    type: 'ReportJobSearchDuty',
    dutyId: 'r1',
    on: day('2024-03-01'),
    by: 'wellbeing-services-county',
    opportunities: 0,
    reviewPeriods: 1,
    reviewPeriodMonths: 3,
  } as const;

  it('is whatever was set by whomever, once', () => {
    given().when(reported).thenTypes('JobSearchDutySet');
    given(...history(reported))
      .when(reported)
      .thenNothing();
    given(...history(reported))
      .when({ ...reported, opportunities: 1 })
      .thenRefused('identifier-in-use');
    given()
      .when({ ...reported, opportunities: 2.5 })
      .thenRefused('not-a-whole-number');
    given()
      .when({ ...reported, opportunities: -1 })
      .thenRefused('not-a-whole-number');
    given()
      .when({ ...reported, reviewPeriods: 0 })
      .thenRefused('not-a-whole-number');
    given()
      .when({ ...reported, reviewPeriodMonths: 0.5 })
      .thenRefused('not-a-whole-number');
  });

  it('is a waiver, and a duty that becomes known after it had given way to it', () => {
    const waiver = { type: 'ReportJobSearchDutyWaiver', on: day('2024-04-01') } as const;
    const { pathway } = given(...history(waiver, reported));
    expect(dutyInForce(pathway, day('2024-03-31'))?.dutyId).toBe('r1');
    expect(dutyInForce(pathway, day('2024-04-01'))).toBeUndefined();
    given(...history(waiver))
      .when(waiver)
      .thenNothing();
  });

  it('is the end of a duty that is known', () => {
    const end = {
      type: 'ReportJobSearchDutyEnd',
      dutyId: 'r1',
      on: day('2024-03-31'),
      reason: 'other',
    } as const;
    given().when(end).thenRefused('not-recorded');
    given(...history(reported))
      .when({ ...end, on: day('2024-02-29') })
      .thenRefused('before-it-began');
    given(...history(reported))
      .when(end)
      .thenTypes('JobSearchDutyEnded');
    given(...history(reported, end))
      .when(end)
      .thenNothing();
    given(...history(reported, end))
      .when({ ...end, reason: 'plan-ended' })
      .thenRefused('duty-ended-otherwise');
  });

  it('is what was applied for in a review period (DUTY-5)', () => {
    const fulfilment = {
      type: 'ReportJobSearchDutyFulfilment',
      on: day('2025-02-10'),
      periodFirstDay: day('2025-01-10'),
      appliedFor: 3,
    } as const;
    const done = given(...dutiful).when(fulfilment);
    expect(done.pathway().duties[0]?.fulfilments).toEqual([
      { on: '2025-02-10', periodFirstDay: '2025-01-10', appliedFor: 3 },
    ]);
    given(...history(registered(), plan(), set, fulfilment))
      .when(fulfilment)
      .thenNothing();
    given(...planned)
      .when(fulfilment)
      .thenRefused('not-recorded');
    given(...dutiful)
      .when({ ...fulfilment, on: day('2025-01-09') })
      .thenRefused('before-it-began');
    given(...dutiful)
      .when({ ...fulfilment, dutyId: 'd1', periodFirstDay: day('2025-01-09') })
      .thenRefused('before-it-began');
    given(...dutiful)
      .when({ ...fulfilment, appliedFor: 0.5 })
      .thenRefused('not-a-whole-number');
  });
});
