import { calendarDate } from '#calendar-date';
import type { SubsidyGround, SubsidyPeriod } from '#contracts';
import type { PathwayCommand } from '#pathway';
import { day, given, history } from './scenario.js';

const ACT = 'laki työvoimapalveluiden järjestämisestä';
const work = {
  type: 'StartService',
  serviceId: 'w1',
  on: day('2025-02-03'),
  kind: 'wage-subsidised-work',
  organiser: 'employment-authority',
  plannedEnd: day('2025-12-02'),
  subsidyGround: 'reduced-work-ability',
} as const;
const first = (subsidyGround: SubsidyGround): PathwayCommand => ({
  type: 'ReportServiceAsItHappened',
  serviceId: 'w0',
  kind: 'wage-subsidised-work',
  organiser: 'employment-authority',
  startedOn: day('2024-04-03'),
  endedOn: day('2025-02-02'),
  subsidyGround,
});

describe('the wage subsidy (WAG-1)', () => {
  it.each<[SubsidyGround, SubsidyPeriod, string, string, string]>([
    ['vocational-competence', 'first', '2025-07-02', '2025-07-03', '86 §'],
    ['long-unemployment', 'first', '2025-12-02', '2025-12-03', '86 §'],
    ['reduced-work-ability', 'first', '2025-12-02', '2025-12-03', '87 § 2 mom.'],
    ['reduced-work-ability', 'continued', '2027-02-02', '2027-02-03', '87 § 3 mom.'],
    ['full-subsidy', 'first', '2025-12-02', '2025-12-03', '88 § 2 mom.'],
    ['from-60', 'first', '2027-02-02', '2027-02-03', '89 § 1 mom.'],
    ['from-60', 'continued', '2027-02-02', '2027-02-03', '89 § 2 mom.'],
  ])('on the ground %s, %s period, lasts to %s and not to %s', (ground, period, last, after, provision) => {
    const before = given(...history(first(ground)));
    const terms = { ...work, subsidyGround: ground, subsidyPeriod: period };
    before.when({ ...terms, plannedEnd: calendarDate(last) }).thenTypes('ServiceStarted');
    before.when({ ...terms, plannedEnd: calendarDate(after) }).thenRefused('WAG-1', `${ACT} ${provision}`);
  });

  it('of an apprenticeship lasts as the authority decides', () => {
    given()
      .when({ ...work, subsidyGround: 'apprenticeship', plannedEnd: day('2029-01-31') })
      .thenTypes('ServiceStarted');
  });

  it('needs its ground and its last day when the work starts', () => {
    const { subsidyGround: _, ...groundless } = work;
    given().when(groundless).thenRefused('WAG-1', `${ACT} 86-90 §`);
    const { plannedEnd: __, ...open } = work;
    given().when(open).thenRefused('WAG-1');
  });

  it('is continued after a first period on the same ground, where the law continues it', () => {
    const continued = { ...work, subsidyPeriod: 'continued' } as const;
    given().when(continued).thenRefused('WAG-1', `${ACT} 87 § 3 mom.`);
    given(...history(first('full-subsidy')))
      .when(continued)
      .thenRefused('WAG-1');
    given(...history(first('reduced-work-ability')))
      .when(continued)
      .thenTypes('ServiceStarted');
    given(...history(first('full-subsidy')))
      .when({ ...continued, subsidyGround: 'full-subsidy' })
      .thenRefused('WAG-1', `${ACT} 88 § 2 mom.`);
  });

  it('is extended within the same limits', () => {
    const change = { type: 'ChangeService', serviceId: 'w1', on: day('2025-06-02') } as const;
    const started = history({ ...work, plannedEnd: day('2025-08-02') });
    given(...started)
      .when({ ...change, plannedEnd: day('2025-12-02') })
      .thenTypes('ServiceChanged');
    given(...started)
      .when({ ...change, plannedEnd: day('2025-12-03') })
      .thenRefused('WAG-1');
  });
});
