import type { BenefitHistory, FactSource, RecordedPayment } from '#benefit-history';
import { type CalendarDate, toDayNumber } from '#calendar-date';
import type { Statutes } from '#statutes';
import type { Choices } from './choices.js';
import type { DayExplanation } from './day-explanation.js';
import { type Asked, boundingFacts, countedWithin, howCounted, lawReason } from './explained-count.js';
import { usedIntegrations } from './explained-integration.js';
import { type Law, rememberedLaw } from './law.js';
import type { LawCondition } from './law-condition.js';
import { daySpanOf, daysOf, type PaidDay } from './paid-day.js';
import { type DayNumber, dateOf, NEVER } from './paid-day-numbers.js';
import type { Run } from './run.js';
import { runsOfPayments, standingPayments } from './timeline.js';

/**
 * Explains one paid day; nothing for a day that was not paid.
 * @throws ChoiceNotAvailable
 */
export function explainDay(
  history: BenefitHistory,
  date: CalendarDate,
  statutes: Statutes,
  chosen: Choices = {},
): DayExplanation | undefined {
  return explainDayAmong(standingPayments(history), history, date, statutes, chosen);
}

/** As `explainDay`, by the given payments of the person beside all of the person's facts. */
export function explainDayAmong(
  payments: readonly RecordedPayment[],
  history: BenefitHistory,
  date: CalendarDate,
  statutes: Statutes,
  chosen: Choices,
): DayExplanation | undefined {
  const law = rememberedLaw(statutes, chosen);
  const day = toDayNumber(date);
  const asked: Asked[] = [];
  const runs = runsOfPayments(payments, history, law, undefined, {
    witness: (counter, segment, counting) => asked.push({ counter, segment, counting }),
  });
  const run = runs.findLast(({ first, paid }) => first <= day && day <= paid.last);
  const paidDay = run && [...daysOf(daySpanOf(run, law))].find((each) => each.date === date);
  if (!run || !paidDay) return undefined;

  const { share, because } = run;
  const { used, facts, counter, period } = countsOf(run, day, asked, law);
  const integration = usedIntegrations(history.integrationPeriods, law, day, because.noShare, used);
  return {
    day: paidDay,
    payment: run.paid.payment,
    rule: ruleOf(run),
    step: stepOf(run),
    ...(period ? { period } : {}),
    ...(because.noShare ? { noShare: lawReason(because.noShare) } : {}),
    ...(counter ? { counter } : {}),
    integration,
    payer: {
      decidedOn: law.choices['INT-1'] === 'paid-day' ? date : run.paid.payment.paidOn,
      ...homeOf(run),
      ...(share.payerProvision ? { provision: share.payerProvision } : {}),
    },
    interpretations: interpretationsOf(paidDay, law, statutes),
    choices: law.choices,
    eventIds: eventIdsOf([
      run.paid.payment,
      because.home?.fact,
      ...facts,
      ...integration,
      ...used.map(({ segment }) => segment.paid.payment),
      ...servicePayments(run, used, payments),
    ]),
  };
}

/** How the numbers came about by which the share of the day was found: its own, and that of its payment period. */
function countsOf(
  { share, because: { bounds, period } }: Run,
  day: DayNumber,
  all: readonly Asked[],
  law: Law,
) {
  if (share.counter === undefined || !bounds) return { used: [], facts: [] };
  const asked = all.filter(({ counter }) => counter === share.counter);
  const indexOf = (on: DayNumber) =>
    asked.findIndex(({ segment: { first, last } }) => first <= on && on <= last);
  const counting = countedWithin(asked, bounds, indexOf(day));
  const counter = { id: law.counters[share.counter]?.id ?? '', ...howCounted(counting, bounds, day) };
  const facts = boundingFacts(asked, bounds, indexOf(day));
  if (!period) return { used: counting, facts, counter };
  const firstOfPeriod = indexOf(period.first);
  const periodCounting = countedWithin(asked, period.bounds, firstOfPeriod - 1);
  const isAnotherCount = period.bounds.restart !== bounds.restart;
  return {
    used: [...counting, ...periodCounting, ...asked.slice(firstOfPeriod, firstOfPeriod + 1)],
    facts: [...facts, ...boundingFacts(asked, period.bounds, firstOfPeriod)],
    counter,
    period: {
      firstDay: dateOf(period.first),
      number: period.number,
      ...(isAnotherCount ? { counter: howCounted(periodCounting, period.bounds, period.first) } : {}),
    },
  };
}

/** Where it mattered when a service began (INT-8): the earlier payments of its unbroken run. */
function servicePayments(
  { paid, because }: Run,
  used: readonly Asked[],
  payments: readonly RecordedPayment[],
) {
  const inService = used.flatMap(({ segment, counting: { excludedBy } }) =>
    excludedBy && asksForService(excludedBy) ? [segment.paid] : [],
  );
  if (because.noShare && asksForService(because.noShare)) inService.push(paid);
  return inService.flatMap(({ payment: { ground }, serviceBegan, first }) =>
    payments.filter(
      (earlier) =>
        earlier.ground === ground &&
        toDayNumber(earlier.lastDay) >= serviceBegan &&
        toDayNumber(earlier.firstDay) < first,
    ),
  );
}

function asksForService({ serviceBegunBefore }: LawCondition): boolean {
  return serviceBegunBefore < NEVER;
}

function ruleOf({ share }: Run): DayExplanation['rule'] {
  const { act, parameter, wording, from, until, base } = share;
  return {
    act,
    parameter,
    wording,
    from: dateOf(from),
    ...(until < NEVER ? { until: dateOf(until) } : {}),
    base,
  };
}

function stepOf({ share: { steps }, because: { step } }: Run): DayExplanation['step'] {
  const { provision, percent, upTo } = step;
  const from = (steps[steps.indexOf(step) - 1]?.upTo ?? 0) + 1;
  return { provision, percent, from, ...(Number.isFinite(upTo) ? { upTo } : {}) };
}

function homeOf({ because: { home } }: Run): Pick<DayExplanation['payer'], 'since' | 'recorded'> {
  if (!home) return {};
  const { on, municipality } = home.fact;
  return {
    since: dateOf(home.from),
    ...(municipality === home.municipality ? {} : { recorded: { on, municipality } }),
  };
}

function interpretationsOf(day: PaidDay, { choices }: Law, { interpretations }: Statutes) {
  return day.interpretations.flatMap((id) => {
    const choice = choices[id];
    const found = interpretations.get(id);
    const meaning = choice === undefined ? undefined : found?.choices[choice]?.meaning;
    if (!found || choice === undefined || !meaning) return [];
    return [{ id, title: found.title, question: found.question, choice, meaning }];
  });
}

function eventIdsOf(facts: readonly ({ source?: FactSource } | undefined)[]): string[] {
  const ids = facts.flatMap((fact) => (fact?.source ? [fact.source.eventId] : []));
  return [...new Set(ids)];
}
