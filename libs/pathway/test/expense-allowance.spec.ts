import { calendarDate } from '#calendar-date';
import type { Authority } from '#contracts';
import { bindingOn, type PathwayCommand, serviceKinds } from '#pathway';
import { kela, municipality, plan, registered, workTrial } from './acts.js';
import { day, given, history, statutes } from './scenario.js';

const ACT = 'laki työvoimapalveluiden järjestämisestä';
type Start = Extract<PathwayCommand, { type: 'StartService' }>;

function started(kind: string, terms: Partial<Start> = {}): PathwayCommand {
  return {
    type: 'StartService',
    serviceId: 'c1',
    on: day('2025-02-03'),
    kind,
    organiser: 'employment-authority',
    ...terms,
  };
}
const agree = { type: 'AgreeServiceInPlan', serviceId: 'c1', on: day('2025-02-03') } as const;
const withPlan = [registered(), plan()];

const statutory = {
  type: 'GrantExpenseAllowance',
  allowanceId: 'e1',
  serviceId: 'c1',
  on: day('2025-02-10'),
  basis: 'statutory',
  from: day('2025-02-03'),
} as const;
const discretionary = {
  ...statutory,
  basis: 'discretionary',
  costsUnavoidable: true,
  paidUnderAnotherLaw: false,
} as const;
const inCoaching = history(...withPlan, started('job-search-coaching'));
const inJobCoaching = history(...withPlan, started('job-coaching'), agree);

describe('the statutory expense allowance (EXP-1)', () => {
  it('is granted by Kela or the fund, of nine euros a day', () => {
    const { type: _, ...said } = statutory;
    given(...inCoaching)
      .when(statutory, kela)
      .thenEvents({ type: 'ExpenseAllowanceGranted', data: { ...said, perDayEur: '9.00', by: 'kela' } });
    given(...inCoaching)
      .when(statutory, { authority: 'unemployment-fund' })
      .thenTypes('ExpenseAllowanceGranted');
    for (const authority of [
      'employment-authority',
      'municipality',
      'wellbeing-services-county',
    ] as Authority[]) {
      given(...inCoaching)
        .when(statutory, { authority })
        .thenRefused('EXP-1', `${ACT} 103 § 2 mom.`);
    }
  });

  it('goes with the services of 103 § 1 mom. and no others', () => {
    const entitled = serviceKinds(statutes).filter((kind) => {
      const reported: PathwayCommand = {
        type: 'ReportServiceAsItHappened',
        serviceId: 'c1',
        kind,
        organiser: 'employment-authority',
        startedOn: day('2025-02-03'),
      };
      return Array.isArray(given(...history(reported)).when(statutory, kela).decision);
    });
    expect(entitled).toEqual([
      'career-coaching',
      'education-trial',
      'integration-study',
      'job-search-coaching',
      'labour-market-training',
      'work-trial',
    ]);
  });

  it('does not go with job coaching', () => {
    given(...inJobCoaching)
      .when(statutory, kela)
      .thenRefused('EXP-1', `${ACT} 103 § 2 mom.`);
  });

  it.each([
    ['9', true],
    ['9.00', true],
    ['18.00', true],
    ['9.01', false],
    ['16.82', false],
  ])('of %s euros a day: %s (104 §)', (perDayEur, lawful) => {
    const granted = given(...inCoaching).when({ ...statutory, perDayEur }, kela);
    if (lawful) granted.thenTypes('ExpenseAllowanceGranted');
    else granted.thenRefused('EXP-1', `${ACT} 104 § 1 mom.`);
  });

  it('has other amounts in labour market training', () => {
    given(...history(started('labour-market-training')))
      .when({ ...statutory, perDayEur: '16.82' }, kela)
      .thenTypes('ExpenseAllowanceGranted');
  });

  it('begins in 2025: the law before is not known', () => {
    const trial: PathwayCommand = {
      type: 'ReportServiceAsItHappened',
      serviceId: 'c1',
      kind: 'work-trial',
      organiser: 'employment-authority',
      startedOn: day('2024-12-02'),
    };
    const before = given(...history(trial)).when(
      { ...statutory, on: day('2024-12-31'), from: day('2024-12-02') },
      kela,
    );
    expect(before.decision).toMatchObject({ details: { problem: 'no-rule-known-on-date' } });
    given(...history(trial))
      .when({ ...statutory, on: day('2025-01-01'), from: day('2025-01-01') }, kela)
      .thenTypes('ExpenseAllowanceGranted');
  });
});

