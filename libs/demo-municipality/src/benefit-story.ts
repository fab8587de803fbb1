import { Decimal } from 'decimal.js';
import type { BenefitCommand } from '#benefit-history';
import { addDays, type CalendarDate } from '#calendar-date';
import type { Benefit, PaymentGround } from '#contracts';
import type { Statutes } from '#statutes';
import { fullAmountOn, generalSupportSince } from './benefit-law.js';
import type { Chance } from './chance.js';
import { workingDayFrom } from './working-day.js';

/** The municipalities of one employment area: Kajaani, Kuhmo, Sotkamo, Suomussalmi, Paltamo, Hyrynsalmi. */
export const MUNICIPALITIES = ['205', '290', '765', '777', '578', '105'] as const;

const PAYMENT_PERIOD_DAYS = 28;
const EARNINGS_RELATED_EUR = '72.40';

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
  /** Earnings-related allowance for one paid day. */
  readonly earningsRelatedEur?: string;
  /** How many of a hundred payments are adjusted for part-time work; none when absent. */
  readonly adjustedPercent?: number;
}

/** Four-weekly payments from the first day to the last; labour market support and basic allowance become general support. */
export function payments(story: BenefitStory, statutes: Statutes, chance: Chance): BenefitCommand[] {
  const generalSupport = generalSupportSince(statutes);
  const commands: BenefitCommand[] = [];
  let first = story.firstDay;
  for (let number = 1; first <= story.lastDay; number++) {
    const last = earliest(
      addDays(first, PAYMENT_PERIOD_DAYS - 1),
      story.lastDay,
      first < generalSupport ? addDays(generalSupport, -1) : story.lastDay,
    );
    const paidOn = workingDayFrom(addDays(last, chance.between(3, 9)));
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
      benefit: benefitOn(first, story, generalSupport),
      ...amounts(story, fullAmountOn(first, statutes), paidPercent(story, chance)),
    });
    first = addDays(last, 1);
  }
  return commands;
}

function benefitOn(day: CalendarDate, { benefit }: BenefitStory, generalSupport: CalendarDate): Benefit {
  return benefit === 'earnings-related-allowance' || day < generalSupport ? benefit : 'general-support';
}

/** How much of the benefit is left beside income from part-time work. */
function paidPercent({ adjustedPercent = 0 }: BenefitStory, chance: Chance): number {
  return adjustedPercent > 0 && chance.percent(adjustedPercent) ? chance.between(15, 90) : 100;
}

function amounts({ benefit, earningsRelatedEur }: BenefitStory, fullAmountEur: string, percent: number) {
  const part = (euros: string) => new Decimal(euros).times(percent).dividedBy(100).toFixed(2);
  if (benefit !== 'earnings-related-allowance') return { perDayEur: part(fullAmountEur) };
  return {
    perDayEur: part(earningsRelatedEur ?? EARNINGS_RELATED_EUR),
    basicPartEur: part(fullAmountEur),
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
