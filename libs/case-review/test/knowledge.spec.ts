import { calendarDate } from '#calendar-date';
import { type FindingCode, reviewCase } from '#case-review';
import type { PathwayEvent } from '#contracts';
import { loadStatutes } from '#statutes';
import { activation, assessed, planned, recordedAs, rehabilitation, reviewed } from './events.js';
import { supported } from './given-benefits.js';

const statutes = loadStatutes();

type Recorded = readonly (readonly [recordedOn: string, event: PathwayEvent])[];

function found(records: Recorded, asOf: string, knownOn?: string, benefits = supported()) {
  const findings = reviewCase({
    records: recordedAs(records),
    benefits,
    statutes,
    asOf: calendarDate(asOf),
    ...(knownOn === undefined ? {} : { knownOn: calendarDate(knownOn) }),
  });
  return (code: FindingCode) => findings.filter(({ finding }) => finding === code);
}

const corrects = (eventId: string): PathwayEvent => ({
  type: 'RecordCorrected',
  data: { corrects: eventId, on: calendarDate('2025-05-05'), by: 'wellbeing-services-county' },
});
const retracts = (eventId: string): PathwayEvent => ({
  type: 'RecordRetracted',
  data: { retracts: eventId, on: calendarDate('2025-05-05'), by: 'wellbeing-services-county' },
});

const REVIEWED_IN_TIME: Recorded = [
  ['2025-01-10', planned('2025-01-10')],
  ['2025-06-02', reviewed('2025-04-10')],
];
const FIVE_DAYS_A_WEEK: Recorded = [
  ['2025-03-03', rehabilitation('2025-03-03', { daysPerWeek: 5 })],
  ['2025-05-05', corrects('e1')],
  ['2025-05-05', rehabilitation('2025-03-03', { daysPerWeek: 4 })],
];

describe('what was known', () => {
  it('a review that was recorded late was not known before', () => {
    expect(found(REVIEWED_IN_TIME, '2025-05-01', '2025-06-01')('plan-review-overdue')).toHaveLength(1);
    expect(found(REVIEWED_IN_TIME, '2025-05-01', '2025-06-02')('plan-review-overdue')).toEqual([]);
    expect(found(REVIEWED_IN_TIME, '2025-05-01')('plan-review-overdue')).toEqual([]);
  });

  it('a correction counts from the day on which it is recorded, for all days that it is about', () => {
    expect(found(FIVE_DAYS_A_WEEK, '2025-03-10', '2025-05-04')('service-outside-its-limits')).toMatchObject([
      { rule: 'KTT-4', on: '2025-03-03', eventIds: ['e1'] },
    ]);
    expect(found(FIVE_DAYS_A_WEEK, '2025-03-10', '2025-05-05')('service-outside-its-limits')).toEqual([]);
    // Its own date is later than the date of the judgement; what it says was true all along.
    expect(found(FIVE_DAYS_A_WEEK, '2025-03-10')('service-outside-its-limits')).toEqual([]);
  });

  it('a correction to what is unlawful is shown by the event that corrects', () => {
    const records: Recorded = [
      ['2025-03-03', rehabilitation('2025-03-03')],
      ['2025-05-05', corrects('e1')],
      ['2025-05-05', rehabilitation('2025-03-03', { daysPerWeek: 5 })],
    ];
    expect(found(records, '2025-06-01')('service-outside-its-limits')).toMatchObject([{ eventIds: ['e3'] }]);
  });

  it('what was retracted did not happen once that is recorded', () => {
    const records: Recorded = [
      ['2025-01-20', rehabilitation('2025-01-20')],
      ['2025-05-05', retracts('e1')],
    ];
    expect(found(records, '2025-06-01', '2025-05-04')('rehabilitation-not-secondary')).toHaveLength(1);
    expect(found(records, '2025-06-01', '2025-05-05')('rehabilitation-not-secondary')).toEqual([]);
  });

  it('an assessment of an earlier day that was recorded late was no evidence then', () => {
    const records: Recorded = [
      ['2025-01-13', activation('2025-01-13')],
      ['2025-02-03', rehabilitation('2025-02-03')],
      ['2025-03-03', assessed('2025-01-10')],
    ];
    expect(found(records, '2025-04-01', '2025-03-02')('rehabilitation-not-secondary')).toHaveLength(1);
    expect(found(records, '2025-04-01', '2025-03-03')('rehabilitation-not-secondary')).toEqual([]);
  });

  it('payments are known from their recording too', () => {
    const records: Recorded = [
      ['2026-03-02', activation('2026-03-02', { activationGround: 'from-25-social-assistance' })],
    ];
    const paid = supported(['2026-02-02', '2026-02-27']);
    const code = 'activation-plan-of-benefit-recipient';
    expect(found(records, '2026-04-01', '2026-02-26', paid)(code)).toEqual([]);
    expect(found(records, '2026-04-01', '2026-03-02', paid)(code)).toHaveLength(1);
  });
});

describe('the date of the judgement', () => {
  const records: Recorded = [
    ['2025-01-10', planned('2025-01-10')],
    ['2025-05-02', reviewed('2025-05-02')],
  ];

  it('leaves out what happened later, though it is known', () => {
    expect(found(records, '2025-05-01')('plan-review-overdue')).toMatchObject([
      { on: '2025-04-10', facts: { due: '2025-04-10' }, eventIds: ['e1'] },
    ]);
    expect(found(records, '2025-05-01')('plan-review-overdue')[0]).not.toHaveProperty('until');
  });

  it('takes in what happened on it', () => {
    expect(found(records, '2025-05-02')('plan-review-overdue')).toMatchObject([
      { until: '2025-05-02', facts: { reviewedOn: '2025-05-02' }, eventIds: ['e1', 'e2'] },
    ]);
  });
});
