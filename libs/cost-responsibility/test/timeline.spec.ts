import { calendarDate } from '#calendar-date';
import { completeChoices, explainSpan, timeline } from '#cost-responsibility';
import {
  beganNewMaximumPeriod,
  corrected,
  firstOf,
  historyOf,
  livesIn,
  paid,
  shippedStatutes,
} from './given-benefits.js';

const TMT = 'labour-market-support';
const LAW = 'työttömyysturvalaki 14:3 a §';

describe('a timeline', () => {
  const history = historyOf([
    livesIn('837', '2025-07-01'),
    paid(TMT, firstOf(102, '2025-06-03'), '2025-06-03', { paymentId: 'P', paidOn: '2025-06-04' }),
    paid(TMT, '2025-06-04', '2025-06-10', { paymentId: 'Q', paidOn: '2025-07-01' }),
    beganNewMaximumPeriod('2025-06-11'),
    paid(TMT, '2025-06-11', '2025-06-13', { paymentId: 'R', paidOn: '2025-09-01' }),
    corrected('Q', '2025-08-01'),
  ]);
  const computed = () => timeline(history, shippedStatutes);

  it('tells of each invoice line which spans of days are on it, a span that was taken back on two', () => {
    const spans = [...computed().explainedLines()].map(
      ({ line: { payer, paidMonth, kind, days }, spans: of }) => [
        `${payer} ${paidMonth} ${kind} ${days}`,
        of.map(({ paymentId, firstDay, lastDay, firstCounter, lastCounter }) =>
          [paymentId, firstDay, lastDay, firstCounter, lastCounter].join(' '),
        ),
      ],
    );
    expect(spans).toEqual([
      ['091 2025-06 payment 2', ['P 2025-06-02 2025-06-03 101 102']],
      ['837 2025-07 payment 5', ['Q 2025-06-04 2025-06-10 103 107']],
      ['837 2025-08 correction -5', ['Q 2025-06-04 2025-06-10 103 107']],
    ]);
  });

  it('tells everything of a span that is told of its days', () => {
    const [first] = computed().explainedLines();
    expect(first?.spans).toEqual([
      {
        paymentId: 'P',
        paidOn: '2025-06-04',
        benefit: TMT,
        regime: 'B',
        firstDay: '2025-06-02',
        lastDay: '2025-06-03',
        days: 2,
        firstCounter: 101,
        lastCounter: 102,
        counted: true,
        sharePercent: 10,
        payer: '091',
        base: '37.21',
        municipal: '3.721',
        provision: `${LAW} 2 mom. 1 k`,
        interpretations: [],
      },
    ]);
  });

  it('tells the spans of standing payments that are on no line', () => {
    const spans = [...computed().spansWithoutShare()].map(
      ({ paymentId, firstDay, lastDay, days, provision }) =>
        `${paymentId} ${firstDay} ${lastDay} ${days} ${provision}`,
    );
    expect(spans).toEqual([
      `P 2025-01-13 2025-05-30 100 ${LAW} 1 mom.`,
      `R 2025-06-11 2025-06-13 3 ${LAW} 1 mom.`,
    ]);
  });

  it('names the interpretations that can change one of its days or lines, also those of a day or a line alone', () => {
    expect([...computed().interpretations].sort()).toEqual(['INT-1', 'INT-2', 'INT-6']);
    const ofRuns = computed().runs.map((run) => [
      run.paid.payment.paymentId,
      ...computed().interpretationsOf(run),
    ]);
    expect(ofRuns).toEqual([['P'], ['P'], ['R', 'INT-1', 'INT-2']]);
  });

  it('tells the choice at every interpretation, those of which nothing in it depends too', () => {
    const { choices } = timeline(history, shippedStatutes, { 'INT-2': 'no-restart' });
    expect(choices).toEqual(completeChoices(shippedStatutes, { 'INT-2': 'no-restart' }));
  });

  it('of nothing paid has no days, no lines, and depends on nothing', () => {
    const empty = timeline(historyOf([]), shippedStatutes);
    expect([[...empty.days()], empty.invoiceLines, [...empty.interpretations]]).toEqual([[], [], []]);
  });
});

describe('the explanation of a span of a payment that was taken back (INT-5)', () => {
  const first = firstOf(100, '2025-05-23');
  const before = firstOf(101, '2025-05-23');
  const history = historyOf([
    paid(TMT, first, '2025-05-23', { paymentId: 'first' }),
    paid(TMT, '2025-06-02', '2025-06-06', { paymentId: 'P', paidOn: '2025-06-09' }),
    paid(TMT, firstOf(100, before), before, { paymentId: 'late', paidOn: '2025-07-01' }),
    corrected('P', '2025-08-04'),
  ]);
  const numberOn = (kind: 'payment' | 'correction', choices = {}) =>
    explainSpan(
      history,
      { paymentId: 'P', firstDay: calendarDate('2025-06-02') },
      kind,
      shippedStatutes,
      choices,
    )?.day.counter;
  const asKnownLater = { 'INT-5': 'as-known-at-correction' };

  it('is by what was known when it was paid, on its line and on that of its correction', () => {
    expect([numberOn('payment'), numberOn('correction')]).toEqual([101, 101]);
  });

  it('is by what was known when it was taken back, on the line of the correction, where that is chosen', () => {
    expect([numberOn('payment', asKnownLater), numberOn('correction', asKnownLater)]).toEqual([101, 201]);
  });

  it('of a payment that stands is that of its day, and of a payment of another history nothing', () => {
    const explained = (paymentId: string, firstDay: string) =>
      explainSpan(history, { paymentId, firstDay: calendarDate(firstDay) }, 'payment', shippedStatutes);
    expect(explained('first', '2025-05-23')?.day).toMatchObject({ paymentId: 'first', counter: 200 });
    expect(explained('of-another', '2025-06-30')).toBeUndefined();
  });
});
