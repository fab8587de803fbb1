import * as benefitHistory from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { type Decision, isRefusal } from '#contracts';
import { timeline } from '#cost-responsibility';
import { demoMunicipality, type InventedJobseeker, WORKED_CASE } from '#demo-municipality';
import * as pathway from '#pathway';
import { loadStatutes } from '#statutes';

const statutes = loadStatutes();
const today = calendarDate('2026-11-24');

function accepted<Event>(decision: Decision<Event>): readonly Event[] {
  if (isRefusal(decision)) throw new Error(JSON.stringify(decision.details));
  return decision;
}

function pathwayOf({ acts }: InventedJobseeker): pathway.Pathway {
  let id = 0;
  let state = pathway.initialPathway;
  for (const { authority, commands } of acts) {
    for (const command of commands) {
      const context = { authority, today, statutes, newId: () => `id-${++id}` };
      for (const event of accepted(pathway.decide(state, command, context)))
        state = pathway.evolve(state, event);
    }
  }
  return state;
}

function benefitsOf({ benefits }: InventedJobseeker): benefitHistory.BenefitHistory {
  let state = benefitHistory.initialBenefitHistory;
  for (const command of benefits) {
    for (const event of accepted(benefitHistory.decide(state, command, { statutes }))) {
      state = benefitHistory.evolve(state, event);
    }
  }
  return state;
}

describe('the demo municipality', () => {
  const everybody = [...demoMunicipality({ jobseekers: 300, seed: 2025, today })];

  it('is the same each time', () => {
    expect([...demoMunicipality({ jobseekers: 300, seed: 2025, today })]).toEqual(everybody);
  });

  it('is made of commands that are accepted, every one', () => {
    for (const invented of everybody) {
      expect(pathwayOf(invented).jobSearches.length).toBeGreaterThan(0);
      expect(benefitsOf(invented).homeMunicipalities.length).toBeGreaterThan(0);
    }
  });

  it('begins with the worked case: benefit days 99 and 100 cost the municipality nothing, day 101 ten percent', () => {
    const [first] = everybody;
    expect(first?.jobseeker).toBe(WORKED_CASE);
    const days = first ? timeline(benefitsOf(first), statutes).days() : [];
    expect(
      [...days]
        .filter(({ date }) => ['2025-05-22', '2025-05-23', '2025-05-26'].includes(date))
        .map(({ counter, sharePercent, municipal, payer }) => ({ counter, sharePercent, municipal, payer })),
    ).toEqual([
      { counter: 99, sharePercent: 0, municipal: '0.00', payer: '205' },
      { counter: 100, sharePercent: 0, municipal: '0.00', payer: '205' },
      { counter: 101, sharePercent: 10, municipal: '3.721', payer: '205' },
    ]);
  });
});
