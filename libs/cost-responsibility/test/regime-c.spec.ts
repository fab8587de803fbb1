import { entered, firstOf, given, metEmploymentCondition, paid } from './given-benefits.js';

const YT = 'general-support';
const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';
const C = 'yleistukilaki 51 §';

describe('regime C', () => {
  it('counts days before May 2026 that are paid later (INT-12)', () => {
    const days = given(
      paid(TMT, '2026-04-27', '2026-04-30', { paidOn: '2026-05-12' }),
      paid(YT, '2026-05-01', '2026-05-08', { paidOn: '2026-05-12' }),
    );
    expect(days.told('2026-05-01')).toBe(`C 5 0 % 0.00 ${C} 1 mom.`);
    expect(days.on('2026-05-01').interpretations).toEqual(['INT-12']);
    expect(days.under({ 'INT-12': 'paid-before-2026-05' }).told('2026-05-01')).toBe(
      `C 1 0 % 0.00 ${C} 1 mom.`,
    );
  });

  it('counts what was paid by 30 April 2026, where only that is read to count (INT-12)', () => {
    const numberAfter = (paidOn: string) =>
      given(paid(TMT, '2026-04-27', '2026-04-30', { paidOn }), paid(YT, '2026-05-04', '2026-05-08'))
        .under({ 'INT-12': 'paid-before-2026-05' })
        .on('2026-05-04').counter;
    expect(numberAfter('2026-04-30')).toBe(5);
    expect(numberAfter('2026-05-01')).toBe(1);
  });

  it.each([
    ['before the act', '2026-03-02'],
    ['on the day itself', '2026-06-01'],
  ])('restarts when the employment condition is met %s, without a new maximum period', (_, met) => {
    const days = given(
      paid(TMT, firstOf(300, '2026-02-27'), '2026-02-27'),
      paid(YT, '2026-05-04', '2026-05-08'),
      metEmploymentCondition(met),
      paid(YT, '2026-06-01', '2026-06-05'),
    );
    expect(days.told('2026-06-01')).toBe(`C ${met < '2026-05-01' ? 6 : 1} 0 % 0.00 ${C} 1 mom.`);
    expect(days.on('2026-06-01').interpretations).toEqual([]);
  });

  it('does not count labour market support of the window, and counts the allowances (INT-7)', () => {
    const days = given(
      entered('2025-01-06', 'other'),
      paid(TMT, '2025-01-06', '2025-01-31'),
      paid(APR, '2025-02-03', '2025-02-14'),
      paid(PPR, '2025-02-17', '2025-02-21'),
      paid(YT, '2026-05-04', '2026-05-08'),
    );
    expect(days.told('2026-05-04')).toBe(`C 16 0 % 0.00 ${C} 1 mom.`);
    expect(days.on('2026-05-04').interpretations).toEqual(['INT-7']);
    expect(days.under({ 'INT-7': 'counted' }).told('2026-05-04')).toBe(`C 36 0 % 0.00 ${C} 1 mom.`);
  });
});