describe('the discretionary expense allowance (EXP-2)', () => {
  it('is granted by the employment authority for job coaching agreed in the plan', () => {
    given(...inJobCoaching)
      .when(discretionary)
      .thenTypes('ExpenseAllowanceGranted');
    given(...inJobCoaching)
      .when(discretionary, municipality)
      .thenRefused('EXP-2', `${ACT} 103 § 3 mom.`);
    given(...inJobCoaching)
      .when(discretionary, kela)
      .thenRefused('EXP-2');
  });

  it('needs the agreement, in the plan in force, by the day of the decision', () => {
    given(...history(...withPlan, started('job-coaching')))
      .when(discretionary)
      .thenRefused('EXP-2', `${ACT} 103 § 3 mom. 1 k`);
    given(...inJobCoaching, ...history(...withPlan, plan(day('2025-02-10'), 'p2')).slice(-1))
      .when(discretionary)
      .thenRefused('EXP-2', `${ACT} 103 § 3 mom. 1 k`);
    given(...history(...withPlan, started('job-coaching'), { ...agree, on: day('2025-02-11') }))
      .when(discretionary)
      .thenRefused('EXP-2', `${ACT} 103 § 3 mom. 1 k`);
  });

  it('needs costs that cannot be avoided and that no other law pays, both said', () => {
    const { costsUnavoidable: _, ...costsUnsaid } = discretionary;
    const { paidUnderAnotherLaw: __, ...lawUnsaid } = discretionary;
    for (const command of [costsUnsaid, { ...discretionary, costsUnavoidable: false }]) {
      given(...inJobCoaching)
        .when(command)
        .thenRefused('EXP-2', `${ACT} 103 § 3 mom. 2 k`);
    }
    for (const command of [lawUnsaid, { ...discretionary, paidUnderAnotherLaw: true }]) {
      given(...inJobCoaching)
        .when(command)
        .thenRefused('EXP-2', `${ACT} 103 § 3 mom. 3 k`);
    }
  });

  it('does not go with self-motivated study', () => {
    given(...history(...withPlan, started('self-motivated-study'), agree))
      .when(discretionary)
      .thenRefused('EXP-2', `${ACT} 103 § 3 mom. 1 k`);
  });
});

describe('an expense allowance', () => {
  it('covers days of the service', () => {
    given().when(statutory, kela).thenRefused('not-recorded');
    given(...inCoaching)
      .when({ ...statutory, from: day('2025-02-02') }, kela)
      .thenRefused('outside-the-service');
    given(...inCoaching)
      .when({ ...statutory, until: day('2025-02-02') }, kela)
      .thenRefused('outside-the-service');
    const ended = history(...withPlan, started('job-search-coaching'), {
      type: 'EndService',
      serviceId: 'c1',
      on: day('2025-02-28'),
    });
    given(...ended)
      .when({ ...statutory, until: day('2025-02-28') }, kela)
      .thenTypes('ExpenseAllowanceGranted');
    given(...ended)
      .when({ ...statutory, until: day('2025-03-01') }, kela)
      .thenRefused('outside-the-service');
  });

  it('is granted once for the same days', () => {
    const until = history(...withPlan, started('job-search-coaching'), [
      { ...statutory, until: day('2025-02-28') },
      kela,
    ]);
    given(...until)
      .when({ ...statutory, allowanceId: 'e2', from: day('2025-02-28') }, kela)
      .thenRefused('allowance-granted-already');
    given(...until)
      .when({ ...statutory, allowanceId: 'e2', from: day('2025-03-01') }, kela)
      .thenTypes('ExpenseAllowanceGranted');
    given(...until)
      .when({ ...statutory, from: day('2025-03-01') }, kela)
      .thenRefused('identifier-in-use');
  });

  it('is refused with reasons (ADM-2), by who could grant it', () => {
    const refuse = {
      type: 'RefuseExpenseAllowance',
      allowanceId: 'e1',
      serviceId: 'c1',
      on: day('2025-02-10'),
      basis: 'discretionary',
      reasons: 'Kävelymatka.',
    } as const;
    given(...inJobCoaching)
      .when(refuse)
      .thenTypes('ExpenseAllowanceRefused');
    given(...inJobCoaching)
      .when(refuse, kela)
      .thenRefused('EXP-2');
    const { reasons: _, ...without } = refuse;
    given(...inJobCoaching)
      .when(without)
      .thenRefused('ADM-2', 'hallintolaki 45 § 1 mom.');
    const end = { type: 'EndExpenseAllowance', allowanceId: 'e1', on: day('2025-02-28') } as const;
    given(...inJobCoaching, ...history(...withPlan, started('job-coaching'), refuse).slice(-1))
      .when(end)
      .thenRefused('allowance-was-refused');
  });

  it('ends once, by who could grant it, on a day that it covers', () => {
    const granted = history(...withPlan, started('job-search-coaching'), [statutory, kela]);
    const end = { type: 'EndExpenseAllowance', allowanceId: 'e1', on: day('2025-02-28') } as const;
    const done = given(...granted).when(end, kela);
    expect(done.pathway().expenseAllowances).toMatchObject([{ granted: { until: '2025-02-28' } }]);
    given(...granted)
      .when(end)
      .thenRefused('EXP-1');
    given(...granted)
      .when({ ...end, on: day('2025-02-02') }, kela)
      .thenRefused('before-it-began');
    const ended = history(...withPlan, started('job-search-coaching'), [statutory, kela], [end, kela]);
    given(...ended)
      .when(end, kela)
      .thenRefused('allowance-ended-already');
    given(...ended)
      .when({ ...end, on: day('2025-02-14') }, kela)
      .thenTypes('ExpenseAllowanceEnded');
  });

  it('is reported as it was, lawful or not, and once', () => {
    const grant = {
      ...statutory,
      type: 'ReportExpenseAllowanceGrant',
      allowanceId: 'x1',
      perDayEur: '25.00',
    } as const;
    const refusal = {
      type: 'ReportExpenseAllowanceRefusal',
      allowanceId: 'x2',
      serviceId: 'c1',
      on: day('2025-02-11'),
      basis: 'statutory',
    } as const;
    const end = { type: 'ReportExpenseAllowanceEnd', allowanceId: 'x1', on: day('2025-02-28') } as const;
    const recorded = history(...withPlan, started('job-coaching'), grant, refusal, end);
    expect(recorded.slice(-3).map(({ type }) => type)).toEqual([
      'ExpenseAllowanceGranted',
      'ExpenseAllowanceRefused',
      'ExpenseAllowanceEnded',
    ]);
    for (const again of [refusal, end])
      given(...recorded)
        .when(again)
        .thenNothing();
    given(...recorded.slice(0, -1))
      .when(grant)
      .thenNothing();
    given(...recorded)
      .when({ ...refusal, basis: 'discretionary' })
      .thenRefused('identifier-in-use');
    given(...recorded)
      .when({ ...grant, allowanceId: 'x3', until: day('2025-02-02') })
      .thenRefused('before-it-began');
    given().when(grant).thenRefused('not-recorded');
  });
});

