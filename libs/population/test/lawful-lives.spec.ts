import { calendarDate, weekdaysBetween } from '#calendar-date';
import { type InventedJobseeker, loadRates, population } from '#population';
import { loadAreas } from '#statutes';
import { findingsIn, statutes } from './told-life.js';

const today = calendarDate('2026-10-30');
const basis = { rates: loadRates(), statutes, areas: loadAreas() };

function people(size: { jobseekers: number; irregularPercent?: number; emphasis?: number; seed?: number }) {
  return [...population({ seed: 7, today, ...size }, basis)];
}

function planted({ planted }: InventedJobseeker): readonly string[] {
  return planted.flatMap(({ finding, times }) => Array.from({ length: times }, () => finding)).sort();
}

/** What follows from the memo's shares of plans, and is neither planted nor listed. */
const OWED = 'activation-plan-owed';

function foundIn(person: InventedJobseeker): readonly string[] {
  return findingsIn(person, today).filter((finding) => finding !== OWED);
}

describe('the lives of the population', () => {
  it('have exactly the irregularities that were planted in them, and no other', () => {
    const everybody = people({ jobseekers: 500, irregularPercent: 70, emphasis: 8 });
    const kinds = new Set<string>();
    for (const person of everybody) {
      const expected = planted(person);
      for (const finding of expected) kinds.add(finding);
      expect([person.life.jobseeker, foundIn(person)]).toEqual([person.life.jobseeker, expected]);
    }
    expect(kinds.size).toBeGreaterThan(10);
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
});
