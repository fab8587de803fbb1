import { centsText, exactText, millionthsOf, roundedToCents } from '#cost-responsibility';
import { firstOf, given, paid } from './given-benefits.js';

describe('euros', () => {
  it.each([
    [3_721_000n, '3.721'],
    [37_210_000n, '37.21'],
    [37_000_000n, '37.00'],
    [37_200_000n, '37.20'],
    [1n, '0.000001'],
    [0n, '0.00'],
    [-3_721_000n, '-3.721'],
    [-1n, '-0.000001'],
  ])('are written exactly: %s millionths are %s', (millionths, text) => {
    expect(exactText(millionths)).toBe(text);
  });

  it.each([
    [3_724_999n, '3.72'],
    [3_725_000n, '3.73'],
    [4_999n, '0.00'],
    [5_000n, '0.01'],
    [0n, '0.00'],
    [-4_999n, '0.00'],
    [-5_000n, '-0.01'],
    [-3_725_000n, '-3.73'],
    [-12_345_675_000n, '-12345.68'],
  ])('are rounded half up on the absolute value: %s millionths are %s (INT-6)', (millionths, text) => {
    expect(centsText(roundedToCents(millionths))).toBe(text);
  });

  it('of a base are ten-thousandths', () => {
    expect(exactText(millionthsOf(372_100n))).toBe('37.21');
  });

  it.each([
    ['37', '37.00', '3.70'],
    ['37.2', '37.20', '3.72'],
    ['0.0001', '0.0001', '0.00001'],
    ['1037.2101', '1037.2101', '103.72101'],
  ])('a day of %s has the base %s and a tenth of %s', (perDayEur, base, municipal) => {
    const days = given(
      paid('labour-market-support', firstOf(100, '2025-05-30'), '2025-05-30'),
      paid('labour-market-support', '2025-06-02', '2025-06-06', { perDayEur }),
    );
    expect(days.on('2025-06-02')).toMatchObject({ sharePercent: 10, base, municipal });
  });
});