describe('whether a service binds (PLAN-5)', () => {
  const municipal = started('municipal-employment-service', { unavoidableCosts: true });
  const binding = (commands: readonly PathwayCommand[], on = '2025-03-03') => {
    const { pathway } = given(...history(...commands));
    const [service] = pathway.services;
    return service && bindingOn(pathway, service, calendarDate(on), statutes);
  };

  it('a service binds when it is agreed in the plan in force', () => {
    expect(binding([...withPlan, started('job-coaching'), agree])).toEqual({
      binding: true,
      reason: 'agreed-in-plan',
      rule: 'PLAN-5',
      provision: `${ACT} 39 § 1 mom.`,
    });
    expect(binding([...withPlan, started('job-coaching')])).toMatchObject({
      binding: false,
      reason: 'not-agreed-in-plan',
    });
    expect(
      binding([...withPlan, started('job-coaching'), agree, plan(day('2025-03-03'), 'p2')]),
    ).toMatchObject({
      reason: 'not-agreed-in-plan',
    });
    expect(binding([...withPlan, started('job-coaching'), agree], '2025-02-02')).toMatchObject({
      reason: 'not-agreed-in-plan',
    });
  });

  it('a municipal service with unavoidable costs binds on the days for which an allowance is granted', () => {
    expect(binding([...withPlan, municipal, agree])).toEqual({
      binding: false,
      reason: 'costs-without-allowance',
      rule: 'PLAN-5',
      provision: `${ACT} 39 § 1 mom., 103 § 3 mom.`,
    });
    const covered = { ...discretionary, until: day('2025-03-03') };
    expect(binding([...withPlan, municipal, agree, covered])).toMatchObject({ binding: true });
    expect(binding([...withPlan, municipal, agree, covered], '2025-03-04')).toMatchObject({
      reason: 'costs-without-allowance',
    });
    const without = started('municipal-employment-service', { unavoidableCosts: false });
    expect(binding([...withPlan, without, agree])).toMatchObject({ binding: true });
  });

  it('a service that the law obliges to arrange binds without one', () => {
    const trial = {
      ...workTrial,
      serviceId: 'c1',
      on: day('2025-02-03'),
      plannedEnd: day('2025-05-02'),
      unavoidableCosts: true,
    };
    expect(binding([...withPlan, trial, agree])).toMatchObject({ binding: true });
  });

  it('nothing is known of it before 2025', () => {
    expect(binding([...withPlan, municipal, agree], '2024-12-31')).toEqual({
      binding: false,
      reason: 'no-rule-known',
      rule: 'PLAN-5',
    });
  });
});
