import type { InvoiceLine } from '#cost-responsibility';
import { beganNewMaximumPeriod, corrected, firstOf, given, livesIn, paid } from './given-benefits.js';

const TMT = 'labour-market-support';

describe('a correction', () => {
  const billed = [
    paid(TMT, firstOf(190, '2025-05-30'), '2025-05-30', { paymentId: 'before' }),
    paid(TMT, '2025-06-02', '2025-06-20', { paymentId: 'P', paidOn: '2025-06-23' }),
  ];

  it('and a new payment by the same amounts change nothing but the months', () => {
    const again = paid(TMT, '2025-06-02', '2025-06-20', { paymentId: 'P2', paidOn: '2025-08-04' });
    const days = given(...billed, corrected('P', '2025-08-04'), again);
    const told = ({
      counter,
      sharePercent,
      municipal,
    }: {
      counter: number;
      sharePercent: number;
      municipal: string;
    }) => [counter, sharePercent, municipal];
    expect(days.days().map(told)).toEqual(
      given(...billed)
        .days()
        .map(told),
    );
    expect(days.lines()).toEqual([
      '091 B labour-market-support 2025-05 payment 90 3348.90 334.89',
      '091 B labour-market-support 2025-06 payment 15 558.15 74.42',
      '091 B labour-market-support 2025-08 correction -15 -558.15 -74.42',
      '091 B labour-market-support 2025-08 payment 15 558.15 74.42',
    ]);
  });

  it('has a payment line even when it was made on the day of the payment', () => {
    expect(given(...billed, corrected('P', '2025-06-23')).lines()).toEqual([
      '091 B labour-market-support 2025-05 payment 90 3348.90 334.89',
      '091 B labour-market-support 2025-06 correction -15 -558.15 -74.42',
      '091 B labour-market-support 2025-06 payment 15 558.15 74.42',
    ]);
  });
});

describe('a correction after later payments (INT-5)', () => {
  const before = paid(TMT, firstOf(100, '2025-05-23'), '2025-05-23');
  const billed = paid(TMT, '2025-06-02', '2025-06-06', { paymentId: 'P', paidOn: '2025-06-09' });
  const linesOf = (first: string, last: string, choice?: string) =>
    given(before, billed, paid(TMT, first, last, { paidOn: '2025-07-01' }), corrected('P', '2025-08-04'))
      .under(choice ? { 'INT-5': choice } : {})
      .invoiceLines()
      .filter(({ kind }) => kind === 'correction')
      .map(({ days, municipal, interpretations }) => [days, municipal, interpretations.includes('INT-5')]);
  const hundredMore = [firstOf(100, firstOf(101, '2025-05-23')), firstOf(101, '2025-05-23')] as const;

  it('names the choice where later knowledge gives the days other shares', () => {
    expect(linesOf(...hundredMore)).toEqual([[-5, '-18.61', true]]);
    expect(linesOf(...hundredMore, 'as-known-at-correction')).toEqual([[-5, '-37.21', true]]);
  });

  it('does not name it where the shares are the same by what was known later', () => {
    expect(linesOf('2025-05-26', '2025-05-30')).toEqual([[-5, '-18.61', false]]);
    expect(linesOf('2025-06-09', '2025-06-13')).toEqual([[-5, '-18.61', false]]);
    expect(linesOf('2025-06-09', '2025-06-13', 'as-known-at-correction')).toEqual([[-5, '-18.61', false]]);
  });
});

describe('a payment that is taken back, beside others', () => {
  it('was billed after a payment with which it shares a weekend only', () => {
    const days = given(
      paid(TMT, firstOf(100, '2025-05-30'), '2025-06-01', { paymentId: 'to-sunday' }),
      paid(TMT, '2025-05-31', '2025-06-06', { paymentId: 'P', paidOn: '2025-06-09' }),
      corrected('P', '2025-08-04'),
    );
    expect(days.lines()).toEqual([
      '091 B labour-market-support 2025-06 payment 5 186.05 18.61',
      '091 B labour-market-support 2025-08 correction -5 -186.05 -18.61',
    ]);
  });

  it('was billed after one payment of a day, where that day was paid and taken back twice', () => {
    const before = [firstOf(99, '2025-05-30'), '2025-05-30'] as const;
    const days = given(
      paid(TMT, ...before, { paymentId: 'first' }),
      corrected('first', '2025-07-01'),
      paid(TMT, ...before, { paymentId: 'second', paidOn: '2025-06-02' }),
      paid(TMT, '2025-06-02', '2025-06-03', { paymentId: 'P', paidOn: '2025-06-09' }),
      corrected('second', '2025-07-02'),
      corrected('P', '2025-08-04'),
    );
    expect(days.lines()).toEqual([
      '091 B labour-market-support 2025-06 payment 1 37.21 3.72',
      '091 B labour-market-support 2025-08 correction -1 -37.21 -3.72',
    ]);
  });
});

