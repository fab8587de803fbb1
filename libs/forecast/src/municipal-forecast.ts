import type { Month } from '#calendar-date';
import type { Millionths } from '#cost-responsibility';
import { type ExitRates, survivalOf } from './exit-rates.js';
import { type ForecastMonth, ForecastSums, type KeptOfPerson } from './forecast-sums.js';
import { type CountOfPersons, PersonCounts } from './person-counts.js';
import type { PersonForecast } from './person-forecast.js';
import { costsOf, isOneOf, type Payers } from './worth-of-exit.js';

/** By the payment date: what will be in the invoices for the month. */
export interface ForecastPaidMonth {
  readonly month: Month;
  readonly everybodyStays: Millionths;
  readonly expected?: Millionths;
}

export interface ForecastOfMunicipality {
  readonly openPersons: number;
  readonly months: readonly ForecastMonth[];
  readonly total: Omit<ForecastMonth, 'month'>;
  readonly paidMonths: readonly ForecastPaidMonth[];
  readonly counts: CountOfPersons;
}

/** Adds the forecasts of people up for one payer, or several, or all. */
export class MunicipalForecast {
  private readonly kept: KeptOfPerson[] = [];
  private readonly counts: PersonCounts;

  constructor(
    private readonly months: readonly Month[],
    private readonly payers: Payers = undefined,
  ) {
    this.counts = new PersonCounts(months, payers);
  }

  /** @returns whether the person is one of these payers' */
  add(person: PersonForecast): boolean {
    const { payers, months } = this;
    const isOurs =
      person.atMonthEnd.some((end) => end !== undefined && isOneOf(payers, end.payer)) ||
      person.costs.some(({ payer }) => isOneOf(payers, payer));
    if (!isOurs) return false;
    this.counts.add(person);
    this.kept.push({
      costs: costsOf(person, months.length, payers),
      paid: person.costs.filter(
        ({ payer, paidMonth }) => isOneOf(payers, payer) && paidMonth >= 0 && paidMonth < months.length,
      ),
      spellDays: person.spellDays,
    });
    return true;
  }

  /** @param rates left out, only what it costs when everybody stays */
  result(rates: ExitRates | undefined): ForecastOfMunicipality {
    const sums = new ForecastSums(this.months.length);
    for (const { costs, paid, spellDays } of this.kept) {
      const survival = rates && survivalOf(spellDays, rates);
      sums.addStaying(costs, paid);
      if (survival) sums.addLeaving(costs, paid, survival);
    }
    const isUncertain = rates !== undefined;
    return {
      openPersons: this.kept.length,
      months: this.months.map((month, index) => ({ month, ...sums.ofMonth(index, isUncertain) })),
      total: sums.ofAll(isUncertain),
      paidMonths: this.months.map((month, index) => ({
        month,
        everybodyStays: sums.paidStaying[index] ?? 0n,
        ...(isUncertain ? { expected: sums.paidExpected[index] ?? 0n } : {}),
      })),
      counts: this.counts.result(),
    };
  }
}
