import type { BenefitCommand, BenefitHistory } from '#benefit-history';
import { calendarDate } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { type ForecastAssumptions, Forecaster, type PersonForecast } from '#forecast';
import type { Statutes } from '#statutes';
import { historyOf, shippedStatutes } from '../../cost-responsibility/test/given-benefits.js';

export function assuming(
  asOf: string,
  more: Partial<Omit<ForecastAssumptions, 'asOf'>> = {},
): ForecastAssumptions {
  return { asOf: calendarDate(asOf), months: 12, openWithinDays: 45, ...more };
}

/** The forecast of one person of whom this was told. */
export function forecastOf(
  commands: readonly BenefitCommand[],
  assumptions: ForecastAssumptions,
  { choices = {}, statutes = shippedStatutes }: { choices?: Choices; statutes?: Statutes } = {},
): PersonForecast | undefined {
  return new Forecaster(statutes, assumptions, choices).person('J1', historyOf(commands));
}

/** As above, for a person who is open. */
export function openForecast(...told: Parameters<typeof forecastOf>): PersonForecast {
  const found = forecastOf(...told);
  if (!found) throw new Error('given, but not open');
  return found;
}

/** `2026-11-16 C 101 0 -> 10 % yleistukilaki 51 § 2 mom. 1 k`. */
export function stepsTold({ steps }: PersonForecast): string[] {
  return steps.map(
    ({ on, regime, counter, percentBefore, percent, provision }) =>
      `${on} ${regime} ${counter} ${percentBefore} -> ${percent} % ${provision}`,
  );
}

export function personOf(history: BenefitHistory, assumptions: ForecastAssumptions, jobseeker = 'J1') {
  return new Forecaster(shippedStatutes, assumptions).person(jobseeker, history);
}
