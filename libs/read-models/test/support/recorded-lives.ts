import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import type { BenefitEvent, PathwayEvent } from '#contracts';
import type { TestEvent } from './test-store.js';

/** One thing that was recorded about one jobseeker. */
export interface RecordedEvent {
  readonly stream: string;
  readonly event: TestEvent;
}

type Told = PathwayEvent | BenefitEvent;

const FIRST_DAY = calendarDate('2024-01-01');

/** Events that a program could record, in the order in which it did; the same for the same seed. */
export function recordedLives(options: {
  jobseekers: number;
  events: number;
  seed: number;
}): RecordedEvent[] {
  const { jobseekers, events, seed } = options;
  const spoken = fc.sample(
    fc.record({
      jobseeker: fc.integer({ min: 1, max: jobseekers }),
      what: fc.constantFrom(...KINDS),
      chance: fc.integer({ min: 0, max: 999 }),
    }),
    { numRuns: events, seed },
  );
  const payments = new Map<number, number>();
  return spoken.map(({ jobseeker, what, chance }, index) => {
    const paidBefore = payments.get(jobseeker) ?? 0;
    const told = what(paidBefore, chance);
    if (told.type === 'BenefitPaid') payments.set(jobseeker, paidBefore + 1);
    const category = BENEFIT_TYPES.has(told.type) ? 'benefits' : 'jobseeker';
    const id = `00000000-0000-4000-8000-${(seed * 1_000_000 + index).toString(16).padStart(12, '0')}`;
    return { stream: `${category}-J${jobseeker}`, event: { id, type: told.type, data: told.data } };
  });
}

const BENEFIT_TYPES: ReadonlySet<string> = new Set([
  'BenefitPaid',
  'BenefitPaymentCorrected',
  'HomeMunicipalityRecorded',
]);

const PAID_DAYS = 28;

function payment(number: number): Told {
  const firstDay = addDays(FIRST_DAY, number * PAID_DAYS);
  const lastDay = addDays(firstDay, PAID_DAYS - 3);
  return {
    type: 'BenefitPaid',
    data: {
      paymentId: `P${number}`,
      // Labour market support ended on 30.4.2026; general support came in its place.
      benefit: lastDay < '2026-05-01' ? 'labour-market-support' : 'general-support',
      firstDay,
      lastDay,
      paidOn: addDays(lastDay, 4),
      perDayEur: '37.21',
      childIncreaseEur: '0',
      incrementEur: '0',
      ground: 'unemployment',
    },
  };
}

function dayOf(chance: number): CalendarDate {
  return addDays(FIRST_DAY, chance);
}

/** What can be told, given how many payments were before, and chance. */
const KINDS: readonly ((paidBefore: number, chance: number) => Told)[] = [
  payment,
  payment,
  payment,
  (paidBefore, chance) => ({
    type: 'BenefitPaymentCorrected',
    data: {
      paymentId: `C${chance}`,
      corrects: `P${paidBefore - 1}`,
      paidOn: addDays(FIRST_DAY, (paidBefore + 2) * PAID_DAYS),
    },
  }),
  (_, chance) => ({
    type: 'HomeMunicipalityRecorded',
    data: { on: dayOf(chance), municipality: chance % 2 === 0 ? '091' : '837' },
  }),
  (_, chance) => ({ type: 'JobSearchRegistered', data: { on: dayOf(chance) } }),
  (_, chance) => ({ type: 'JobSearchEnded', data: { on: dayOf(chance), reason: 'own-notice' } }),
  (_, chance) => ({
    type: 'InitialInterviewHeld',
    data: { on: dayOf(chance), by: 'employment-authority', summary: `interview number ${chance}` },
  }),
  (_, chance) => ({
    type: 'EmploymentPlanCreated',
    data: {
      planId: `PL${chance}`,
      on: dayOf(chance),
      by: 'employment-authority',
      kind: 'employment',
      items: [{ kind: 'job-search' }],
    },
  }),
];