describe('a payment that arrives late for an earlier time', () => {
  it('renumbers every later day, and leaves the months of the lines (INT-10)', () => {
    const first = firstOf(100, '2025-05-30');
    const before = firstOf(2, first);
    const late = paid(TMT, firstOf(5, before), before, { paymentId: 'late', paidOn: '2025-07-01' });
    const days = given(
      paid(TMT, first, '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-06', { paidOn: '2025-06-09' }),
      late,
    );
    expect(days.on('2025-06-02')).toMatchObject({ counter: 106, interpretations: ['INT-10'] });
    expect(days.lines()).toEqual([
      '091 B labour-market-support 2025-05 payment 5 186.05 18.61',
      '091 B labour-market-support 2025-06 payment 5 186.05 18.61',
    ]);
    const byPayment = days.under({ 'INT-10': 'payment-order' });
    expect(byPayment.on('2025-06-02').counter).toBe(101);
    expect(byPayment.on(before)).toMatchObject({ counter: 110, sharePercent: 10 });
  });
});

describe('an invoice line', () => {
  it('names what may bring days into it that have no share, or that another pays', () => {
    const first = firstOf(100, '2025-05-30');
    const paidInJune = { paidOn: '2025-06-30' } as const;
    const days = given(
      paid(TMT, first, '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-06', paidInJune),
      beganNewMaximumPeriod('2025-06-09'),
      paid(TMT, '2025-06-09', '2025-06-13', paidInJune),
      livesIn('837', '2025-06-16'),
      paid(TMT, '2025-06-16', '2025-06-18', paidInJune),
    );
    const interpretationsOf = ({ interpretations }: InvoiceLine) => interpretations;
    expect(days.invoiceLines().map(interpretationsOf)).toEqual([['INT-1', 'INT-2', 'INT-6']]);
  });

  it('names INT-1 where days on the line of another payer could come into it, and on no other line', () => {
    const days = given(
      paid(TMT, firstOf(110, '2025-05-23'), '2025-05-23', { paidOn: '2025-05-26' }),
      paid(TMT, '2025-05-26', '2025-05-30', { paidOn: '2025-06-05' }),
      paid('earnings-related-allowance', '2025-06-02', '2025-06-03', { paidOn: '2025-06-06' }),
      livesIn('837', '2025-06-09'),
      paid(TMT, '2025-06-04', '2025-06-06', { paidOn: '2025-06-12', paymentId: 'moved' }),
      paid(TMT, '2025-06-09', '2025-06-13', { paidOn: '2025-07-01', paymentId: 'P' }),
      corrected('P', '2025-06-30'),
    );
    const named = days
      .invoiceLines()
      .map(({ payer, benefit, paidMonth, kind, interpretations }) => [
        [payer, benefit, paidMonth, kind].join(' '),
        interpretations.includes('INT-1'),
      ]);
    expect(named).toEqual([
      ['091 labour-market-support 2025-05 payment', false],
      ['091 labour-market-support 2025-06 payment', true],
      ['837 labour-market-support 2025-06 correction', false],
      ['837 labour-market-support 2025-06 payment', true],
      ['837 labour-market-support 2025-07 payment', false],
    ]);
  });

  it('below half a cent stays, and one of nothing is left out', () => {
    const tiny = (perDayEur: string) =>
      given(
        paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
        paid(TMT, '2025-06-02', '2025-06-02', { perDayEur }),
      ).lines();
    expect(tiny('0.04')).toEqual(['091 B labour-market-support 2025-06 payment 1 0.04 0.00']);
    expect(tiny('0')).toEqual([]);
  });

  it('is exact for amounts and numbers of days of any size', () => {
    const days = given(
      paid(TMT, firstOf(700, '2025-05-30'), '2025-05-30', { perDayEur: '0' }),
      paid(TMT, '2025-06-02', '2025-12-31', { perDayEur: '999999999.9999' }),
    );
    expect(days.lines()).toEqual([
      '091 B labour-market-support 2026-01 payment 153 152999999999.98 76499999999.99',
    ]);
  });
});
