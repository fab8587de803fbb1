import { Decimal } from 'decimal.js';
import type { BenefitCommand } from '#benefit-history';
import { addDays, type CalendarDate, weekdaysBetween } from '#calendar-date';
import type { Benefit, PaymentGround } from '#contracts';
import type { Statutes } from '#statutes';
import { fullAmountOn, generalSupportSince } from './benefit-law.js';
import type { Chance } from './chance.js';
import type { DaySpan } from './day-span.js';
import { workingDayFrom } from './working-day.js';

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
  /** In order of time, without a day in common. */
  readonly services?: readonly ServiceSpan[];
  /** Days for which there is no unemployment benefit, with another one in its place (KEL-3). */
  readonly withoutBenefit?: readonly DaySpan[];
  /** The day on which the bank pays what is due on a date; the next working day when absent. */
  readonly payingDay?: (due: CalendarDate) => CalendarDate;
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
    const paidOn = (story.payingDay ?? workingDayFrom)(addDays(last, chance.between(3, 9)));
    if (paidOn > story.today) break;
    const amount = amounts(story, fullAmountOn(first, statutes), paidPercent(story, chance));
    const benefit = benefitOn(first, story, generalSupport);
    const parts = partsOf({ firstDay: first, lastDay: last }, story);
    const periodId = `${story.jobseeker}-${number}`;
    for (const [index, part] of parts.entries()) {
      commands.push({
        type: 'RecordBenefitPayment',
        paymentId: index === 0 ? periodId : `${periodId}-${index + 1}`,
        firstDay: part.firstDay,
        lastDay: part.lastDay,
        paidOn,
        ...(parts.length === 1 ? {} : { periodId }),
        childIncreaseEur: '0',
        incrementEur: '0',
        ground: part.ground,
        benefit,
        ...amount,
      });
    }
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

/** A payment period cut where a service takes some of its paid days; each part has at least one paid day. */
function partsOf(
  { firstDay, lastDay }: Omit<ServiceSpan, 'ground'>,
  { services = [], withoutBenefit = [] }: BenefitStory,
): readonly ServiceSpan[] {
  const there = services.filter((service) => service.firstDay <= lastDay && firstDay <= service.lastDay);
  const unpaid = withoutBenefit.filter(({ from, until }) => from <= lastDay && firstDay <= until);
  if (there.length === 0 && unpaid.length === 0) return [{ ground: 'unemployment', firstDay, lastDay }];
  const parts: (Omit<ServiceSpan, 'ground'> & { readonly ground: PaymentGround | undefined })[] = [];
  for (const day of weekdaysBetween(firstDay, lastDay)) {
    const isUnpaid = unpaid.some(({ from, until }) => from <= day && day <= until);
    const service = there.find((span) => span.firstDay <= day && day <= span.lastDay);
    const ground = isUnpaid ? undefined : (service?.ground ?? 'unemployment');
    const part = parts.at(-1);
    if (part !== undefined && part.ground === ground) parts[parts.length - 1] = { ...part, lastDay: day };
    else parts.push({ ground, firstDay: day, lastDay: day });
  }
  return parts.flatMap(({ ground, ...part }, index): readonly ServiceSpan[] => {
    if (ground === undefined) return [];
    return [
      {
        ...part,
        ground,
        ...(index === 0 ? { firstDay } : {}),
        ...(index === parts.length - 1 ? { lastDay } : {}),
      },
    ];
  });
}

function earliest(...dates: readonly CalendarDate[]): CalendarDate {
  return dates.reduce((a, b) => (a < b ? a : b));
}
