import { calendarDate as day } from '#calendar-date';
import type { CaseBook } from './recorded-case.js';

const AUTHORITY = 'employment-authority';
const COUNTY = 'wellbeing-services-county';

/** From the registration to rehabilitative work activity: too late, on grounds that do not suffice, without a hearing. */
export function marjaBegins(book: CaseBook): void {
  book.record(day('2025-01-07'), AUTHORITY, 'PersonIdentified', {
    personalIdentityCode: '010190-900P',
    givenNames: 'Marja Annikki',
    familyName: 'Esimerkki',
  });
  book.record(day('2025-01-07'), AUTHORITY, 'JobSearchRegistered', { on: day('2025-01-07') });
  book.record(day('2025-01-22'), AUTHORITY, 'InitialInterviewHeld', {
    on: day('2025-01-22'),
    by: AUTHORITY,
    summary: 'Keskusteltiin työhistoriasta keittiötyössä ja siitä, miksi viimeinen työsuhde päättyi.',
  });
  book.record(day('2025-01-22'), AUTHORITY, 'ServiceNeedAssessed', {
    assessmentId: 'arviointi-1',
    on: day('2025-01-22'),
    by: AUTHORITY,
    occasion: 'initial-interview',
    skillsAndGoals: 'Suurtalouskokin tutkinto, yhdeksän vuotta keittiötyötä. Haluaa takaisin keittiöön.',
    workAndFunctionalAbility: 'Kertoo selkäkivusta; lääkärissä ei ole käyty kahteen vuoteen.',
    jobSearchSkills: 'Osaa hakea töitä verkossa. Ei autoa.',
    conclusions: {
      ability: 'to-be-examined',
      openMarketWorkPossible: true,
      employmentServicesPossible: true,
      multidisciplinarySupportNeeded: false,
    },
  });
  book.record(day('2025-01-22'), AUTHORITY, 'EmploymentPlanCreated', {
    planId: 'suunnitelma-1',
    on: day('2025-01-22'),
    by: AUTHORITY,
    kind: 'employment',
    reviewBy: day('2025-04-22'),
    reportBy: day('2025-04-15'),
    items: [
      { kind: 'job-search' },
      {
        kind: 'public-employment-service',
        serviceKind: 'job-search-coaching',
        description: 'Työnhakuvalmennus, kun ryhmässä on tilaa.',
      },
    ],
    goals: 'Keittiötyö, osa-aikainenkin.',
  });
  book.record(day('2025-01-22'), AUTHORITY, 'JobSearchDutySet', {
    dutyId: 'velvollisuus-1',
    planId: 'suunnitelma-1',
    on: day('2025-01-22'),
    firstDay: day('2025-01-22'),
    by: AUTHORITY,
    opportunities: 4,
    reviewPeriods: 12,
    reviewPeriodMonths: 1,
  });
  book.record(day('2025-03-03'), 'municipality', 'JobSearchDutyLowered', {
    dutyId: 'velvollisuus-1',
    on: day('2025-03-03'),
    by: 'municipality',
    opportunities: 2,
    ground: 'too-few-suitable-opportunities',
    explanation: 'Talousalueella ei ole auki keittiöpaikkoja.',
  });
  book.record(day('2025-04-15'), AUTHORITY, 'EmploymentPlanCreated', {
    planId: 'suunnitelma-2',
    on: day('2025-04-15'),
    by: AUTHORITY,
    kind: 'activation',
    replaces: 'suunnitelma-1',
    reviewBy: day('2025-07-15'),
    activationGround: 'from-25-labour-market-support',
    items: [
      {
        kind: 'county-service',
        serviceKind: 'rehabilitative-work-activity',
        serviceId: 'palvelu-1',
        description: 'Kuntouttava työtoiminta pajalla, koska valmennuksiin ei ole paikkoja.',
      },
    ],
    educationAndCareer: 'Suurtalouskokki, työssä 2009–2018 ja lyhyitä jaksoja sen jälkeen.',
    earlierServices: 'Työnhakuvalmennusta ei ole ollut tarjota.',
  });
  book.record(day('2025-04-15'), COUNTY, 'ServiceOffered', {
    serviceId: 'palvelu-1',
    on: day('2025-04-15'),
    by: COUNTY,
    kind: 'rehabilitative-work-activity',
    organiser: COUNTY,
    grounds: ['lack-of-employment-services', 'long-unemployment'],
  });
  book.record(day('2025-04-28'), COUNTY, 'DecisionMade', {
    decisionId: 'paatos-1',
    on: day('2025-04-28'),
    by: COUNTY,
    matter: 'service',
    matterId: 'palvelu-1',
    outcome: 'granted-in-part',
  });
}
