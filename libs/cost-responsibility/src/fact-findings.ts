import type { BenefitHistory, FactSource, IntegrationPeriod } from '#benefit-history';
import type { Statutes } from '#statutes';
import { exactText, type Millionths } from './exact-euros.js';
import { type DayNumber, dayNumberOf, paidDayAfter } from './paid-day-numbers.js';
import type { Run } from './run.js';
import { type Timeline, timeline } from './timeline.js';
import type { TimelineFinding } from './timeline-finding.js';

/** First home-municipality entries that came twice, late, or after benefit was paid. */
export function integrationFindings(
  history: BenefitHistory,
  computed: Timeline,
  statutes: Statutes,
): TimelineFinding[] {
  const { integrationPeriods } = history;
  return [
    ...integrationPeriods.slice(1).map(
      ({ on }): TimelineFinding => ({
        finding: 'several-integration-entries',
        rule: 'INT-15',
        detail: 'More than one first home-municipality entry is told; the window of each is applied.',
        on,
      }),
    ),
    ...paidBefore(integrationPeriods, computed),
    ...integrationPeriods.flatMap((period) => toldAfterPayment(period, history, computed, statutes)),
  ];
}

/** Nobody has a home municipality before the first entry of one. */
function paidBefore(periods: readonly IntegrationPeriod[], { runs }: Timeline): TimelineFinding[] {
  const on = periods.map((period) => period.on).sort()[0];
  if (on === undefined) return [];
  const entry = dayNumberOf(on);
  const days = runs.filter(({ first }) => first < entry).reduce((sum, run) => sum + run.days, 0);
  if (days === 0) return [];
  return [
    {
      finding: 'benefit-before-the-integration-entry',
      rule: 'MON-2',
      detail: 'Benefit was paid for days before the first entry of a home municipality.',
      on,
      days,
    },
  ];
}

/** What had been paid, and may have been billed, when it became known that the state pays (the second clock). */
function toldAfterPayment(
  period: IntegrationPeriod,
  history: BenefitHistory,
  computed: Timeline,
  statutes: Statutes,
): TimelineFinding[] {
  const { on, source } = period;
  if (!source || !history.payments.some((payment) => isBefore(payment.source, source))) return [];
  const without = timeline(
    { ...history, integrationPeriods: history.integrationPeriods.filter((each) => each !== period) },
    statutes,
    computed.choices,
  );
  const asBilled = sharesOf(without.runs, source);
  const asKnown = sharesOf(computed.runs, source);
  let days = 0;
  let billedTooMuch: Millionths = 0n;
  for (const [day, billed] of asBilled) {
    const known = asKnown.get(day) ?? 0n;
    if (billed === known) continue;
    days++;
    billedTooMuch += billed - known;
  }
  if (days === 0) return [];
  return [
    {
      finding: 'integration-told-after-payment',
      rule: 'MON-2',
      detail: `The entry was told on ${source.recordedAt.slice(0, 10)}, after benefit of its window was paid: the shares of days billed until then are others.`,
      on,
      days,
      municipal: exactText(billedTooMuch),
    },
  ];
}

/** By paid day, the municipal share of payments that were told before something else was. */
function sharesOf(runs: readonly Run[], before: FactSource): Map<DayNumber, Millionths> {
  const shares = new Map<DayNumber, Millionths>();
  for (const { paid, first, days, municipal } of runs) {
    if (!isBefore(paid.payment.source, before)) continue;
    for (let index = 0; index < days; index++) shares.set(paidDayAfter(first, index), municipal);
  }
  return shares;
}

function isBefore(one: FactSource | undefined, other: FactSource): boolean {
  return one !== undefined && one.recordedAt < other.recordedAt;
}

/** By 14:3 a § 2 mom. (1370/2014) the condition must be met before an exhaustion that is to restart the count. */
export function exhaustionsWithoutCondition(history: BenefitHistory): TimelineFinding[] {
  const met = history.employmentConditionsMet.map(({ on }) => on);
  return history.maximumPeriodsExhausted
    .filter(({ on }) => !met.some((condition) => condition <= on))
    .map(({ on }) => ({
      finding: 'exhaustion-without-employment-condition',
      rule: 'MON-2',
      detail:
        'A maximum period was used up, but no employment condition is told before it: no count starts again.',
      on,
    }));
}
