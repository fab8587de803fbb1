import { entered, firstOf, given, metEmploymentCondition, paid } from './given-benefits.js';

const YT = 'general-support';
const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';
const C = 'yleistukilaki 51 §';

describe('regime C', () => {
  it('goes on from labour market support on 1 May 2026 with the days since 2015', () => {
    const days = given(
      paid(TMT, '2014-12-29', '2015-01-02'),
      paid(TMT, firstOf(198, '2026-04-30'), '2026-04-30'),
      paid(YT, '2026-05-01', '2026-05-08'),
    );
    expect(days.told('2026-04-30')).toBe('B 200 10 % 3.721 työttömyysturvalaki 14:3 a § 2 mom. 1 k');
    expect(days.told('2026-05-01')).toBe(`C 201 20 % 7.442 ${C} 2 mom. 2 k`);
  });

  it('counts earnings-related allowance whenever, and basic allowance before May 2026', () => {
    const days = given(
      paid(PPR, '2026-04-27', '2026-04-30'),
      paid(APR, '2026-05-01', '2026-05-29'),
      paid(YT, '2026-06-01', '2026-06-05'),
    );
    expect(days.told('2026-06-01')).toBe(`C 26 0 % 0.00 ${C} 1 mom.`);
  });

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

  it('leaves general support of the integration window to the state and does not count it', () => {
    const days = given(
      paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
      entered('2025-06-02', 'other'),
      paid(YT, '2026-05-01', '2026-05-29'),
      paid(YT, '2026-06-01', '2026-06-05'),
    );
    expect(days.told('2026-06-01')).toBe(`C (100) 0 % 0.00 ${C} 4 mom.`);
    expect(days.told('2026-06-02')).toBe(`C 101 10 % 3.721 ${C} 2 mom. 1 k`);
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

  it('leaves earnings-related allowance under regime B', () => {
    const days = given(
      paid(APR, firstOf(100, '2026-04-30'), '2026-04-30'),
      paid(YT, '2026-05-01', '2026-05-08'),
      paid(APR, '2026-05-11', '2026-05-15'),
    );
    expect(days.told('2026-05-11')).toBe(
      'B 101 10 % 3.721 laki työttömyysetuuksien rahoituksesta 4 § 2 mom. 1 k',
    );
  });
});
