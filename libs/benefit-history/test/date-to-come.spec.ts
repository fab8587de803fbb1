import { type BenefitCommand, decide, initialBenefitHistory } from '#benefit-history';
import { type CalendarDate, calendarDate } from '#calendar-date';
import { correction, given, payment, statutes } from './given-history.js';

const today = calendarDate('2025-06-02');
const tomorrow = calendarDate('2025-06-03');

function paidOn(date: CalendarDate): BenefitCommand {
  return payment('p2', { firstDay: '2025-05-01', lastDay: '2025-05-30', paidOn: date });
}

describe('what has not happened yet', () => {
  const history = given(payment('p1'));

  it.each<[string, (date: CalendarDate) => BenefitCommand]>([
    ['paidOn', paidOn],
    ['paidOn', (date) => correction('c1', 'p1', date)],
    ['on', (on) => ({ type: 'RecordIntegrationPeriod', on, ground: 'protection' })],
    ['on', (on) => ({ type: 'RecordEmploymentConditionMet', on })],
    ['on', (on) => ({ type: 'RecordMaximumPeriodExhausted', on })],
    ['on', (on) => ({ type: 'RecordNewMaximumPeriod', on })],
    [
      'lastDay',
      (lastDay) => ({
        type: 'RecordOtherBenefit',
        benefit: 'sickness-allowance',
        firstDay: calendarDate('2025-05-01'),
        lastDay,
      }),
    ],
  ])(
    'is refused with its %s after today; today, and where no today is known, it is recorded: %#',
    (field, dated) => {
      const refused = decide(history, dated(tomorrow), { statutes, today });
      expect(refused).toMatchObject({ details: { problem: 'date-to-come', field } });
      expect(decide(history, dated(today), { statutes, today })).toHaveLength(1);
      expect(decide(history, dated(tomorrow), { statutes })).toHaveLength(1);
    },
  );

  it('but may be notified ahead, is recorded: a home municipality from a day to come (INT-1)', () => {
    const move = { type: 'RecordHomeMunicipality', on: tomorrow, municipality: '091' } as const;
    expect(decide(initialBenefitHistory, move, { statutes, today })).toHaveLength(1);
  });
});
