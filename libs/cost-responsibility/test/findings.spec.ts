import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
} from '#benefit-history';
import { isRefusal } from '#contracts';
import { findingsOf, timeline } from '#cost-responsibility';
import {
  corrected,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  lastOf,
  livesIn,
  metEmploymentCondition,
  paid,
  shippedStatutes,
  told,
} from './given-benefits.js';

const TMT = 'labour-market-support';
const APR = 'earnings-related-allowance';
const home = livesIn('091', '2020-01-01');

const findingsIn = (history: BenefitHistory) =>
  findingsOf(history, timeline(history, shippedStatutes), shippedStatutes);

/** Each with its rule, and what it concerns. */
const findings = (...commands: BenefitCommand[]) =>
  findingsIn(told(commands)).map(({ finding, rule, paymentId, on, days, municipal }) =>
    [finding, rule, paymentId, on, days, municipal].filter((part) => part !== undefined).join(' '),
  );

describe('a finding', () => {
  it('is not made of what is in order', () => {
    expect(
      findings(
        home,
        entered('2024-03-04', 'other'),
        metEmploymentCondition('2024-05-01'),
        exhaustedMaximumPeriod('2024-06-03'),
        paid(TMT, '2024-06-03', '2024-06-28', { paymentId: 'P', paidOn: '2024-06-28' }),
        corrected('P', '2024-06-28'),
        paid(APR, '2025-06-02', '2025-06-06', { perDayEur: '120.00' }),
      ),
    ).toEqual([]);
  });

  it('says what the matter is', () => {
    expect(findingsIn(told([paid(TMT, '2025-01-06', '2025-01-31', { paymentId: 'P' })]))).toEqual([
      {
        finding: 'home-municipality-unknown',
        rule: 'INT-1',
        detail: 'No home municipality is known for the payment: nobody can be invoiced.',
        paymentId: 'P',
        on: '2025-02-01',
      },
    ]);
  });
});

/** Of each finding, what it says. */
const details = (...commands: BenefitCommand[]) => findingsIn(told(commands)).map(({ detail }) => detail);

