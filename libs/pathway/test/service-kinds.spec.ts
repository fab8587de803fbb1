import { addDays, calendarDate } from '#calendar-date';
import { type PathwayCommand, serviceKinds } from '#pathway';
import { county, kela, municipality } from './acts.js';
import { day, given, statutes } from './scenario.js';

type Start = Extract<PathwayCommand, { type: 'StartService' }>;

const coaching: Start = {
  type: 'StartService',
  on: day('2025-01-01'),
  kind: 'job-search-coaching',
  organiser: 'employment-authority',
};

const kelaService = (kind: string, terms: Partial<Start> = {}): Start => ({
  type: 'StartService',
  on: day('2025-02-01'),
  kind,
  organiser: 'kela',
  ...terms,
});

describe('the service catalogue', () => {
  it('has every kind that services.csv and the memo know', () => {
    expect(serviceKinds(statutes)).toEqual([
      'career-coaching',
      'change-security-training',
      'education-trial',
      'integration-study',
      'job-coaching',
      'job-search-coaching',
      'kela-education-trial',
      'kela-job-coaching',
      'kela-nuotti-coaching',
      'kela-rehabilitation-assessment',
      'kela-taito-rehabilitation',
      'kela-vocational-training',
      'kela-work-trial',
      'kela-youth-rehabilitation',
      'labour-market-training',
      'municipal-coaching',
      'municipal-employment-service',
      'municipal-entrepreneur-coaching',
      'municipal-service-in-other-languages',
      'municipal-work-ability-assessment',
      'municipal-workshop',
      'municipality-subsidised-work',
      'rehabilitative-work-activity',
      'self-motivated-study',
      'social-rehabilitation',
      'vocational-guidance',
      'wage-subsidised-work',
      'work-trial',
      'youth-workshop',
    ]);
  });

  it('refuses a kind that it does not have', () => {
    given()
      .when({ ...coaching, kind: 'job-search-couching' })
      .thenRefused('service-kind-unknown');
  });

  it.each(['labour-market-training', 'self-motivated-study', 'vocational-guidance', 'integration-study'])(
    '%s is arranged by the employment authority (SRV-2)',
    (kind) => {
      given()
        .when({ ...coaching, kind })
        .thenTypes('ServiceStarted');
      given()
        .when({ ...coaching, kind, organiser: 'kela' }, kela)
        .thenRefused('SRV-2');
    },
  );

  it('lets a municipality arrange a service of its general competence (SRV-2)', () => {
    const service = { ...coaching, kind: 'municipal-employment-service', organiser: 'municipality' } as const;
    given().when(service, municipality).thenTypes('ServiceStarted');
    given()
      .when({ ...service, organiser: 'wellbeing-services-county' }, county)
      .thenRefused('SRV-2');
    given().when(service, county).thenRefused('SRV-2');
  });
});

describe('the coachings', () => {
  it.each(['job-search-coaching', 'career-coaching', 'job-coaching'])(
    '%s has no maximum from 2025 (COA-1)',
    (kind) => {
      given()
        .when({ ...coaching, kind, plannedEnd: day('2199-12-31') })
        .thenTypes('ServiceStarted');
      const before = given().when({ ...coaching, kind, on: day('2024-12-31') });
      expect(before.decision).toMatchObject({ details: { problem: 'no-rule-known-on-date' } });
    },
  );

  it.each(['practice', 'gain-work-experience', 'replace-employment'] as const)(
    'are not for %s (COA-1)',
    (purpose) => {
      given()
        .when({ ...coaching, purpose })
        .thenRefused('COA-1', 'laki työvoimapalveluiden järjestämisestä 54 § 3 mom.');
      given()
        .when({ ...coaching, purpose: 'support-return-to-labour-market' })
        .thenTypes('ServiceStarted');
    },
  );

  it('record the method and the place: quality-based (COA-2), a workshop (SOC-2), own or bought', () => {
    const said = { method: 'ips', place: 'workshop', production: 'bought' } as const;
    const started = given().when({ ...coaching, kind: 'job-coaching', ...said });
    expect(started.pathway().services[0]?.terms).toMatchObject(said);
  });
});

describe('change-security training', () => {
  it('is six months long at most (70 § 2 mom.)', () => {
    const training = { ...coaching, kind: 'change-security-training' };
    given()
      .when({ ...training, plannedEnd: day('2025-06-30') })
      .thenTypes('ServiceStarted');
    given()
      .when({ ...training, plannedEnd: day('2025-07-01') })
      .thenRefused('SRV-2');
  });
});

describe("Kela's services", () => {
  it.each([
    ['kela-work-trial', '2025-06-30', { plannedMeetings: 15, plannedDays: 45 }],
    ['kela-job-coaching', '2026-02-28', { plannedMeetings: 25, plannedDays: 95 }],
  ])('%s lasts to %s at most, with %j at most (KEL-1)', (kind, last, most) => {
    const plannedEnd = calendarDate(last);
    const service = kelaService(kind, { plannedEnd, ...most });
    given().when(service, kela).thenTypes('ServiceStarted');
    given()
      .when({ ...service, plannedEnd: addDays(plannedEnd, 1) }, kela)
      .thenRefused('KEL-1');
    given()
      .when({ ...service, plannedMeetings: most.plannedMeetings + 1 }, kela)
      .thenRefused('KEL-1');
    given()
      .when({ ...service, plannedDays: most.plannedDays + 1 }, kela)
      .thenRefused('KEL-1');
    given().when(service).thenRefused('SRV-2');
  });

  it('a rehabilitation assessment takes ten days at most (KEL-1)', () => {
    const service = kelaService('kela-rehabilitation-assessment', { plannedDays: 10 });
    given().when(service, kela).thenTypes('ServiceStarted');
    given()
      .when({ ...service, plannedDays: 11 }, kela)
      .thenRefused('KEL-1');
  });

  it('Taito rehabilitation ended on 31.12.2025 (KEL-2)', () => {
    const service = kelaService('kela-taito-rehabilitation');
    given()
      .when({ ...service, on: day('2025-12-31') }, kela)
      .thenTypes('ServiceStarted');
    given()
      .when({ ...service, on: day('2026-01-01') }, kela)
      .thenRefused('KEL-2');
    given()
      .when({
        type: 'ReportServiceAsItHappened',
        serviceId: 'x',
        kind: 'kela-taito-rehabilitation',
        organiser: 'kela',
        startedOn: day('2026-01-01'),
      })
      .thenTypes('ServiceStarted');
  });

  it.each([
    [15, false],
    [16, true],
    [29, true],
    [30, false],
    [undefined, false],
  ])('youth rehabilitation at the age of %s: %s (KEL-2)', (ageInYears, lawful) => {
    const start = given().when(
      kelaService('kela-youth-rehabilitation', ageInYears === undefined ? {} : { ageInYears }),
      kela,
    );
    if (lawful) {
      start.thenTypes('ServiceStarted');
      expect(JSON.stringify(start.decision)).not.toContain('ageInYears');
    } else start.thenRefused('KEL-2');
  });
});
