import { type BenefitHistory, type DatedFact, paidUntil } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';

/** What payments and facts say until a date, that date included. A forecast made for a past date knows nothing of what came. */
export function knownUntil(history: BenefitHistory, on: CalendarDate): BenefitHistory {
  const until = <Fact extends DatedFact>(facts: readonly Fact[]) => facts.filter((fact) => fact.on <= on);
  return {
    ...history,
    payments: paidUntil(history, on).payments,
    homeMunicipalities: until(history.homeMunicipalities),
    integrationPeriods: until(history.integrationPeriods),
    employmentConditionsMet: until(history.employmentConditionsMet),
    maximumPeriodsExhausted: until(history.maximumPeriodsExhausted),
    newMaximumPeriods: until(history.newMaximumPeriods),
    otherBenefits: history.otherBenefits.filter(({ lastDay }) => lastDay <= on),
  };
}
