import { beganNewMaximumPeriod, entered, firstOf, given, lastOf, livesIn, paid } from './given-benefits.js';

const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';
const A = 'työttömyysturvalaki 14:3 a §';
const B = 'työttömyysturvalaki 14:3 b §';
const FUND = 'laki työttömyysetuuksien rahoituksesta 4 §';

describe('the turn of the year 2024 to 2025', () => {
  it('leaves a day of 2024 that is paid in 2025 under the old regime (INT-9)', () => {
    const days = given(
      paid(TMT, firstOf(300, '2024-11-29'), '2024-11-29'),
      paid(TMT, '2024-12-02', '2024-12-27', { paidOn: '2025-01-08' }),
    );
    expect(days.told('2024-12-02')).toBe(`A 301 50 % 18.605 ${A} 1 mom. 2 k`);
    expect(days.on('2024-12-02').interpretations).toEqual(['INT-9']);
    expect(days.under({ 'INT-9': 'payment-date' }).told('2024-12-02')).toBe(
      `B 301 30 % 11.163 ${A} 2 mom. 3 k`,
    );
  });
});

describe('regime B', () => {
  it('has the share also during a service, whenever it began (INT-8)', () => {
    const days = given(
      paid(TMT, firstOf(100, '2024-12-06'), '2024-12-06'),
      paid(TMT, '2024-12-09', '2025-01-03', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2025-01-06', '2025-01-31', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2025-02-03', '2025-02-28'),
    );
    expect(days.told('2025-01-06')).toBe(`B 121 10 % 3.721 ${A} 2 mom. 1 k`);
    expect(days.on('2025-01-06').interpretations).toEqual(['INT-8']);
    const other = days.under({ 'INT-8': 'former-provisions' });
    expect(other.told('2025-01-06')).toBe(`B (117) 0 % 0.00 ${A}, voimaantulosäännös (962/2024) 2 mom.`);
    expect(other.told('2025-02-03')).toBe(`B 118 10 % 3.721 ${A} 2 mom. 1 k`);
  });

  describe('where the former provisions are read to hold for services begun before 2025 (INT-8)', () => {
    const ground = 'work-trial';
    const shareOn = (...services: readonly ReturnType<typeof paid>[]) =>
      given(paid(TMT, firstOf(100, '2024-12-06'), '2024-12-06'), ...services)
        .under({ 'INT-8': 'former-provisions' })
        .on('2025-01-06').sharePercent;

    it.each([
      ['2024-12-31', 0],
      ['2025-01-01', 10],
    ])('has no share in a service begun on %s, if that is before 2025: %i %', (began, percent) => {
      expect(shareOn(paid(TMT, began, '2025-01-31', { ground }))).toBe(percent);
    });

    it('has none either in what goes on after it on the next paid day', () => {
      const before = paid(TMT, '2024-12-30', '2025-01-03', { ground });
      expect(shareOn(before, paid(TMT, '2025-01-06', '2025-01-31', { ground }))).toBe(0);
    });

    it('has one in a service that began after a pause, or after another service', () => {
      const from2025 = paid(TMT, '2025-01-06', '2025-01-31', { ground });
      expect(shareOn(paid(TMT, '2024-12-30', '2025-01-02', { ground }), from2025)).toBe(10);
      expect(shareOn(paid(TMT, '2024-12-30', '2025-01-03', { ground: 'career-coaching' }), from2025)).toBe(
        10,
      );
    });
  });

  it('names only the choices by which a number becomes another one (INT-2, INT-11)', () => {
    const days = given(
      paid(TMT, firstOf(50, '2025-05-30'), '2025-05-30'),
      beganNewMaximumPeriod('2025-06-02'),
      paid(TMT, '2025-06-02', lastOf(120, '2025-06-02')),
    );
    const named = (number: number, choices = {}) =>
      days.under(choices).on(lastOf(number, '2025-06-02')).interpretations;
    expect([100, 101].map((number) => named(number))).toEqual([['INT-2'], ['INT-2', 'INT-11']]);
    for (const beside of [{}, { 'INT-13': 'counted-before-2025' }]) {
      const noRestart = { 'INT-2': 'no-restart', ...beside };
      expect([50, 51, 101].map((number) => named(number, noRestart))).toEqual([
        ['INT-2'],
        ['INT-2'],
        ['INT-2'],
      ]);
    }
  });

  it.each(['lay-off', 'weather-hindrance', 'additional-days'] as const)(
    'has no share in earnings-related allowance for %s, and counts it (INT-3)',
    (circumstance) => {
      const days = given(
        paid(APR, firstOf(100, '2025-05-30'), '2025-05-30'),
        paid(APR, '2025-06-02', '2025-06-06', { circumstance }),
        paid(APR, '2025-06-09', '2025-06-13'),
        paid(TMT, '2025-06-16', '2025-06-20'),
      );
      expect(days.told('2025-06-02')).toBe(`B 101 0 % 0.00 ${FUND} 3 mom.`);
      expect(days.told('2025-06-09')).toBe(`B 106 10 % 3.721 ${FUND} 2 mom. 1 k`);
      expect(days.told('2025-06-16')).toBe(`B 111 10 % 3.721 ${A} 2 mom. 1 k`);
      expect(days.on('2025-05-30').interpretations).toEqual([]);
      expect(days.on('2025-06-16').interpretations).toEqual(['INT-3']);
      expect(days.under({ 'INT-3': 'not-counted' }).told('2025-06-16')).toBe(
        `B 106 10 % 3.721 ${A} 2 mom. 1 k`,
      );
    },
  );

  it('counts allowance for labour market support, and not the other way (INT-13)', () => {
    const days = given(
      paid(TMT, firstOf(110, '2024-12-27'), '2024-12-27'),
      paid(PPR, '2025-01-06', '2025-01-31'),
      paid(TMT, '2025-02-03', '2025-02-28'),
    );
    expect(days.told('2025-01-06')).toBe(`B 1 0 % 0.00 ${B} 1 mom.`);
    expect(days.told('2025-02-03')).toBe(`B 131 10 % 3.721 ${A} 2 mom. 1 k`);
    expect(days.on('2025-01-06').interpretations).toEqual(['INT-13']);
    expect(days.under({ 'INT-13': 'counted-before-2025' }).told('2025-01-06')).toBe(
      `B 111 10 % 3.721 ${B} 2 mom. 1 k`,
    );
  });

  describe('a restart at a new maximum period', () => {
    const days = given(
      paid(PPR, firstOf(150, '2025-05-30'), '2025-05-30'),
      beganNewMaximumPeriod('2025-06-04'),
      paid(PPR, '2025-06-02', '2025-06-06'),
      paid(APR, '2025-06-09', '2025-06-13'),
      paid(TMT, '2025-06-16', '2025-06-20'),
    );

    it('is one for both allowances, by the statute', () => {
      expect(days.told('2025-06-03')).toBe(`B 152 10 % 3.721 ${B} 2 mom. 1 k`);
      expect(days.told('2025-06-04')).toBe(`B 1 0 % 0.00 ${B} 1 mom.`);
      expect(days.told('2025-06-09')).toBe(`B 4 0 % 0.00 ${FUND} 2 mom.`);
      expect(days.on('2025-06-04').interpretations).toEqual([]);
    });

    it.each([
      ['first', '2025-06-02', [1, 2, 5]],
      ['second', '2025-06-03', [151, 1, 4]],
      ['last', '2025-06-06', [151, 152, 1]],
    ])('acts on the day itself, the %s of a payment: %s', (_, on, numbers) => {
      const restarted = given(
        paid(PPR, firstOf(150, '2025-05-30'), '2025-05-30'),
        paid(PPR, '2025-06-02', '2025-06-06'),
        beganNewMaximumPeriod(on),
      );
      const days = ['2025-06-02', '2025-06-03', '2025-06-06'];
      expect(days.map((date) => restarted.on(date).counter)).toEqual(numbers);
    });

    it('is one for labour market support too (INT-2)', () => {
      expect(days.told('2025-06-16')).toBe(`B 9 0 % 0.00 ${A} 1 mom.`);
      expect(days.on('2025-06-16').interpretations).toEqual(['INT-2']);
      expect(days.under({ 'INT-2': 'no-restart' }).told('2025-06-16')).toBe(
        `B 161 10 % 3.721 ${A} 2 mom. 1 k`,
      );
    });

    it('starts the whole count, or only the way to day 100 (INT-11)', () => {
      const long = given(
        paid(PPR, firstOf(400, '2024-12-27'), '2024-12-27'),
        beganNewMaximumPeriod('2025-01-06'),
        paid(PPR, '2025-01-06', lastOf(101, '2025-01-06')),
      );
      const day101 = lastOf(101, '2025-01-06');
      expect(long.told(day101)).toBe(`B 101 10 % 3.721 ${B} 2 mom. 1 k`);
      expect(long.on(day101).interpretations).toEqual(['INT-11']);
      const other = long.under({ 'INT-11': 'first-limit' });
      expect(other.told(lastOf(100, '2025-01-06'))).toBe(`B 100 0 % 0.00 ${B} 1 mom.`);
      expect(other.told(day101)).toBe(`B 501 40 % 14.884 ${B} 2 mom. 4 k`);
    });
  });

  describe('the integration window', () => {
    const years = { protection: '2022-06-10', other: '2024-06-10' } as const;

    it.each(['protection', 'other'] as const)('ends on the day before the anniversary: %s', (ground) => {
      const days = given(
        entered(years[ground], ground),
        paid(TMT, '2025-01-06', '2025-06-06'),
        paid(TMT, '2025-06-09', '2025-06-13'),
      );
      expect(days.told('2025-06-09')).toBe(`B (0) 0 % 0.00 ${A} 4 mom.`);
      expect(days.told('2025-06-10')).toBe(`B 1 0 % 0.00 ${A} 1 mom.`);
      expect(days.on('2025-06-09').interpretations).toEqual([]);
      expect(days.on('2025-06-10').interpretations).toEqual(['INT-15']);
      expect(days.under({ 'INT-15': 'anniversary-included' }).told('2025-06-11')).toBe(
        `B 1 0 % 0.00 ${A} 1 mom.`,
      );
    });

    it('that began on 29 February ends on 27 February (INT-15)', () => {
      const days = given(entered('2024-02-29', 'other'), paid(TMT, '2025-02-24', '2025-03-07'));
      expect(days.told('2025-02-27')).toBe(`B (0) 0 % 0.00 ${A} 4 mom.`);
      expect(days.told('2025-02-28')).toBe(`B 1 0 % 0.00 ${A} 1 mom.`);
      expect(days.under({ 'INT-15': 'anniversary-on-1-march' }).told('2025-02-28')).toBe(
        `B (0) 0 % 0.00 ${A} 4 mom.`,
      );
    });

    it.each([
      ['2024-02-28', '2025-02-27'],
      ['2024-06-10', '2025-06-09'],
    ])('that began on %s ends on %s, also where leap days are read otherwise (INT-15)', (entry, last) => {
      const days = given(entered(entry, 'other'), paid(TMT, '2025-01-06', '2025-06-20')).under({
        'INT-15': 'anniversary-on-1-march',
      });
      expect(days.on(last)).toMatchObject({ counted: false });
      expect(days.on(lastOf(2, last))).toMatchObject({ counted: true, counter: 1 });
    });

    it('before 2025 is not counted either, unless it is read otherwise (INT-14)', () => {
      const days = given(
        entered('2024-01-01', 'other'),
        paid(TMT, '2024-06-03', '2024-06-28'),
        paid(TMT, '2025-01-06', '2025-01-31'),
      );
      expect(days.told('2024-06-28')).toBe(`A 20 0 % 0.00 ${A} 1 mom. 1 k`);
      expect(days.told('2025-01-06')).toBe(`B 1 0 % 0.00 ${A} 1 mom.`);
      expect(days.on('2025-01-06').interpretations).toEqual(['INT-14']);
      expect(days.under({ 'INT-14': 'counted' }).told('2025-01-06')).toBe(`B 21 0 % 0.00 ${A} 1 mom.`);
    });
  });
});

