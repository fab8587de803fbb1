import { calendarDate } from '#calendar-date';
import type { AssessmentConclusions, RehabilitationGround } from '#contracts';
import type { OfferService } from '#pathway';
import {
  able,
  assessed,
  assessedTogether,
  county,
  multidisciplinaryPlan,
  municipality,
  plan,
  registered,
  rehabilitation,
  unableForNow,
} from './acts.js';
import { day, given, history } from './scenario.js';

const ready = history(registered(), assessed(unableForNow), ...assessedTogether(), multidisciplinaryPlan());
const ACT = 'laki kuntouttavasta työtoiminnasta';

function assessedAs(changes: Partial<AssessmentConclusions>) {
  return history(
    registered(),
    assessed({ ...unableForNow, ...changes }),
    ...assessedTogether(),
    multidisciplinaryPlan(),
  );
}

describe('rehabilitative work activity', () => {
  it('starts by the decision of the county, with the provision that it rests on', () => {
    const started = given(...ready).when(rehabilitation, county);
    expect(started.pathway().services).toMatchObject([
      { status: 'running', terms: { legalBasis: `${ACT} 13 §`, organiser: 'wellbeing-services-county' } },
    ]);
  });

  it('is arranged by the county, not by the employment authority or the municipality (SRV-2)', () => {
    given(...ready)
      .when(rehabilitation)
      .thenRefused('SRV-2', `${ACT} 13 §`);
    given(...ready)
      .when({ ...rehabilitation, organiser: 'municipality' }, municipality)
      .thenRefused('SRV-2');
    given(...ready)
      .when({ ...rehabilitation, organiser: 'employment-authority' })
      .thenRefused('SRV-2');
  });

  it.each<[RehabilitationGround, string]>([
    ['lack-of-employment-services', 'KTT-2'],
    ['long-unemployment', 'KTT-3'],
    ['long-labour-market-support', 'KTT-3'],
    ['municipal-cost', 'KTT-3'],
    ['other', 'KTT-1'],
  ])('is not arranged on the ground %s alone (%s)', (ground, rule) => {
    given(...ready)
      .when({ ...rehabilitation, grounds: [ground] }, county)
      .thenRefused(rule, `${ACT} 8 §`);
    given(...ready)
      .when({ ...rehabilitation, grounds: [ground, 'limited-functional-ability'] }, county)
      .thenTypes('ServiceStarted');
  });

  it('needs a ground (KTT-1)', () => {
    const { grounds: _, ...groundless } = rehabilitation;
    given(...ready)
      .when(groundless, county)
      .thenRefused('KTT-1');
    given(...ready)
      .when({ ...rehabilitation, grounds: [] }, county)
      .thenRefused('KTT-1');
  });

  it('is secondary: an assessment must have found that neither work nor employment services are possible (KTT-1)', () => {
    given(...history(registered(), ...assessedTogether(), multidisciplinaryPlan()))
      .when(rehabilitation, county)
      .thenRefused('KTT-1', `${ACT} 8 §`);
    given(...assessedAs(able))
      .when(rehabilitation, county)
      .thenRefused('KTT-1');
    given(...assessedAs({ ability: 'to-be-examined' }))
      .when(rehabilitation, county)
      .thenRefused('KTT-1');
    given(...assessedAs({ openMarketWorkPossible: true }))
      .when(rehabilitation, county)
      .thenRefused('KTT-1');
    given(...assessedAs({ employmentServicesPossible: true }))
      .when(rehabilitation, county)
      .thenRefused('KTT-1');
    given(...assessedAs({ ability: 'incapacity-medically-shown' }))
      .when(rehabilitation, county)
      .thenTypes('ServiceStarted');
  });

  it('rests on what was known on the day of the decision (KTT-1)', () => {
    const assessedOn = (on: string) =>
      history(
        registered(),
        ...assessedTogether(),
        multidisciplinaryPlan(),
        assessed(unableForNow, calendarDate(on)),
      );
    given(...assessedOn('2025-03-03'))
      .when(rehabilitation, county)
      .thenTypes('ServiceStarted');
    given(...assessedOn('2025-03-04'))
      .when(rehabilitation, county)
      .thenRefused('KTT-1');
    const foundAble = history(
      registered(),
      assessed(unableForNow),
      ...assessedTogether(),
      multidisciplinaryPlan(),
      {
        type: 'ReferToExpertAssessment',
        expertAssessmentId: 'e1',
        on: day('2025-02-01'),
        kind: 'work-ability',
      },
      {
        type: 'ReportExpertAssessmentResult',
        expertAssessmentId: 'e1',
        on: day('2025-03-01'),
        ability: 'able',
      },
    );
    given(...foundAble)
      .when(rehabilitation, county)
      .thenRefused('KTT-1');
  });

  it('is agreed in a multidisciplinary or an activation plan (PLAN-6)', () => {
    const inEmploymentPlan = history(registered(), assessed(unableForNow), plan());
    given(...inEmploymentPlan)
      .when(rehabilitation, county)
      .thenRefused('PLAN-6');
    given(...history(assessed(unableForNow)))
      .when(rehabilitation, county)
      .thenRefused('PLAN-6');
    const activation = {
      ...plan(),
      kind: 'activation',
      activationGround: 'from-25-social-assistance',
      educationAndCareer: '-',
      earlierServices: '-',
      earlierPlans: '-',
    } as const;
    given(...history(assessed(unableForNow), activation))
      .when(rehabilitation, county)
      .thenTypes('ServiceStarted');
  });

  it.each([
    ['2025-03-03', '2025-06-01', false],
    ['2025-03-03', '2025-06-02', true],
    ['2025-03-03', '2027-03-02', true],
    ['2025-03-03', '2027-03-03', false],
    ['2025-11-30', '2026-02-26', false],
    ['2025-11-30', '2026-02-27', true],
  ])('from %s to %s is a period of 3 to 24 months: %s (KTT-4)', (on, plannedEnd, lawful) => {
    const start = given(...ready).when(
      { ...rehabilitation, on: calendarDate(on), plannedEnd: calendarDate(plannedEnd) },
      county,
    );
    if (lawful) start.thenTypes('ServiceStarted');
    else start.thenRefused('KTT-4', `${ACT} 13 § 2 mom.`);
  });

  it.each([
    [{ daysPerWeek: 0 }, false],
    [{ daysPerWeek: 1 }, true],
    [{ daysPerWeek: 4 }, true],
    [{ daysPerWeek: 5 }, false],
    [{ hoursPerDay: 3.9 }, false],
    [{ hoursPerDay: 4 }, true],
    [{ hoursPerDay: 8 }, true],
  ])('%j is within the limits of days and hours: %s (KTT-4)', (terms, lawful) => {
    const start = given(...ready).when({ ...rehabilitation, ...terms }, county);
    if (lawful) start.thenTypes('ServiceStarted');
    else start.thenRefused('KTT-4');
  });

  it.each(['plannedEnd', 'daysPerWeek', 'hoursPerDay'] as const)(
    'needs %s when it starts (KTT-4)',
    (field) => {
      const { [field]: _, ...open } = rehabilitation;
      given(...ready)
        .when(open, county)
        .thenRefused('KTT-4');
    },
  );

  it('is offered by the county or the employment authority, on the same grounds, with terms that may still be open', () => {
    const offer: OfferService = {
      type: 'OfferService',
      on: day('2025-02-20'),
      kind: 'rehabilitative-work-activity',
      organiser: 'wellbeing-services-county',
      grounds: ['limited-work-ability'],
    };
    given(...ready)
      .when(offer)
      .thenTypes('ServiceOffered');
    given(...ready)
      .when(offer, county)
      .thenTypes('ServiceOffered');
    given(...ready)
      .when(offer, municipality)
      .thenRefused('SRV-2');
    given(...ready)
      .when({ ...offer, grounds: ['lack-of-employment-services'] })
      .thenRefused('KTT-2');
    given(...ready)
      .when({ ...offer, daysPerWeek: 5 })
      .thenRefused('KTT-4');
    given(...history(registered()))
      .when(offer)
      .thenRefused('KTT-1');
  });

  it('can be reported though it breaks every one of these rules', () => {
    given()
      .when({
        type: 'ReportServiceAsItHappened',
        serviceId: 'x',
        kind: 'rehabilitative-work-activity',
        organiser: 'municipality',
        startedOn: day('2025-03-03'),
        endedOn: day('2025-03-04'),
        daysPerWeek: 5,
        hoursPerDay: 2,
        grounds: ['municipal-cost'],
      })
      .thenTypes('ServiceStarted', 'ServiceEnded');
  });

  it('can be raised in its demands, within the limits (KTT-5, KTT-4)', () => {
    const running = history(
      registered(),
      assessed(unableForNow),
      ...assessedTogether(),
      multidisciplinaryPlan(),
      [rehabilitation, county],
    );
    const raise = {
      type: 'ChangeService',
      serviceId: 's1',
      on: day('2025-05-01'),
      daysPerWeek: 4,
      demands: 'raised',
    } as const;
    const raised = given(...running).when(raise, county);
    expect(raised.pathway().services[0]).toMatchObject({
      terms: { daysPerWeek: 4, hoursPerDay: 4 },
      changes: [{ on: '2025-05-01', daysPerWeek: 4, demands: 'raised' }],
    });
    given(...running)
      .when({ ...raise, daysPerWeek: 5 }, county)
      .thenRefused('KTT-4');
    given(...running)
      .when({ ...raise, plannedEnd: day('2027-03-03') }, county)
      .thenRefused('KTT-4');
    given(...running)
      .when({ ...raise, plannedEnd: day('2027-03-02') }, county)
      .thenTypes('ServiceChanged');
    given(...running)
      .when(raise)
      .thenRefused('SRV-2');
  });
});
