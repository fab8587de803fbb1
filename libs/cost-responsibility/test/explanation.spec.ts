import {
  beganNewMaximumPeriod,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  historyOf,
  livesIn,
  metEmploymentCondition,
  paid,
} from './given-benefits.js';
import { explained, storedHistory } from './stored-history.js';

const unemploymentSecurity = (place: string) => ({
  act: '1290/2002',
  place,
  citation: `työttömyysturvalaki ${place}`,
});

describe('the explanation of a day', () => {
  it('tells the rule, the step, how the number came about, the payer and the events', () => {
    const history = storedHistory(
      livesIn('091', '2020-01-01'),
      paid('basic-allowance', '2025-01-06', '2025-01-31'),
      beganNewMaximumPeriod('2025-02-03'),
      paid('labour-market-support', '2025-02-03', '2025-02-14', { ground: 'work-trial' }),
      paid('labour-market-support', '2025-03-03', '2025-03-28'),
    );
    expect(explained(history, '2025-03-04')).toEqual({
      day: {
        date: '2025-03-04',
        paymentId: 'labour-market-support-2025-03-03',
        benefit: 'labour-market-support',
        regime: 'B',
        counter: 12,
        counted: true,
        sharePercent: 0,
        payer: '091',
        base: '37.21',
        municipal: '0.00',
        state: '37.21',
        provision: 'työttömyysturvalaki 14:3 a § 1 mom.',
        interpretations: ['INT-2'],
      },
      payment: expect.objectContaining({
        paymentId: 'labour-market-support-2025-03-03',
        paidOn: '2025-03-29',
        source: { eventId: 'e5', recordedAt: '2025-06-01T06:00:00.000Z' },
      }),
      rule: {
        act: '1290/2002',
        parameter: 'labour-market-support.share',
        wording: ['385/2023', '325/2024', '962/2024'],
        from: '2025-01-01',
        until: '2026-04-30',
        base: 'benefit',
      },
      step: { provision: unemploymentSecurity('14:3 a § 1 mom.'), percent: 0, from: 1, upTo: 100 },
      counter: {
        id: '1290/2002 labour-market-support.counter',
        restart: {
          from: '2025-02-03',
          because: 'new-maximum-period',
          provision: unemploymentSecurity('14:3 b § 4 mom.'),
          facts: [{ on: '2025-02-03', source: { eventId: 'e3', recordedAt: '2025-06-01T06:00:00.000Z' } }],
        },
        spans: [
          {
            paymentId: 'labour-market-support-2025-02-03',
            benefit: 'labour-market-support',
            ground: 'work-trial',
            firstDay: '2025-02-03',
            lastDay: '2025-02-14',
            days: 10,
            counted: true,
            provision: unemploymentSecurity('14:3 a § 3 mom.'),
            reason: expect.objectContaining({
              en: 'labour market support, or basic or earnings-related allowance before it',
            }),
          },
          {
            paymentId: 'labour-market-support-2025-03-03',
            benefit: 'labour-market-support',
            ground: 'unemployment',
            firstDay: '2025-03-03',
            lastDay: '2025-03-04',
            days: 2,
            counted: true,
            provision: unemploymentSecurity('14:3 a § 3 mom.'),
            reason: expect.objectContaining({
              en: 'labour market support, or basic or earnings-related allowance before it',
            }),
          },
        ],
      },
      integration: [],
      payer: {
        decidedOn: '2025-03-29',
        since: '2020-01-01',
        provision: unemploymentSecurity('14:3 d § 3 mom. 1 k'),
      },
      interpretations: [
        {
          id: 'INT-2',
          title: expect.objectContaining({ en: 'Restart of the labour market support counter' }),
          question: expect.objectContaining({ en: expect.stringContaining('a new maximum period') }),
          choice: 'restart',
          meaning: expect.objectContaining({
            en: 'The count starts again at a new maximum period, as that of the allowance does.',
          }),
        },
      ],
      choices: expect.objectContaining({ 'INT-2': 'restart', 'INT-9': 'paid-day' }),
      eventIds: ['e5', 'e1', 'e3', 'e4'],
    });
  });

  it('tells why a day is not counted and has no share, and the entry that decided it', () => {
    const history = storedHistory(
      entered('2024-06-03', 'other'),
      entered('2027-06-03', 'protection'),
      paid('labour-market-support', '2025-01-06', '2025-01-31'),
      paid('labour-market-support', '2025-06-02', '2025-06-13'),
    );
    const provision = unemploymentSecurity('14:3 a § 4 mom.');
    const inWindow = explained(history, '2025-01-31');
    expect(inWindow).toMatchObject({
      noShare: { provision, reason: { en: expect.stringContaining('within the integration window') } },
      counter: { spans: [{ days: 20, counted: false, provision }] },
      integration: [{ on: '2024-06-03', ground: 'other', until: '2025-06-02' }],
      eventIds: ['e3', 'e1'],
    });
    const afterIt = explained(history, '2025-06-03');
    expect(afterIt).not.toHaveProperty('noShare');
    expect(afterIt).toMatchObject({ integration: [{ on: '2024-06-03' }], eventIds: ['e4', 'e1', 'e3'] });
  });

  it('tells the number that settled the share of a payment period, how it came about, and both facts of a restart', () => {
    const history = storedHistory(
      paid('labour-market-support', firstOf(310, '2023-03-31'), '2023-03-31'),
      metEmploymentCondition('2023-04-03'),
      exhaustedMaximumPeriod('2023-04-12'),
      paid('labour-market-support', '2023-04-03', '2023-04-28'),
    );
    const told = explained(history, '2023-04-13');
    expect(told).toMatchObject({
      day: { counter: 2, sharePercent: 50 },
      period: { firstDay: '2023-04-03', number: 311, counter: { spans: [{ days: 310, counted: true }] } },
      counter: {
        restart: {
          from: '2023-04-12',
          because: 'return-after-exhaustion',
          facts: [{ on: '2023-04-03' }, { on: '2023-04-12' }],
        },
        spans: [{ firstDay: '2023-04-12', days: 2 }],
      },
      eventIds: ['e4', 'e2', 'e3', 'e1'],
    });
    expect(explained(history, '2023-04-11')?.period).toEqual({ firstDay: '2023-04-03', number: 311 });
  });

  it('rests on the payment that began the payment period, when the count began again after it', () => {
    const history = storedHistory(
      paid('labour-market-support', firstOf(310, '2023-03-31'), '2023-03-31'),
      metEmploymentCondition('2023-04-03'),
      exhaustedMaximumPeriod('2023-04-10'),
      paid('labour-market-support', '2023-04-03', '2023-04-07', { periodId: 'April' }),
      paid('labour-market-support', '2023-04-10', '2023-04-28', { periodId: 'April' }),
      paid('labour-market-support', '2023-05-01', '2023-05-31'),
    );
    expect(explained(history, '2023-04-10')).toMatchObject({
      day: { counter: 1, sharePercent: 50 },
      eventIds: ['e5', 'e2', 'e3', 'e1', 'e4'],
    });
  });

  it('rests on the payments of a service from its beginning, where that decides (INT-8)', () => {
    const history = storedHistory(
      paid('labour-market-support', '2024-12-02', '2024-12-31', { ground: 'work-trial' }),
      beganNewMaximumPeriod('2025-01-01'),
      paid('labour-market-support', '2025-01-01', '2025-01-31', { ground: 'work-trial' }),
    );
    expect(explained(history, '2025-01-08')?.eventIds).toEqual(['e3', 'e2']);
    const former = explained(history, '2025-01-08', { 'INT-8': 'former-provisions' });
    expect(former?.noShare?.provision.place).toBe('14:3 a §, voimaantulosäännös (962/2024) 2 mom.');
    expect(former?.eventIds).toEqual(['e3', 'e2', 'e1']);
  });

  it.each([
    ['2026-03-02', '55 § 5 mom.'],
    ['2026-04-30', '55 § 5 mom.'],
    ['2026-05-01', '51 § 5 mom.'],
    ['2026-05-04', '51 § 5 mom.'],
  ])('cites for an employment condition met on %s yleistukilaki %s', (on, place) => {
    const history = historyOf([
      paid('labour-market-support', '2025-01-06', '2025-01-31'),
      metEmploymentCondition(on),
      paid('general-support', '2026-05-04', '2026-05-29'),
    ]);
    expect(explained(history, '2026-05-04')?.counter?.restart).toMatchObject({
      from: on,
      provision: { act: '48/2026', place },
    });
  });

  it('tells the home municipality that was recorded, where it was merged since', () => {
    const history = historyOf([
      livesIn('911', '2018-05-01'),
      paid('labour-market-support', '2024-12-02', '2024-12-27'),
    ]);
    expect(explained(history, '2024-12-02')).toMatchObject({
      day: { payer: '541' },
      payer: { since: '2020-01-01', recorded: { on: '2018-05-01', municipality: '911' } },
    });
  });

  it('decides the payer by the paid day where that was chosen (INT-1)', () => {
    const history = historyOf([
      livesIn('837', '2025-02-01'),
      paid('labour-market-support', '2025-01-06', '2025-01-31', { paidOn: '2025-02-04' }),
    ]);
    expect(explained(history, '2025-01-06')?.payer).toMatchObject({
      decidedOn: '2025-02-04',
      since: '2025-02-01',
    });
    expect(explained(history, '2025-01-06', { 'INT-1': 'paid-day' })?.payer).toMatchObject({
      decidedOn: '2025-01-06',
      since: '1990-01-01',
    });
  });

  it('is nothing for a day that was not paid', () => {
    const history = historyOf([paid('labour-market-support', '2025-01-06', '2025-01-31')]);
    expect(explained(history, '2025-01-11')).toBeUndefined();
    expect(explained(history, '2025-02-03')).toBeUndefined();
  });

  it('cites the payer of earnings-related allowance from the act where that stands', () => {
    const history = historyOf([paid('earnings-related-allowance', '2025-01-06', '2025-01-31')]);
    expect(explained(history, '2025-01-06')?.payer).toMatchObject({
      since: '1990-01-01',
      provision: unemploymentSecurity('14:3 d § 3 mom. 3 k'),
    });
  });

  it('has no counter for a benefit that follows none', () => {
    const history = historyOf([paid('basic-allowance', '2023-01-02', '2023-01-27')]);
    expect(explained(history, '2023-01-02')?.counter).toBeUndefined();
  });
});
