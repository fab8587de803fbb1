import { AUTHORITIES, type DecisionOutcome, NOT_HEARD_GROUNDS, type NotHeardGround } from '#contracts';
import { assessed, coachingReported, county, kela, municipality, plan, registered } from './acts.js';
import { day, given, history, statutes } from './scenario.js';

const ACT = 'hallintolaki';
const EMPLOYMENT_ACT = 'laki työvoimapalveluiden järjestämisestä';
const known = history(
  registered(),
  assessed(),
  plan(),
  { type: 'SetJobSearchDuty', dutyId: 'd1', on: day('2025-01-10') },
  coachingReported,
);

const hear = {
  type: 'HearPerson',
  hearingId: 'h1',
  on: day('2025-03-03'),
  matter: 'service',
  matterId: 'c1',
  manner: 'in-person',
} as const;
const decide = {
  type: 'MakeDecision',
  decisionId: 'x1',
  on: day('2025-03-03'),
  matter: 'service',
  matterId: 'c1',
  outcome: 'changed',
  provision: '380/2023 53 §',
  reasons: 'Harvemmin päivin.',
  appealInstructions: 'claim-for-revised-decision',
} as const;
const heard = [...known, ...history(coachingReported, hear).slice(1)];

describe('hearing a person', () => {
  it('is the act of the authority that hears, on what is recorded (ADM-1)', () => {
    const { type: _, ...said } = hear;
    given(...known)
      .when({ ...hear, account: 'Kaksi päivää riittäisi.' }, county)
      .thenEvents({
        type: 'PersonHeard',
        data: { ...said, account: 'Kaksi päivää riittäisi.', by: 'wellbeing-services-county' },
      });
    given().when(hear).thenRefused('not-recorded');
    given(...known)
      .when({ ...hear, matter: 'plan' })
      .thenRefused('not-recorded');
    given(...heard)
      .when(hear)
      .thenRefused('identifier-in-use');
  });

  it('of something that has no record yet names none', () => {
    const { matterId: _, ...unnamed } = hear;
    given().when(unnamed).thenTypes('PersonHeard');
  });

  it('on another matter is about an assessment, or about nothing that is recorded', () => {
    given(...known)
      .when({ ...hear, matter: 'other', matterId: 'a1' })
      .thenTypes('PersonHeard');
    given(...known)
      .when({ ...hear, matter: 'other', matterId: 'c1' })
      .thenRefused('not-recorded');
  });
});

describe('a decision', () => {
  it('is made after a hearing, with reasons, the provision and appeal instructions (ADM-1 to ADM-3)', () => {
    const { type: _, ...said } = decide;
    given(...heard)
      .when(decide)
      .thenEvents({ type: 'DecisionMade', data: { ...said, hearingId: 'h1', by: 'employment-authority' } });
    given(...heard)
      .when({ ...decide, decisionId: 'x2', hearingId: 'h1' })
      .thenTypes('DecisionMade');
  });

  it.each(['reasons', 'provision'] as const)('is refused without %s (ADM-2)', (part) => {
    const { [part]: _, ...incomplete } = decide;
    given(...heard)
      .when(incomplete)
      .thenRefused('ADM-2', `${ACT} 45 § 1 mom.`);
  });

  it('is refused without appeal instructions (ADM-3)', () => {
    const { appealInstructions: _, ...without } = decide;
    given(...heard)
      .when(without)
      .thenRefused('ADM-3', `${ACT} 46-48 §`);
    given(...heard)
      .when({ ...decide, appealInstructions: 'not-appealable-and-why' })
      .thenTypes('DecisionMade');
  });

  it('is refused without a hearing by its day, on that matter (ADM-1)', () => {
    given(...known)
      .when(decide)
      .thenRefused('ADM-1', `${ACT} 34 § 1 mom.`);
    given(...heard)
      .when({ ...decide, on: day('2025-03-02') })
      .thenRefused('ADM-1');
    given(...heard)
      .when({ ...decide, on: day('2025-03-02'), hearingId: 'h1' })
      .thenRefused('not-recorded');
    given(...heard)
      .when({ ...decide, matter: 'plan', matterId: 'p1' })
      .thenRefused('ADM-1');
    given(...heard)
      .when({ ...decide, matter: 'plan', matterId: 'p1', hearingId: 'h1' })
      .thenRefused('hearing-of-another-matter');
  });

  it('may name a hearing on such a matter that was held before there was a record of it', () => {
    const { matterId: _, ...unnamed } = hear;
    const heardBefore = [...history(unnamed), ...known];
    given(...heardBefore)
      .when({ ...decide, hearingId: 'h1' })
      .thenTypes('DecisionMade');
    given(...heardBefore)
      .when(decide)
      .thenRefused('ADM-1');
  });

  it('is refused on what is not recorded, or on nothing; only a refusal need have no record', () => {
    const { matterId: _, ...unnamed } = decide;
    given(...heard)
      .when({ ...decide, matterId: 'c2' })
      .thenRefused('not-recorded');
    given(...heard)
      .when(unnamed)
      .thenRefused('matter-not-named');
    given()
      .when({ ...unnamed, outcome: 'refused', notHeardGround: 'rejected-at-once' })
      .thenTypes('DecisionMade');
  });

  it.each<[NotHeardGround, DecisionOutcome, boolean, string]>([
    ['accepted-as-applied-for', 'granted', true, '34 § 2 mom. 5 k'],
    ['accepted-as-applied-for', 'refused', false, '34 § 2 mom. 5 k'],
    ['rejected-at-once', 'refused', true, '34 § 2 mom. 1 k'],
    ['rejected-at-once', 'ended', false, '34 § 2 mom. 1 k'],
    ['benefit-by-assessment', 'granted-in-part', true, '34 § 2 mom. 3 k'],
    ['benefit-by-assessment', 'changed', false, '34 § 2 mom. 3 k'],
    ['would-endanger-the-purpose', 'ended', true, '34 § 2 mom. 4 k'],
    ['cannot-be-delayed', 'ended', true, '34 § 2 mom. 4 k'],
    ['obviously-unnecessary', 'refused', true, '34 § 2 mom. 5 k'],
    ['concerns-recruitment-or-voluntary-training', 'refused', true, '34 § 2 mom. 2 k'],
  ])(
    'on the ground %s with the outcome %s does without hearing: %s (ADM-1)',
    (notHeardGround, outcome, lawful, provision) => {
      const made = given(...known).when({ ...decide, notHeardGround, outcome });
      if (lawful) made.thenTypes('DecisionMade');
      else made.thenRefused('ADM-1', `${ACT} ${provision}`);
    },
  );

  it('rests on a hearing or on a ground for leaving it out, not on both', () => {
    given(...heard)
      .when({ ...decide, hearingId: 'h1', notHeardGround: 'obviously-unnecessary' })
      .thenRefused('heard-and-not-heard');
  });

  it.each(NOT_HEARD_GROUNDS)('the ground %s has its place in the law', (ground) => {
    expect(statutes.versions('words', '434/2003', `decision.not-heard.${ground}`).versions).toHaveLength(1);
  });
});

