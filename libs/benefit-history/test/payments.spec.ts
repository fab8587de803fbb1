import { correction, given, payment, when } from './given-history.js';

describe('a benefit payment', () => {
  it('is recorded with its defaults written out', () => {
    expect(when(given(), payment('P1'))).toEqual([
      {
        type: 'BenefitPaid',
        data: {
          paymentId: 'P1',
          benefit: 'labour-market-support',
          firstDay: '2025-03-03',
          lastDay: '2025-03-28',
          paidOn: '2025-04-01',
          perDayEur: '37.21',
          childIncreaseEur: '0',
          incrementEur: '0',
          ground: 'unemployment',
        },
      },
    ]);
  });

  it('recorded again changes nothing, also when it has been taken back', () => {
    expect(when(given(payment('P1')), payment('P1', { perDayEur: '37.210', incrementEur: '0.00' }))).toEqual(
      [],
    );
    expect(when(given(payment('P1'), correction('C1', 'P1')), payment('P1'))).toEqual([]);
  });

  it.each([
    { perDayEur: '37.20' },
    { paidOn: '2025-04-02' },
    { ground: 'work-trial' as const },
    { periodId: 'March' },
  ])('with a known identifier and other content is refused: %j', (other) => {
    expect(when(given(payment('P1')), payment('P1', other))).toBe('payment-id-with-other-content');
  });

  it('with the identifier of a correction is refused', () => {
    expect(when(given(payment('P1'), correction('C1', 'P1')), payment('C1'))).toBe(
      'payment-id-with-other-content',
    );
  });

  it('that overlaps another is refused, unless the other has been taken back', () => {
    const overlapping = payment('P2', { firstDay: '2025-03-28', lastDay: '2025-04-25' });
    expect(when(given(payment('P1')), overlapping)).toBe('payments-overlap');
    expect(when(given(payment('P1'), correction('C1', 'P1')), overlapping)).toHaveLength(1);
  });

  it('may share a weekend with another, for which neither pays', () => {
    const toSunday = payment('P1', { lastDay: '2025-03-30' });
    const fromSaturday = payment('P2', { firstDay: '2025-03-29', lastDay: '2025-04-25' });
    expect(when(given(toSunday), fromSaturday)).toHaveLength(1);
  });

  it.each([
    ['a weekend', '2025-03-29', '2025-03-30'],
    ['a last day before the first', '2025-03-28', '2025-03-03'],
  ])('without a paid day is refused: %s', (_, firstDay, lastDay) => {
    expect(when(given(), payment('P1', { firstDay, lastDay }))).toBe('payment-without-a-paid-day');
  });

  it.each([
    ['labour-market-support', '2026-04-27', '2026-05-01', 'benefit-does-not-exist-on-these-days'],
    ['basic-allowance', '2026-05-01', '2026-05-01', 'benefit-does-not-exist-on-these-days'],
    ['general-support', '2026-04-30', '2026-05-08', 'benefit-does-not-exist-on-these-days'],
    ['labour-market-support', '1993-12-31', '1994-01-14', 'benefit-does-not-exist-on-these-days'],
  ] as const)('of %s for %s to %s is refused', (benefit, firstDay, lastDay, problem) => {
    expect(when(given(), payment('P1', { benefit, firstDay, lastDay, paidOn: lastDay }))).toBe(problem);
  });

  it.each([
    ['labour-market-support', '2026-04-27', '2026-04-30'],
    ['general-support', '2026-05-01', '2026-05-08'],
  ] as const)('of %s for %s to %s is recorded', (benefit, firstDay, lastDay) => {
    expect(when(given(), payment('P1', { benefit, firstDay, lastDay, paidOn: lastDay }))).toHaveLength(1);
  });

  const earningsRelated = { benefit: 'earnings-related-allowance', perDayEur: '70.00' } as const;

  it('of earnings-related allowance is recorded with its basic part, lay-off and all', () => {
    const layOff = payment('P1', { ...earningsRelated, basicPartEur: '37.21', circumstance: 'lay-off' });
    expect(when(given(), layOff)).toMatchObject([
      { data: { basicPartEur: '37.21', circumstance: 'lay-off' } },
    ]);
  });

  it.each([
    [earningsRelated, 'basic-part-missing'],
    [{ ...earningsRelated, basicPartEur: '70.01' }, 'basic-part-above-the-benefit'],
    [{ basicPartEur: '37.21' }, 'basic-part-of-another-benefit'],
    [{ circumstance: 'lay-off' }, 'circumstance-of-another-benefit'],
  ] as const)('is refused when its parts do not fit: %j', (more, problem) => {
    expect(when(given(), payment('P1', more))).toBe(problem);
  });
});

describe('a correction', () => {
  it('takes back a whole payment', () => {
    expect(when(given(payment('P1')), correction('C1', 'P1'))).toEqual([
      {
        type: 'BenefitPaymentCorrected',
        data: { paymentId: 'C1', corrects: 'P1', paidOn: '2025-05-02' },
      },
    ]);
  });

  const corrected = given(payment('P1'), correction('C1', 'P1'));

  it('recorded again changes nothing', () => {
    expect(when(corrected, correction('C1', 'P1'))).toEqual([]);
  });

  it.each([
    ['a second correction', correction('C2', 'P1'), 'payment-corrected-already'],
    ['a correction of a correction', correction('C2', 'C1'), 'correction-of-a-correction'],
    ['a correction of an unknown payment', correction('C2', 'P9'), 'correction-of-an-unknown-payment'],
    [
      'the same identifier for another day',
      correction('C1', 'P1', '2025-05-03'),
      'payment-id-with-other-content',
    ],
    ['the identifier of a payment', correction('P1', 'P1'), 'payment-id-with-other-content'],
  ])('is refused: %s', (_, command, problem) => {
    expect(when(corrected, command)).toBe(problem);
  });
});
