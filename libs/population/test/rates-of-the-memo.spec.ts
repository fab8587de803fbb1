import { calendarDate, type Month } from '#calendar-date';
import { LawOfLives, lives, loadRates, type TrueFigure, TrueFigures } from '#population';
import { loadAreas, loadCountingRules } from '#statutes';
import { statutes } from './told-life.js';

const today = calendarDate('2025-10-31');
const rates = loadRates();
const rules = loadCountingRules(today);
const law = new LawOfLives(statutes);
const JOBSEEKERS = 5_000;
const PER_PERSON = rates.jobseekers.value / JOBSEEKERS;

describe('the rates of the population', () => {
  const plans = new TrueFigures({ from: '2025-01' as Month, to: '2025-08' as Month }, law, rules);
  const services = new TrueFigures({ from: '2025-01' as Month, to: '2025-09' as Month }, law, rules);
  const october = new TrueFigures({ from: '2025-10' as Month, to: '2025-10' as Month }, law, rules);
  beforeAll(() => {
    const size = { jobseekers: JOBSEEKERS, seed: 11, today };
    for (const life of lives(size, { rates, statutes, areas: loadAreas() })) {
      for (const figures of [plans, services, october]) figures.add(life);
    }
  });

  function numberIn(figures: TrueFigures, wanted: Partial<TrueFigure>): number {
    const found = [...figures.figures()].find((figure) =>
      Object.entries({ level: 'country', month: '', division: '', ...wanted }).every(
        ([column, value]) => figure[column as keyof TrueFigure] === value,
      ),
    );
    return Number(found?.value ?? 0);
  }

  it.each(Object.entries(rates.plans.percentOfPlans))(
    '%s plans are %d per cent of all (PLAN-8)',
    (line, percent) => {
      const all = numberIn(plans, { figure: 'plans', line: 'all', measure: 'plans' });
      const share = (numberIn(plans, { figure: 'plans', line, measure: 'plans' }) / all) * 100;
      expect(Math.abs(share - percent)).toBeLessThan(1.5);
    },
  );

  it.each([
    ['withDuty', rates.rehabilitation.dutyPercent],
    ['able', rates.rehabilitation.ablePercent],
    ['socialRehabilitation', rates.rehabilitation.socialRehabilitationPercent],
  ])('of the participants in rehabilitative work activity %s are %d per cent (TAB-6)', (measure, percent) => {
    const all = numberIn(services, { figure: 'needs', measure: 'participants' });
    const share = (numberIn(services, { figure: 'needs', measure }) / all) * 100;
    expect(Math.abs(share - percent)).toBeLessThan(7);
    expect(
      Math.abs(all * PER_PERSON - rates.rehabilitation.participants) / rates.rehabilitation.participants,
    ).toBeLessThan(0.15);
  });

  it('has as many clients of the joint service model at the end of October 2025 (REF-5)', () => {
    const clients = numberIn(october, {
      figure: 'joint-service',
      month: '2025-10',
      division: 'all',
      measure: 'clients',
    });
    expect(
      Math.abs(clients * PER_PERSON - rates.jointService.clients) / rates.jointService.clients,
    ).toBeLessThan(0.15);
  });

  it.each([
    ['job-coaching', '', 'job-coaching'],
    ['work-trial', 'workplace', 'work-trial at a workplace'],
  ])(
    'has the participants of %s %s that the memo has in a month on average (TAB-3, TAB-5)',
    (line, place, rate) => {
      const told = rates.services[rate]?.participants.filter((value) => value !== null) ?? [];
      const expected = told.reduce((sum, value) => sum + value, 0) / told.length;
      const months = [...services.figures()].filter(
        (figure) =>
          figure.figure === 'services' &&
          figure.level === 'country' &&
          figure.line === line &&
          figure.place === place &&
          figure.division === '' &&
          figure.measure === 'participants',
      );
      const average = months.reduce((sum, { value }) => sum + Number(value), 0) / 9;
      expect(Math.abs(average * PER_PERSON - expected) / expected).toBeLessThan(0.3);
    },
  );
});
