import type { TestEvent } from './test-store.js';

/** An event with an identifier made of a number. */
export function testEvent(number: number, type: string, data: unknown): TestEvent {
  return { id: `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`, type, data };
}

export function registered(number: number, on = '2025-01-02'): TestEvent {
  return testEvent(number, 'JobSearchRegistered', { on });
}

export function meeting(number: number, on: string): TestEvent {
  return testEvent(number, 'InitialInterviewHeld', { on, by: 'employment-authority' });
}

export function livesIn(number: number, municipality: string): TestEvent {
  return testEvent(number, 'HomeMunicipalityRecorded', { on: '2020-01-01', municipality });
}

/** Labour market support for the weekdays of a span. */
export function paid(number: number, firstDay: string, lastDay: string, paidOn = lastDay): TestEvent {
  return testEvent(number, 'BenefitPaid', {
    paymentId: `P${number}`,
    benefit: 'labour-market-support',
    firstDay,
    lastDay,
    paidOn,
    perDayEur: '37.21',
    childIncreaseEur: '0',
    incrementEur: '0',
    ground: 'unemployment',
  });
}