describe('whose matter it is', () => {
  const notHeardGround = 'obviously-unnecessary';
  it.each([
    ['service', 'c1', ['employment-authority'], 'SRV-2', `${EMPLOYMENT_ACT} 53 § 1 mom. 1 k`],
    ['job-search-duty', 'd1', ['employment-authority'], 'DUTY-2', `${EMPLOYMENT_ACT} 44 § 1 ja 3 mom.`],
    ['plan', 'p1', ['employment-authority'], 'PLAN-1', `${EMPLOYMENT_ACT} 38 § 3 mom.`],
    ['other', 'a1', AUTHORITIES, '', ''],
  ] as const)('a %s is decided by %s', (matter, matterId, authorities, rule, provision) => {
    for (const authority of AUTHORITIES) {
      const made = given(...known).when({ ...decide, matter, matterId, notHeardGround }, { authority });
      if ((authorities as readonly string[]).includes(authority)) made.thenTypes('DecisionMade');
      else made.thenRefused(rule, provision);
    }
  });

  it('a referral is decided by who was asked, or who asked', () => {
    const referred = history(assessed(), {
      type: 'ReferToSocialRehabilitation',
      referralId: 'r1',
      on: day('2025-02-01'),
      purpose: '-',
      grounds: '-',
      evidence: ['a1'],
    });
    const about = { ...decide, matter: 'referral', matterId: 'r1', notHeardGround } as const;
    given(...referred)
      .when(about, county)
      .thenTypes('DecisionMade');
    given(...referred)
      .when(about)
      .thenTypes('DecisionMade');
    given(...referred)
      .when(about, municipality)
      .thenRefused('REF-1', `${EMPLOYMENT_ACT} 8 §`);
  });

  it('an expense allowance is decided on by whoever grants such a one', () => {
    const reported = history(coachingReported, {
      type: 'ReportExpenseAllowanceRefusal',
      allowanceId: 'e1',
      serviceId: 'c1',
      on: day('2025-02-10'),
      basis: 'statutory',
    });
    const about = { ...decide, matter: 'expense-allowance', matterId: 'e1', notHeardGround } as const;
    given(...reported)
      .when(about, kela)
      .thenTypes('DecisionMade');
    given(...reported)
      .when(about)
      .thenRefused('EXP-1', `${EMPLOYMENT_ACT} 103 § 2 mom.`);
  });

  it('the joint service model is decided on by its parties', () => {
    const started = history({
      type: 'StartMultidisciplinaryAssessment',
      multidisciplinaryAssessmentId: 'j1',
      on: day('2025-02-03'),
      participants: ['employment-authority', 'wellbeing-services-county', 'kela'],
    });
    const about = { ...decide, matter: 'joint-service-model', matterId: 'j1', notHeardGround } as const;
    given(...started)
      .when(about, kela)
      .thenTypes('DecisionMade');
    given(...started)
      .when(about, municipality)
      .thenRefused('REF-2');
  });
});

describe('hearings and decisions as they are reported', () => {
  const heardElsewhere = { ...hear, type: 'ReportHearing', matterId: 'elsewhere' } as const;
  const decided = {
    type: 'ReportDecision',
    decisionId: 'x1',
    on: day('2025-03-03'),
    matter: 'job-search-duty',
    matterId: 'elsewhere',
    outcome: 'granted',
    hearingId: 'elsewhere',
  } as const;

  it('are recorded as they were, and once', () => {
    const recorded = history(heardElsewhere, [decided, municipality]);
    expect(recorded.map(({ type }) => type)).toEqual(['PersonHeard', 'DecisionMade']);
    given(...recorded)
      .when(heardElsewhere)
      .thenNothing();
    given(...recorded)
      .when(decided, municipality)
      .thenNothing();
    given(...recorded)
      .when({ ...heardElsewhere, manner: 'in-writing' })
      .thenRefused('identifier-in-use');
    given(...recorded)
      .when({ ...decided, outcome: 'refused' }, municipality)
      .thenRefused('identifier-in-use');
  });

  it('are not of a date to come', () => {
    for (const command of [heardElsewhere, decided, hear, decide]) {
      given(...known)
        .when({ ...command, on: day('2026-11-25') })
        .thenRefused('date-to-come');
    }
  });
});
