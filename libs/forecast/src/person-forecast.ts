import type { BenefitHistory } from '#benefit-history';
import { type CalendarDate, type Month, monthOf } from '#calendar-date';
import type { Benefit } from '#contracts';
import {
  type Choices,
  countPaidDays,
  dateOf,
  dayNumberOf,
  paidDayAfter,
  type Run,
  timeline,
} from '#cost-responsibility';
import type { Statutes } from '#statutes';
import { type ForecastAssumptions, firstDayOf, forecastMonths, lastDayOf } from './assumptions.js';
import { BenefitsByDate } from './benefits-by-date.js';
import { type ComingStep, comingSteps } from './coming-steps.js';
import { knownUntil } from './known-until.js';
import { type MonthCost, monthCosts } from './month-costs.js';
import { type ComingNotice, NoticeRules } from './notice-to-municipality.js';
import { paymentsToCome } from './payments-to-come.js';
import { type Spell, spellsOf } from './spells.js';

/** What comes of one open person, if benefits go on. */
export interface PersonForecast {
  readonly jobseeker: string;
  readonly lastPaidDay: CalendarDate;
  /** The benefit, the number and the share, in whole percents, of the latest paid day. */
  readonly benefit: Benefit;
  readonly counter: number;
  readonly percent: number;
  readonly steps: readonly ComingStep[];
  readonly notices: readonly ComingNotice[];
  /**
   * Of the days of the forecast's months, the first one whole, and of those days before them that are paid in one of them.
   */
  readonly costs: readonly MonthCost[];
  /** By month: who answers for the person, and the share of the month's last paid day; nothing where none is paid. */
  readonly atMonthEnd: readonly ({ readonly payer: string; readonly percent: number } | undefined)[];
  /** By month: paid days of the spell until the end of the month. */
  readonly spellDays: readonly number[];
}

/** Forecasts people under one law and one set of assumptions, with the engine that computes timelines. */
export class Forecaster {
  readonly months: readonly Month[];
  private readonly first: Month;
  private readonly until: CalendarDate;
  private readonly benefits: BenefitsByDate;
  private readonly notices: NoticeRules;

  constructor(
    private readonly statutes: Statutes,
    readonly assumptions: ForecastAssumptions,
    private readonly choices: Choices = {},
  ) {
    this.months = forecastMonths(assumptions);
    this.first = monthOf(assumptions.asOf);
    this.until = lastDayOf(this.months.at(-1) ?? this.first);
    this.benefits = new BenefitsByDate(statutes);
    this.notices = new NoticeRules(statutes);
  }

  /**
   * The forecast of a person; nothing for one who is not open.
   * @param history everything that is known; what is later than `asOf` is left aside
   * @throws ChoiceNotAvailable
   */
  person(jobseeker: string, history: BenefitHistory): PersonForecast | undefined {
    const { asOf, openWithinDays, maximumPeriodDays } = this.assumptions;
    const known = knownUntil(history, asOf);
    const spell = spellsOf(known, openWithinDays).at(-1);
    if (spell === undefined || dayNumberOf(asOf) - spell.last > openWithinDays) return undefined;
    const { benefits, until } = this;
    const coming = paymentsToCome({ history: known, spell, benefits, asOf, until, maximumPeriodDays });
    const extended = {
      ...known,
      payments: [...known.payments, ...coming.payments],
      maximumPeriodsExhausted: [
        ...known.maximumPeriodsExhausted,
        ...(coming.exhaustedOn === undefined ? [] : [{ on: coming.exhaustedOn }]),
      ],
    };
    const computed = timeline(extended, this.statutes, this.choices);
    const last = computed.runs.findLast(({ first }) => first <= spell.last);
    if (last === undefined) return undefined;
    const standing = extended.payments.filter(({ correction }) => correction === undefined);
    return {
      jobseeker,
      lastPaidDay: dateOf(spell.last),
      benefit: last.paid.benefit,
      counter: last.counted ? last.number + countPaidDays(last.first, spell.last) - 1 : last.number,
      percent: last.percent,
      steps: comingSteps(computed, spell.last),
      notices: this.notices.comingAfter(standing, asOf, financedFrom(computed.runs)),
      costs: this.costsOf(computed.runs),
      atMonthEnd: this.atMonthEnd(computed.runs),
      spellDays: this.spellDays(spell),
    };
  }

  private costsOf(runs: readonly Run[]): MonthCost[] {
    const { months } = this.assumptions;
    const begin = dayNumberOf(firstDayOf(this.first));
    const near = runs.filter(({ paid }) => paid.last >= begin || paid.paidOn >= begin);
    return monthCosts(near, this.first).filter(
      ({ month, paidMonth }) => month < months && (month >= 0 || paidMonth >= 0),
    );
  }

  private atMonthEnd(runs: readonly Run[]): PersonForecast['atMonthEnd'] {
    return this.months.map((month) => {
      const end = dayNumberOf(lastDayOf(month));
      const run = runs.findLast(({ first }) => first <= end);
      const isPaid =
        run !== undefined && paidDayAfter(run.first, run.days - 1) >= dayNumberOf(firstDayOf(month));
      return isPaid ? { payer: run.payer, percent: run.percent } : undefined;
    });
  }

  private spellDays({ last, paidDays }: Spell): number[] {
    return this.months.map((month) => paidDays + countPaidDays(last + 1, dayNumberOf(lastDayOf(month))));
  }
}

/** The first payment date on which a municipality had a share. */
function financedFrom(runs: readonly Run[]): CalendarDate | undefined {
  const days = runs.filter(({ percent }) => percent > 0).map(({ paid }) => paid.paidOn);
  return days.length === 0 ? undefined : dateOf(Math.min(...days));
}
