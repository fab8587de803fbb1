import type { BenefitCommand } from '#benefit-history';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import type { Benefit, PaymentGround } from '#contracts';
import type { Chance } from './chance.js';

/** The municipalities of one employment area: Kajaani, Kuhmo, Sotkamo, Suomussalmi, Paltamo, Hyrynsalmi. */
export const MUNICIPALITIES = ['205', '290', '765', '777', '578', '105'] as const;

const PAYMENT_PERIOD_DAYS = 28;
const GENERAL_SUPPORT_SINCE = calendarDate('2026-05-01');
const FULL_AMOUNT_EUR = '37.21';

/** A service during which benefit is paid, as the payments show it. */
export interface ServiceSpan {
  readonly ground: PaymentGround;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

export interface BenefitStory {
  readonly jobseeker: string;
  readonly benefit: Exclude<Benefit, 'general-support'>;
  /** First day of benefit; a Monday keeps the payment periods whole weeks. */
  readonly firstDay: CalendarDate;
  /** Nothing is paid for days after this one. */
  readonly lastDay: CalendarDate;
  /** Nothing is reported that is paid after this day. */
  readonly today: CalendarDate;
  readonly service?: ServiceSpan;
}

/** Four-weekly payments from the first day to the last; labour market support and basic allowance become general support. */
export function payments(story: BenefitStory, chance: Chance): BenefitCommand[] {
  const commands: BenefitCommand[] = [];
  let first = story.firstDay;
  for (let number = 1; first <= story.lastDay; number++) {
    const last = earliest(
      addDays(first, PAYMENT_PERIOD_DAYS - 1),
      story.lastDay,
      first < GENERAL_SUPPORT_SINCE ? addDays(GENERAL_SUPPORT_SINCE, -1) : story.lastDay,
    );
    const paidOn = addDays(last, chance.between(3, 9));
    if (paidOn > story.today) break;
    commands.push({
      type: 'RecordBenefitPayment',
      paymentId: `${story.jobseeker}-${number}`,
      firstDay: first,
      lastDay: last,
      paidOn,
      childIncreaseEur: '0',
      incrementEur: '0',
      ground: groundOf(story.service, first),
      ...amounts(story.benefit, first),
    });
    first = addDays(last, 1);
  }
  return commands;
}

function amounts(benefit: BenefitStory['benefit'], firstDay: CalendarDate) {
  if (benefit === 'earnings-related-allowance') {
    return { benefit, perDayEur: '72.40', basicPartEur: FULL_AMOUNT_EUR };
  }
  return {
    benefit: firstDay < GENERAL_SUPPORT_SINCE ? benefit : ('general-support' as const),
    perDayEur: FULL_AMOUNT_EUR,
  };
}

function groundOf(service: ServiceSpan | undefined, day: CalendarDate): PaymentGround {
  return service !== undefined && service.firstDay <= day && day <= service.lastDay
    ? service.ground
    : 'unemployment';
}

function earliest(...dates: readonly CalendarDate[]): CalendarDate {
  return dates.reduce((a, b) => (a < b ? a : b));
}