describe('the payer', () => {
  const days = given(
    livesIn('837', '2025-06-04'),
    paid(TMT, firstOf(110, '2025-05-30'), '2025-05-30'),
    paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }),
  );

  it('is the home municipality on the date of the payment (INT-1)', () => {
    expect(days.on('2025-06-03')).toMatchObject({ payer: '837', interpretations: ['INT-1'] });
    expect(days.on('2025-06-04')).toMatchObject({ payer: '837', interpretations: [] });
    expect(days.under({ 'INT-1': 'paid-day' }).on('2025-06-03').payer).toBe('091');
    expect(days.lines()).toEqual([
      '091 B labour-market-support 2025-05 payment 10 372.10 37.21',
      '837 B labour-market-support 2025-06 payment 5 186.05 18.61',
    ]);
  });

  it('is the new one for what is paid on the day of the move', () => {
    const onTheDay = given(
      livesIn('837', '2025-06-09'),
      paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }),
    );
    expect(onTheDay.on('2025-06-02').payer).toBe('837');
  });

  it('is the municipality into which the home municipality was merged, from the day of the merger', () => {
    const merged = given(
      livesIn('911', '2012-01-01'),
      paid(TMT, '2019-11-25', '2019-11-29', { paidOn: '2019-12-31' }),
      paid(TMT, '2019-12-30', '2020-01-03', { paidOn: '2020-01-07' }),
    );
    expect(merged.on('2019-11-25').payer).toBe('911');
    expect(merged.on('2019-12-30')).toMatchObject({ payer: '541', interpretations: ['INT-1'] });
    expect(merged.on('2020-01-01')).toMatchObject({ payer: '541', interpretations: [] });
  });

  it('is the new home municipality of a person who moved away before the merger', () => {
    const moved = given(
      livesIn('911', '2012-01-01'),
      livesIn('837', '2018-01-01'),
      paid(TMT, '2019-12-30', '2020-01-03', { paidOn: '2020-01-07' }),
    );
    expect(moved.on('2020-01-01').payer).toBe('837');
  });

  it('is unknown without a home municipality on that date', () => {
    const abroad = given(paid(TMT, '1989-06-05', '1989-06-09', { benefit: PPR, paidOn: '1989-06-12' }));
    expect(abroad.on('1989-06-05').payer).toBe('unknown');
  });
});
