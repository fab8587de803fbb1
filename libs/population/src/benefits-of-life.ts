import type { BenefitCommand } from '#benefit-history';
import { addDays, type CalendarDate, calendarDate, isWeekday } from '#calendar-date';
import { type Benefit, PAYMENT_GROUNDS, type PaymentGround } from '#contracts';
import type { Statutes } from '#statutes';
import type { Chance } from './chance.js';
import { type DaySpan, earlier } from './day-span.js';
import type { Life } from './life.js';
import { payments, type ServiceSpan } from './payments.js';
import type { PopulationRates } from './rates.js';
import { spellsOf } from './spells.js';

const AT_HOME_SINCE = calendarDate('2015-06-01');

/** What Kela, the funds and registers report of a life: homes, facts, and payments under every regime that it lasts into. */
export function benefitsOf(
  life: Life,
  { benefits: rates }: PopulationRates,
  statutes: Statutes,
  chance: Chance,
): readonly BenefitCommand[] {
  const { jobseeker, home, moved, searchFrom, searchUntil, today, planKind } = life;
  const firstDay = mondayFrom(searchFrom);
  const lastDay = searchUntil !== undefined && searchUntil < today ? searchUntil : today;
  const isDrawnOut = planKind !== 'employment' || life.jointService !== undefined;
  const benefit: Exclude<Benefit, 'general-support'> = isDrawnOut
    ? 'labour-market-support'
    : chance.weighted(rates.percent);
  const { often, seldom, oftenOfPeople } = rates.adjustedPercent;
  return [
    {
      type: 'RecordHomeMunicipality',
      on: planKind === 'integration' ? arrival(life) : AT_HOME_SINCE,
      municipality: home,
    },
    ...(moved === undefined
      ? []
      : [{ type: 'RecordHomeMunicipality', on: moved.on, municipality: moved.to } as const]),
    ...factsOf(life, benefit, rates, chance),
    ...rehabilitatedByKela(life).flatMap(({ from, until }) =>
      from > today
        ? []
        : [
            {
              type: 'RecordOtherBenefit',
              benefit: 'rehabilitation-allowance',
              firstDay: from,
              lastDay: earlier(until, today),
            } as const,
          ],
    ),
    ...payments(
      {
        jobseeker,
        benefit,
        firstDay,
        lastDay,
        today,
        services: servicesPaid(life),
        withoutBenefit: rehabilitatedByKela(life),
        earningsRelatedEur: `${chance.within(rates.earningsRelatedEur)}.${chance.between(10, 99)}`,
        adjustedPercent: chance.percent(oftenOfPeople) ? often : seldom,
      },
      statutes,
      chance,
    ),
  ];
}

function factsOf(
  life: Life,
  benefit: Benefit,
  rates: PopulationRates['benefits'],
  chance: Chance,
): readonly BenefitCommand[] {
  const { planKind, searchFrom, isAfterMaximumPeriod } = life;
  if (planKind === 'integration') {
    const ground = chance.percent(rates.protectionPercent) ? 'protection' : 'other';
    return [{ type: 'RecordIntegrationPeriod', on: arrival(life), ground }];
  }
  if (benefit === 'labour-market-support') {
    return isAfterMaximumPeriod
      ? [{ type: 'RecordMaximumPeriodExhausted', on: addDays(searchFrom, -3) }]
      : [];
  }
  if (!chance.percent(rates.conditionMetPercent)) return [];
  const on = addDays(searchFrom, -1);
  return [
    { type: 'RecordEmploymentConditionMet', on },
    { type: 'RecordNewMaximumPeriod', on },
  ];
}

/** Those who integrate came some months before they looked for work. */
function arrival({ searchFrom }: Life): CalendarDate {
  return addDays(searchFrom, -75);
}

/** The services that a payment names as its ground, one at a time. */
function servicesPaid({ stints }: Life): readonly ServiceSpan[] {
  const spans: ServiceSpan[] = [];
  const paid = stints.flatMap((stint) => spellsOf(stint).map((spell) => ({ kind: stint.kind, ...spell })));
  for (const { kind, from, until } of paid.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const ground = PAYMENT_GROUNDS.find((each) => each === kind) as PaymentGround | undefined;
    if (ground === undefined) continue;
    const last = spans.at(-1)?.lastDay;
    const firstDay = last !== undefined && from <= last ? addDays(last, 1) : from;
    if (firstDay <= until) spans.push({ ground, firstDay, lastDay: until });
  }
  return spans;
}

/** While Kela rehabilitates it pays rehabilitation allowance, and nobody unemployment benefit (KEL-3). */
function rehabilitatedByKela({ stints }: Life): readonly DaySpan[] {
  return stints.flatMap(({ organiser, from, until }) => (organiser === 'kela' ? [{ from, until }] : []));
}

function mondayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWeekday(day) || isWeekday(addDays(day, -1))) day = addDays(day, 1);
  return day;
}
