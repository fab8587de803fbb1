import { calendarDate } from '#calendar-date';
import { planInForce } from '#pathway';
import {
  assessedTogether,
  coachingReported,
  county,
  kela,
  multidisciplinaryPlan,
  plan,
  registered,
} from './acts.js';
import { day, given, history } from './scenario.js';

const planned = history(registered(), plan());

describe('a plan', () => {
  it('is made with a jobseeker, with the latest lawful dates of review and report', () => {
    given(...history(registered()))
      .when(plan())
      .thenEvents({
        type: 'EmploymentPlanCreated',
        data: {
          planId: 'p1',
          on: day('2025-01-10'),
          kind: 'employment',
          by: 'employment-authority',
          items: [],
          reviewBy: day('2025-04-10'),
          reportBy: day('2025-04-10'),
        },
      });
    given().when(plan()).thenRefused('PRO-1');
  });

  it('is one at a time: a new one replaces the one in force, whatever its kind (PLAN-1)', () => {
    const replacing = given(...planned, ...history(...assessedTogether())).when(
      multidisciplinaryPlan(day('2025-02-01')),
    );
    expect(replacing.decision).toMatchObject([{ data: { planId: 'm1', replaces: 'p1' } }]);
    const after = replacing.pathway();
    expect(planInForce(after, day('2025-01-31'))?.planId).toBe('p1');
    expect(planInForce(after, day('2025-02-01'))?.planId).toBe('m1');
    expect(after.plans[0]).toMatchObject({ replaced: { by: 'm1', on: '2025-02-01' } });
  });

  it('is not made for a time before a plan that is recorded', () => {
    given(...planned)
      .when(plan(day('2025-01-09'), 'p0'))
      .thenRefused('before-it-began');
    given(...planned)
      .when(plan(day('2025-01-11')))
      .thenRefused('identifier-in-use');
  });

  it.each([
    ['2025-01-10', '2025-04-10', '2025-04-11'],
    ['2025-01-31', '2025-04-30', '2025-05-01'],
    ['2025-11-30', '2026-02-28', '2026-03-01'],
  ])('made on %s is reviewed by %s, not on %s (PLAN-3)', (on, last, tooLate) => {
    const base = plan(calendarDate(on));
    const before = history(registered());
    given(...before)
      .when({ ...base, reviewBy: calendarDate(last) })
      .thenTypes('EmploymentPlanCreated');
    given(...before)
      .when({ ...base, reviewBy: calendarDate(tooLate) })
      .thenRefused('PLAN-3', 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 2 k, 35 § 2 mom.');
  });

  it('is not to be reviewed on or before the day on which it is made', () => {
    given(...history(registered()))
      .when({ ...plan(), reviewBy: day('2025-01-10') })
      .thenRefused('before-it-began');
    given(...history(registered()))
      .when({ ...plan(), reportBy: day('2025-01-09') })
      .thenRefused('before-it-began');
  });

  it('is made by the authorities that the law names for its kind (PLAN-1)', () => {
    given(...history(registered()))
      .when(plan(), county)
      .thenRefused('PLAN-1');
    given(...history(...assessedTogether()))
      .when(multidisciplinaryPlan(), county)
      .thenTypes('EmploymentPlanCreated');
    given()
      .when(multidisciplinaryPlan(), kela)
      .thenRefused('PLAN-1', 'laki työllistymisen monialaisesta edistämisestä 4 § 2 mom.');
    const integration = { ...plan(), kind: 'integration' } as const;
    given().when(integration, { authority: 'municipality' }).thenTypes('EmploymentPlanCreated');
    given().when(integration, county).thenRefused('PLAN-1');
  });

  it('that is multidisciplinary rests on a joint assessment that found the need (REF-3)', () => {
    const [started, completed] = assessedTogether();
    const provision = 'laki työllistymisen monialaisesta edistämisestä 4 § 2 mom.';
    if (started === undefined || completed === undefined) throw new Error('two steps');
    given().when(multidisciplinaryPlan()).thenRefused('REF-3', provision);
    given(...history(started))
      .when(multidisciplinaryPlan())
      .thenRefused('REF-3', provision);
    const notNeeded = { ...completed, outcome: 'coordination-not-needed' } as typeof completed;
    given(...history(started, notNeeded))
      .when(multidisciplinaryPlan())
      .thenRefused('REF-3', provision);
    given(...history(started, completed))
      .when(multidisciplinaryPlan(day('2025-01-09')))
      .thenRefused('REF-3', provision);
    given(...history(started, completed))
      .when(multidisciplinaryPlan(day('2025-01-10')))
      .thenTypes('EmploymentPlanCreated');
  });

  it('names kinds of service that exist, and services that are recorded', () => {
    const before = history(registered());
    const withItem = (item: object) => ({ ...plan(), items: [{ kind: 'other' as const, ...item }] });
    given(...before)
      .when(withItem({ serviceKind: 'job-coaching' }))
      .thenTypes('EmploymentPlanCreated');
    given(...before)
      .when(withItem({ serviceKind: 'job-couching' }))
      .thenRefused('service-kind-unknown');
    given(...before)
      .when(withItem({ serviceId: 'c1' }))
      .thenRefused('not-recorded');
    given(...before, ...history(coachingReported))
      .when(withItem({ serviceId: 'c1' }))
      .thenTypes('EmploymentPlanCreated', 'ServiceAgreedInPlan');
  });

  it('holds rehabilitative work activity only if it is an activation or a multidisciplinary plan (PLAN-6)', () => {
    const items = [{ kind: 'county-service', serviceKind: 'rehabilitative-work-activity' }] as const;
    given(...history(registered()))
      .when({ ...plan(), items })
      .thenRefused('PLAN-6');
    given(...history(...assessedTogether()))
      .when({ ...multidisciplinaryPlan(), items } as ReturnType<typeof plan>)
      .thenTypes('EmploymentPlanCreated');
  });

  it('ends without another one, while it is in force', () => {
    const end = { type: 'EndEmploymentPlan', on: day('2025-03-01'), reason: 'other' } as const;
    const ended = given(...planned).when(end);
    ended.thenEvents({
      type: 'EmploymentPlanEnded',
      data: { planId: 'p1', on: day('2025-03-01'), reason: 'other' },
    });
    expect(planInForce(ended.pathway(), day('2025-03-01'))?.planId).toBe('p1');
    expect(planInForce(ended.pathway(), day('2025-03-02'))).toBeUndefined();
    given(...planned)
      .when({ ...end, planId: 'p2' })
      .thenRefused('plan-not-in-force');
    given(...planned)
      .when(end, kela)
      .thenRefused('PLAN-1');
    given().when(end).thenRefused('plan-not-in-force');
  });
});

describe('an activation plan', () => {
  const activation = {
    ...plan(day('2025-12-31'), 'act'),
    kind: 'activation',
    activationGround: 'from-25-labour-market-support',
    educationAndCareer: 'Ammattikoulu, 20 vuotta varastolla.',
    earlierServices: 'Valmennus auttoi vähän.',
    earlierPlans: 'Toteutuivat osin.',
  } as const;

  it.each([
    'under-25-labour-market-support',
    'under-25-maximum-period',
    'from-25-labour-market-support',
    'from-25-after-maximum-period',
    'own-request',
  ] as const)(
    'is made on the ground %s until 31.12.2025, not from 1.1.2026 (PLAN-6, ACT-1, ACT-2)',
    (activationGround) => {
      given()
        .when({ ...activation, activationGround })
        .thenTypes('EmploymentPlanCreated');
      given()
        .when({ ...activation, activationGround, on: day('2026-01-01') })
        .thenRefused('PLAN-6', 'laki kuntouttavasta työtoiminnasta 3 §');
    },
  );

  it.each(['under-25-social-assistance', 'from-25-social-assistance'] as const)(
    'is made on the ground %s before and after (PLAN-6)',
    (activationGround) => {
      given()
        .when({ ...activation, activationGround })
        .thenTypes('EmploymentPlanCreated');
      given()
        .when({ ...activation, activationGround, on: day('2026-01-01') })
        .thenTypes('EmploymentPlanCreated');
    },
  );

  it('needs its ground, and no other plan has one', () => {
    const { activationGround: _, ...groundless } = activation;
    given().when(groundless).thenRefused('PLAN-6');
    given()
      .when({ ...activation, kind: 'multidisciplinary' })
      .thenRefused('ground-of-another-plan');
  });

  it.each(['educationAndCareer', 'earlierServices', 'earlierPlans'] as const)(
    'records %s (PLAN-7)',
    (part) => {
      const { [part]: _, ...incomplete } = activation;
      given().when(incomplete).thenRefused('PLAN-7', 'laki kuntouttavasta työtoiminnasta 8 § 1 mom. 1-3 k');
    },
  );
});

describe('a review', () => {
  const review = { type: 'ReviewEmploymentPlan', on: day('2025-04-10') } as const;

  it('is of the plan in force, and sets the next date (PLAN-3)', () => {
    const reviewed = given(...planned).when(review);
    reviewed.thenTypes('EmploymentPlanReviewed');
    expect(reviewed.pathway().plans[0]).toMatchObject({
      reviewBy: '2025-07-10',
      reviews: [{ on: '2025-04-10', by: 'employment-authority' }],
    });
    given(...planned)
      .when({ ...review, reviewBy: day('2025-07-11') })
      .thenRefused('PLAN-3');
    given(...planned)
      .when({ ...review, planId: 'p0' })
      .thenRefused('plan-not-in-force');
    given(...planned)
      .when(review, kela)
      .thenRefused('PLAN-3');
  });

  it('may come late, which is a finding and not a refusal, but not before the last one', () => {
    const late = { ...review, on: day('2025-09-01') };
    given(...planned)
      .when(late)
      .thenTypes('EmploymentPlanReviewed');
    given(...history(registered(), plan(), late))
      .when(review)
      .thenRefused('before-it-began');
  });

  it('may change what is agreed, and agrees on services by it', () => {
    const before = history(registered(), plan(), coachingReported);
    const items = [{ kind: 'public-employment-service', serviceId: 'c1' }] as const;
    const reviewed = given(...before).when({ ...review, items });
    reviewed.thenTypes('EmploymentPlanReviewed', 'ServiceAgreedInPlan');
    expect(reviewed.pathway().plans[0]?.items).toEqual(items);
    expect(reviewed.pathway().services[0]?.agreedIn).toEqual([{ planId: 'p1', on: '2025-04-10' }]);
  });
});

describe('reported of plans', () => {
  const reported = {
    type: 'ReportEmploymentPlan',
    planId: 'old',
    on: day('2024-03-01'),
    kind: 'activation',
    by: 'municipality',
    reviewBy: day('2025-03-01'),
  } as const;

  it('is a plan that breaks the rules, once', () => {
    given().when(reported).thenTypes('EmploymentPlanCreated');
    given(...history(reported))
      .when(reported)
      .thenNothing();
    given(...history(reported))
      .when({ ...reported, kind: 'employment' })
      .thenRefused('identifier-in-use');
  });

  it('is a plan whose other content is refused, also after a review has changed it', () => {
    const item = { kind: 'public-employment-service', serviceKind: 'career-coaching' } as const;
    const whole = { ...reported, reportBy: day('2025-02-01'), items: [item] };
    const review = { type: 'ReportEmploymentPlanReview', planId: 'old', on: day('2024-06-01') } as const;
    const known = history(whole, { ...review, reviewBy: day('2025-06-01'), items: [] });
    given(...known)
      .when(whole)
      .thenNothing();
    for (const other of [
      { items: [] },
      { items: [{ ...item, serviceKind: 'work-trial' }] },
      { items: [{ ...item, description: 'Toisin sanoin.' }] },
      { goals: 'Töihin keväällä.' },
      { reviewBy: day('2025-06-01') },
      { reportBy: day('2025-03-01') },
    ]) {
      given(...known)
        .when({ ...whole, ...other })
        .thenRefused('identifier-in-use');
    }
  });

  it('is one review a day; another content of it is refused', () => {
    const item = { kind: 'job-search' } as const;
    const review = {
      type: 'ReportEmploymentPlanReview',
      planId: 'old',
      on: day('2024-06-01'),
      by: 'municipality',
      reviewBy: day('2024-09-01'),
      items: [item],
    } as const;
    const known = history(reported, review);
    const { items: _, ...less } = review;
    given(...known)
      .when(less)
      .thenNothing();
    for (const other of [
      { items: [item, item] },
      { reviewBy: day('2024-10-01') },
      { reportBy: day('2024-08-01') },
      { by: 'kela' },
      { account: 'Toisin sanoin.' },
    ] as const) {
      given(...known)
        .when({ ...review, ...other })
        .thenRefused('plan-review-recorded-otherwise');
    }
  });

  it('is a plan before another one: the later one stays in force (PLAN-1)', () => {
    const { pathway } = given(...planned, ...history(reported));
    expect(planInForce(pathway, day('2025-01-09'))?.planId).toBe('old');
    expect(planInForce(pathway, day('2025-01-10'))?.planId).toBe('p1');
    expect(pathway.plans.map(({ planId }) => planId)).toEqual(['old', 'p1']);
  });

  it('is a review, of a plan that is known, from when it began', () => {
    const review = { type: 'ReportEmploymentPlanReview', planId: 'old', on: day('2024-03-01') } as const;
    given().when(review).thenRefused('not-recorded');
    given(...history(reported))
      .when(review)
      .thenTypes('EmploymentPlanReviewed');
    given(...history(reported, review))
      .when(review)
      .thenNothing();
    given(...history(reported))
      .when({ ...review, on: day('2024-02-29') })
      .thenRefused('before-it-began');
  });

  it('is a review that becomes known late: the later one settles the next date', () => {
    const review = { type: 'ReportEmploymentPlanReview', planId: 'old' } as const;
    const { plans } = given(
      ...history(
        reported,
        { ...review, on: day('2024-09-01'), reviewBy: day('2024-12-01') },
        { ...review, on: day('2024-06-01'), reviewBy: day('2024-09-01') },
      ),
    ).pathway;
    expect(plans[0]).toMatchObject({
      reviewBy: '2024-12-01',
      reviews: [{ on: '2024-06-01' }, { on: '2024-09-01' }],
    });
  });

  it("is the jobseeker's own report of how it was carried out (PLAN-4)", () => {
    const progress = { type: 'ReportPlanProgress', on: day('2025-04-01'), progress: 'in-part' } as const;
    given(...planned)
      .when(progress)
      .thenEvents({
        type: 'PlanProgressReported',
        data: { planId: 'p1', on: day('2025-04-01'), progress: 'in-part' },
      });
    given(...planned, {
      type: 'PlanProgressReported',
      data: { planId: 'p1', on: day('2025-04-01'), progress: 'in-part' },
    })
      .when(progress)
      .thenNothing();
    given(...planned)
      .when({ ...progress, on: day('2025-01-09') })
      .thenRefused('plan-not-in-force');
    given(...planned)
      .when({ ...progress, planId: 'p1', on: day('2025-01-09') })
      .thenRefused('before-it-began');
    given(...planned)
      .when({ ...progress, planId: 'p9' })
      .thenRefused('not-recorded');
  });
});