describe('a payment is found', () => {
  it('without a home municipality on its date', () => {
    const payment = paid(TMT, '2025-01-06', '2025-01-31', { paymentId: 'P' });
    expect(findings(payment, livesIn('091', '2025-02-02'))).toEqual([
      'home-municipality-unknown INT-1 P 2025-02-01',
    ]);
    expect(findings(payment, livesIn('091', '2025-02-01'))).toEqual([]);
  });

  it('paid for days before a move, with the days and euros that another municipality would pay', () => {
    const commands = [
      home,
      livesIn('837', '2025-06-05'),
      paid(TMT, firstOf(110, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-06', { paymentId: 'P', paidOn: '2025-06-09' }),
    ];
    expect(findings(...commands)).toEqual([
      'home-municipality-changed-before-payment INT-1 P 2025-06-09 3 11.163',
    ]);
    expect(details(...commands)).toEqual([
      'The home municipality on the paid days is not that on the date of the payment.',
    ]);
  });

  it('once, where nobody can be invoiced and the person had moved in when the days came', () => {
    const payment = paid(TMT, firstOf(110, '2025-06-06'), '2025-06-06', {
      paymentId: 'P',
      paidOn: '2025-06-06',
    });
    const early = paid(TMT, '2025-06-09', '2025-06-13', { paymentId: 'Q', paidOn: '2025-06-06' });
    expect(findings(payment, early, livesIn('091', '2025-06-09'))).toEqual([
      'home-municipality-unknown INT-1 P 2025-06-06',
      'home-municipality-unknown INT-1 Q 2025-06-06',
      'payment-dated-before-its-days-end MON-3 Q 2025-06-06 5',
    ]);
  });

  it('whose benefit is zero', () => {
    const payment = { paymentId: 'P', perDayEur: '0.00', incrementEur: '0' };
    expect(findings(home, paid(TMT, '2025-01-06', '2025-01-17', payment))).toEqual([
      'paid-days-without-benefit MON-2 P 2025-01-06 10',
    ]);
    const increment = { ...payment, incrementEur: '4.87' };
    expect(findings(home, paid(TMT, '2024-01-08', '2024-01-19', increment))).toEqual([]);
  });

  it('of a payment period that goes on after another one, and so has the share of a day long before', () => {
    const first = paid(TMT, '2022-01-03', '2022-01-14', { paymentId: 'P1', periodId: '1' });
    const others = paid(TMT, '2022-01-17', '2023-12-29', { paymentId: 'P2', periodId: '2' });
    const again = paid(TMT, '2024-01-01', '2024-01-12', { paymentId: 'P3', periodId: '1' });
    expect(findings(home, first, others, again)).toEqual([
      'payment-period-interrupted MON-2 P3 2024-01-01 10 0.00',
    ]);
    const part = paid(TMT, '2022-01-17', '2022-01-28', {
      paymentId: 'P4',
      periodId: '1',
      ground: 'work-trial',
    });
    expect(findings(home, first, part)).toEqual([]);
  });

  it('whose days with a share belong to a municipality that the person had left when it was made', () => {
    const before = paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30');
    const payment = paid(TMT, '2025-06-02', '2025-06-06', { paymentId: 'P', paidOn: '2025-06-09' });
    expect(findings(home, before, payment, livesIn('837', '2025-06-05'))).toEqual([
      'home-municipality-changed-before-payment INT-1 P 2025-06-09 3 11.163',
    ]);
    expect(findings(home, payment, livesIn('837', '2025-06-05'))).toEqual([]);
  });

  it.each([
    ['labour market support', TMT, { perDayEur: '37.2101' }],
    ['the basic part', APR, { perDayEur: '80.00', basicPartEur: '37.22' }],
  ] as const)('where %s is above the full amount of its days', (_, benefit, amounts) => {
    expect(findings(home, paid(benefit, '2022-12-26', '2023-01-03', { paymentId: 'P', ...amounts }))).toEqual(
      ['base-above-the-full-amount MON-2 P 2023-01-02 2'],
    );
    expect(findings(home, paid(benefit, '2022-12-26', '2022-12-30', amounts))).toEqual([]);
  });

  it('above the full amount on the days of which that is known: 2023 to 2026', () => {
    const above = (firstDay: string, lastDay: string) =>
      [home, paid(TMT, firstDay, lastDay, { paymentId: 'P', perDayEur: '37.22' })] as const;
    expect(findings(...above('2025-06-02', '2025-06-06'))).toEqual([
      'base-above-the-full-amount MON-2 P 2025-06-02 5',
    ]);
    expect(details(...above('2025-06-02', '2025-06-06'))).toEqual([
      'The amount that a share is taken of is above the full amount of 37.21 for one day.',
    ]);
    const general = { paymentId: 'P', perDayEur: '37.22' };
    expect(findings(home, paid('general-support', '2026-12-28', '2027-01-08', general))).toEqual([
      'base-above-the-full-amount MON-2 P 2026-12-28 4',
    ]);
  });

  it('with a child increase after its end', () => {
    const increase = { paymentId: 'P', childIncreaseEur: '7.01' };
    expect(findings(home, paid(TMT, '2024-03-25', '2024-04-05', increase))).toEqual([
      'child-increase-after-its-end MON-2 P 2024-04-01 5',
    ]);
    expect(details(home, paid(TMT, '2024-03-25', '2024-04-05', increase))).toEqual([
      'A child increase is told for days after 2024-03-31, when there was none.',
    ]);
    expect(findings(home, paid(TMT, '2024-03-25', '2024-03-29', increase))).toEqual([]);
    expect(findings(home, paid(TMT, '2024-03-25', '2024-03-31', increase))).toEqual([]);
  });

  it('that is dated before its days end', () => {
    const payment = (paidOn: string) => paid(TMT, '2025-06-02', '2025-06-13', { paymentId: 'P', paidOn });
    expect(findings(home, payment('2025-06-11'))).toEqual([
      'payment-dated-before-its-days-end MON-3 P 2025-06-11 2',
    ]);
    expect(details(home, payment('2025-06-11'))).toEqual(['Days are told as paid before they had come.']);
    expect(findings(home, payment('2025-05-30'))).toEqual([
      'payment-dated-before-its-days-end MON-3 P 2025-05-30 10',
    ]);
    expect(findings(home, payment('2025-06-13'))).toEqual([]);
  });

  it('that was taken back before it was made', () => {
    const payment = paid(TMT, '2025-06-02', '2025-06-13', { paymentId: 'P', paidOn: '2025-06-16' });
    expect(findings(home, payment, corrected('P', '2025-06-15'))).toEqual([
      'correction-dated-before-its-payment INT-5 P 2025-06-15',
    ]);
    expect(details(home, payment, corrected('P', '2025-06-15'))).toEqual([
      'The correction correction-of-P takes back what was paid only on 2025-06-16.',
    ]);
  });
});

describe('an integration entry is found', () => {
  it('that is the second one', () => {
    expect(findings(entered('2022-01-03', 'other'), entered('2023-01-03', 'protection'))).toEqual([
      'several-integration-entries INT-15 2023-01-03',
    ]);
    expect(details(entered('2022-01-03', 'other'), entered('2023-01-03', 'protection'))).toEqual([
      'More than one first home-municipality entry is told; the window of each is applied.',
    ]);
  });

  it('before which benefit was paid', () => {
    const payment = paid(TMT, '2025-06-02', '2025-06-13');
    expect(findings(home, payment, entered('2025-06-05', 'other'))).toEqual([
      'benefit-before-the-integration-entry MON-2 2025-06-05 3',
    ]);
    expect(details(home, payment, entered('2025-06-05', 'other'))).toEqual([
      'Benefit was paid for days before the first entry of a home municipality.',
    ]);
    expect(findings(home, payment, entered('2025-06-02', 'other'))).toEqual([]);
  });

  it('before which benefit was paid, by the earliest one, whichever was told first', () => {
    const entries = [entered('2025-06-09', 'other'), entered('2025-06-03', 'other')];
    expect(findings(home, paid(TMT, '2025-06-02', '2025-06-13'), ...entries)).toEqual([
      'several-integration-entries INT-15 2025-06-03',
      'benefit-before-the-integration-entry MON-2 2025-06-03 1',
    ]);
  });

  describe('that became known when benefit of its window had been paid', () => {
    /** Event `n` is recorded on the n-th day of July. */
    const recorded = (...commands: BenefitCommand[]) =>
      commands.reduce<BenefitHistory>((history, command, index) => {
        const decision = decide(history, command, { statutes: shippedStatutes });
        if (isRefusal(decision)) throw new Error(decision.details.detail);
        const source = {
          eventId: `e${index}`,
          recordedAt: new Date(Date.UTC(2025, 6, index + 1)).toISOString(),
        };
        return decision.reduce((state, event) => evolve(state, event, source), history);
      }, initialBenefitHistory);
    const first = firstOf(110, '2025-05-30');
    const payment = paid(TMT, first, '2025-05-30');

    it('with the days and the euros that it makes others', () => {
      const later = paid(TMT, '2025-06-02', '2025-06-06');
      expect(findingsIn(recorded(home, payment, entered('2025-05-29', 'other'), later))).toEqual([
        expect.objectContaining({ finding: 'benefit-before-the-integration-entry', days: 108 }),
        {
          finding: 'integration-told-after-payment',
          rule: 'MON-2',
          detail:
            'The entry was told on 2025-07-03, after benefit of its window was paid: the shares of days billed until then are others.',
          on: '2025-05-29',
          days: 2,
          municipal: '7.442',
        },
      ]);
    });

    it('unless it makes no share another, or was told before', () => {
      const kinds = (history: BenefitHistory) =>
        findingsIn(history)
          .map(({ finding }) => finding)
          .filter((finding) => finding.startsWith('integration'));
      expect(kinds(recorded(home, payment, entered('2025-06-02', 'other')))).toEqual([]);
      expect(kinds(recorded(home, entered('2025-05-29', 'other'), payment))).toEqual([]);
    });

    it('with what was billed too much, where the days after the window keep a smaller share', () => {
      const until = paid(TMT, firstOf(150, '2024-12-31'), '2024-12-31');
      const after = paid(TMT, '2025-01-01', lastOf(130, '2025-01-01'));
      const [first, ...more] = findingsIn(
        recorded(home, until, after, entered('2024-01-17', 'other')),
      ).filter(({ finding }) => finding === 'integration-told-after-payment');
      expect(more).toEqual([]);
      expect(first).toMatchObject({ on: '2024-01-17', days: 130, municipal: '714.432' });
    });

    it('by each entry alone, beside what the others make of the days', () => {
      const told = findingsIn(
        recorded(home, entered('2024-06-03', 'other'), payment, entered('2024-06-10', 'other')),
      ).filter(({ finding }) => finding === 'integration-told-after-payment');
      expect(told).toEqual([]);
    });
  });
});

describe('an exhaustion is found', () => {
  it('before which no employment condition was met', () => {
    expect(findings(exhaustedMaximumPeriod('2024-01-31'), metEmploymentCondition('2024-02-01'))).toEqual([
      'exhaustion-without-employment-condition MON-2 2024-01-31',
    ]);
    expect(details(exhaustedMaximumPeriod('2024-01-31'))).toEqual([
      'A maximum period was used up, but no employment condition is told before it: no count starts again.',
    ]);
    expect(findings(exhaustedMaximumPeriod('2024-01-31'), metEmploymentCondition('2024-01-31'))).toEqual([]);
    expect(
      findings(
        metEmploymentCondition('2023-05-02'),
        exhaustedMaximumPeriod('2024-01-31'),
        metEmploymentCondition('2024-05-02'),
      ),
    ).toEqual([]);
  });
});
