import fc from 'fast-check';
import { calendarDate, type Instant } from '#calendar-date';
import { type CaseEvent, caseAt, caseEventsOf, changesOf } from '#case-history';
import { TimelineDifference } from '#cost-difference';
import { loadStatutes } from '#statutes';

const statutes = loadStatutes();
const TODAY = calendarDate('2026-11-26');

/** One event a minute. */
function recorded(told: readonly { readonly type: string; readonly data: object }[]): CaseEvent[] {
  return told.map(({ type, data }, index) => ({
    id: `e${index}`,
    type,
    data,
    recordedAt: new Date(Date.UTC(2026, 0, 1, 10, index)),
    metadata: { authority: 'kela' },
  }));
}

const minute = (index: number) => ({
  knownAt: new Date(Date.UTC(2026, 0, 1, 10, index)).toISOString() as Instant,
});

const paid = (number: number, firstDay: string, lastDay: string) => ({
  type: 'BenefitPaid',
  data: {
    paymentId: `P${number}`,
    benefit: 'labour-market-support',
    firstDay,
    lastDay,
    paidOn: lastDay,
    perDayEur: '37.21',
    childIncreaseEur: '0',
    incrementEur: '0',
    ground: 'unemployment',
  },
});
const lives = (on: string, municipality: string) => ({
  type: 'HomeMunicipalityRecorded',
  data: { on, municipality },
});
const takenBack = (number: number) => ({
  type: 'BenefitPaymentCorrected',
  data: { paymentId: `C${number}`, corrects: `P${number}`, paidOn: '2025-09-01' },
});
const planned = (planId: string, on: string) => ({
  type: 'EmploymentPlanCreated',
  data: { planId, kind: 'employment', on, by: 'employment-authority', items: [] },
});

const LIFE = recorded([
  lives('2020-01-01', '091'),
  paid(1, '2025-01-06', '2025-05-30'),
  planned('p1', '2025-01-10'),
  paid(2, '2025-06-02', '2025-06-13'),
  lives('2025-05-20', '205'),
  takenBack(2),
  planned('p2', '2025-07-01'),
]);

describe('what changed between two moments', () => {
  const between = (from: number, to: number) =>
    changesOf(LIFE, { from: minute(from), to: minute(to), today: TODAY, statutes });

  it('names the event behind each change', () => {
    expect(between(1, 4)).toMatchObject({
      events: 3,
      pathway: [{ list: 'plans', before: [], after: [{ planId: 'p1' }] }],
      steps: [
        { event: { id: 'e2', type: 'EmploymentPlanCreated' }, pathway: ['plans'] },
        { event: { id: 'e3', type: 'BenefitPaid' }, pathway: [], timeline: { days: 10, billed: '37.21' } },
        { event: { id: 'e4', type: 'HomeMunicipalityRecorded' }, timeline: { billed: '0.00' } },
      ],
    });
  });

  it('is nothing between a moment and itself, nor where only time passes without a finding', () => {
    const { events, timeline, pathway, findings, steps } = between(3, 3);
    expect({ events, days: timeline.days, pathway, findings, steps }).toEqual({
      events: 0,
      days: [],
      pathway: [],
      findings: { gone: [], appeared: [] },
      steps: [],
    });
  });

  it('tells what the passing of time alone makes of the findings', () => {
    const from = { knownOn: calendarDate('2026-01-01') };
    const early = recorded([planned('p1', '2025-12-01')]);
    const { steps, findings, events } = changesOf(early, { from, to: {}, today: TODAY, statutes });
    expect(events).toBe(0);
    expect(findings.appeared.length).toBeGreaterThan(0);
    expect(steps).toMatchObject([{ passed: { from: '2026-01-01', to: TODAY }, pathway: [] }]);
  });

  it('adds up: steps make the whole, and the whole is the difference of two replays', () => {
    fc.assert(
      fc.property(fc.nat({ max: LIFE.length }), fc.nat({ max: LIFE.length }), (one, other) => {
        const [from, to] = [Math.min(one, other) - 1, Math.max(one, other) - 1];
        const { timeline, steps, findings } = between(from, to);
        const [before, after] = [from, to].map((at) => caseAt(caseEventsOf(LIFE, minute(at)), statutes));
        if (before === undefined || after === undefined) return;
        expect(timeline.change).toEqual(new TimelineDifference(before.timeline(), after.timeline()).change);
        const cents = steps.reduce(
          (sum, step) => sum + Math.round(Number(step.timeline?.billed ?? 0) * 100),
          0,
        );
        expect(cents).toBe(Math.round(Number(timeline.change.billed) * 100));
        const appeared = steps.reduce(
          (sum, step) => sum + step.findings.appeared.length - step.findings.gone.length,
          0,
        );
        expect(appeared).toBe(findings.appeared.length - findings.gone.length);
      }),
      { numRuns: 60 },
    );
  });
});
