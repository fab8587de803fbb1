import { calendarDate, weekdaysBetween } from '#calendar-date';
import { FLAWS, type Flaw, type InventedJobseeker, loadRates, population } from '#population';
import { loadAreas } from '#statutes';
import { benefitHistoryOf, findingsIn, pathwayOfLife, statutes } from './told-life.js';

const today = calendarDate('2026-10-30');
const basis = { rates: loadRates(), statutes, areas: loadAreas() };

function people(size: { jobseekers: number; irregularPercent?: number; emphasis?: number; seed?: number }) {
  return [...population({ seed: 7, today, ...size }, basis)];
}

function planted({ planted }: InventedJobseeker): readonly string[] {
  return planted.flatMap(({ finding, times }) => Array.from({ length: times }, () => finding)).sort();
}

/** The first lives of a population that have a flaw. */
function spoiledWith(flaw: Flaw, number: number): readonly InventedJobseeker[] {
  const size = { jobseekers: 5_000, seed: 7, today, irregularPercent: 100, emphasis: 8, flaws: [flaw] };
  const found: InventedJobseeker[] = [];
  for (const person of population(size, basis)) {
    if (person.life.flaw !== undefined) found.push(person);
    if (found.length === number) break;
  }
  return found;
}

/** What follows from the memo's shares of plans, and is neither planted nor listed. */
const OWED = 'activation-plan-owed';

function foundIn(person: InventedJobseeker): readonly string[] {
  return findingsIn(person, today).filter((finding) => finding !== OWED);
}

describe('the lives of the population', () => {
  it('have exactly the irregularities that were planted in them, and no other', () => {
    for (const person of people({ jobseekers: 400, irregularPercent: 70, emphasis: 8 })) {
      expect([person.life.jobseeker, foundIn(person)]).toEqual([person.life.jobseeker, planted(person)]);
    }
  });

  it.each(FLAWS)('with %s planted have that one, once', (flaw) => {
    const spoiled = spoiledWith(flaw, 3);
    expect(spoiled).toHaveLength(3);
    for (const person of spoiled) {
      expect(planted(person).filter((finding) => finding === flaw)).toEqual([flaw]);
      expect([person.life.jobseeker, foundIn(person)]).toEqual([person.life.jobseeker, planted(person)]);
    }
  });

  it('are lawful by default: only a duty in rehabilitative work activity is left, which the memo tells of (DUTY-4)', () => {
    const found = people({ jobseekers: 200, irregularPercent: 0, emphasis: 4, seed: 8 }).flatMap(foundIn);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['duty-in-rehabilitative-work-activity']));
  });

  it('owe an activation plan only to who was long paid labour market support with an employment plan (ACT-2)', () => {
    const owed = people({ jobseekers: 500 }).filter((person) => findingsIn(person, today).includes(OWED));
    expect(owed.length).toBeGreaterThan(0);
    for (const { life, benefits } of owed) {
      const paid = benefits.flatMap((command) =>
        command.type === 'RecordBenefitPayment' && command.benefit === 'labour-market-support'
          ? weekdaysBetween(command.firstDay, command.lastDay)
          : [],
      );
      expect(life.planKind === 'employment' || life.planFrom > life.firstMeeting).toBe(true);
      expect(paid.length).toBeGreaterThan(life.isAfterMaximumPeriod ? 180 : 500);
    }
  });

  it('are the same for the same seed, others for another, and the first ones of a larger population', () => {
    const some = people({ jobseekers: 30 });
    expect(people({ jobseekers: 40 }).slice(0, 30)).toEqual(some);
    expect(people({ jobseekers: 30, seed: 9 })).not.toEqual(some);
  });

  it('are told up to today, in order of time and of identifiers', () => {
    const everybody = people({ jobseekers: 200 });
    const ids = everybody.map(({ life }) => life.jobseeker);
    expect([...ids].sort()).toEqual(ids);
    for (const { reports, benefits } of everybody) {
      const dates = reports.map(({ on }) => on);
      expect([...dates].sort()).toEqual(dates);
      const paid = benefits.flatMap((command) =>
        command.type === 'RecordBenefitPayment' ? [command.paidOn] : [],
      );
      expect([...dates, ...paid].filter((date) => date > today)).toEqual([]);
    }
  });

  it('are heard before the county decides, or were granted what they applied for', () => {
    const granted = people({ jobseekers: 400, irregularPercent: 0, emphasis: 8 }).flatMap((person) => {
      const { decisions, hearings, services } = pathwayOfLife(person, today);
      for (const { on, hearingId, notHeardGround, matterId } of decisions) {
        const hearing = hearings.find((each) => each.hearingId === hearingId);
        const service = services.find(({ serviceId }) => serviceId === matterId);
        expect(hearing === undefined).toBe(notHeardGround !== undefined);
        expect(hearing === undefined || hearing.on < on).toBe(true);
        expect(service?.started === undefined || on <= service.started.on).toBe(true);
      }
      return decisions;
    });
    expect(granted.filter(({ hearingId }) => hearingId !== undefined).length).toBeGreaterThan(20);
    expect(granted.filter(({ notHeardGround }) => notHeardGround !== undefined).length).toBeGreaterThan(3);
  });

  it('are interrupted and attended within what was agreed', () => {
    const services = people({ jobseekers: 400, irregularPercent: 0, emphasis: 8 }).flatMap(
      (person) => pathwayOfLife(person, today).services,
    );
    const interrupted = services.filter(({ interruptions }) => interruptions.length > 0);
    const attended = services.filter(({ attendance }) => attendance.length > 0);
    expect(interrupted.length).toBeGreaterThan(3);
    expect(interrupted.every(({ spells }) => spells.length === 2)).toBe(true);
    expect(attended.some(({ terms }) => terms.organiser === 'kela')).toBe(true);
    for (const { attendance, terms } of attended) {
      const days = attendance.reduce((sum, { daysAttended }) => sum + daysAttended, 0);
      expect(days).toBeLessThanOrEqual(terms.plannedDays ?? Number.POSITIVE_INFINITY);
    }
  });

  it('have no unemployment benefit while Kela rehabilitates (KEL-3)', () => {
    const rehabilitated = people({ jobseekers: 300, emphasis: 8 }).filter(({ life }) =>
      life.stints.some(({ organiser }) => organiser === 'kela'),
    );
    expect(rehabilitated.length).toBeGreaterThan(5);
    for (const person of rehabilitated) {
      const { payments, otherBenefits } = benefitHistoryOf(person);
      const paid = new Set(payments.flatMap(({ firstDay, lastDay }) => weekdaysBetween(firstDay, lastDay)));
      expect(otherBenefits).not.toEqual([]);
      for (const { firstDay, lastDay } of otherBenefits) {
        expect(weekdaysBetween(firstDay, lastDay).filter((day) => paid.has(day))).toEqual([]);
      }
    }
  });
});
