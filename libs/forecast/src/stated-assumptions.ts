import type { Choices } from '#cost-responsibility';
import type { ToldAge } from './age-of-payments.js';
import type { ForecastAssumptions } from './assumptions.js';
import { ESTIMATE } from './exit-rate-estimate.js';
import type { ExitRates } from './exit-rates.js';

/** What the payments told before any figure was computed. */
export interface ToldOfPayments {
  readonly age: ToldAge;
  /** Months of a person in which no exit was observed, where rates were to be estimated from them and could not be. */
  readonly monthsWithoutExit: number;
}

/**
 * What a forecast rests on, in plain words: nobody should read a figure without them.
 * @param lawFolder where the law is another than the one that ships
 */
export function statedAssumptions(
  { asOf, openWithinDays, maximumPeriodDays }: ForecastAssumptions,
  rates: ExitRates | undefined,
  { age, monthsWithoutExit }: ToldOfPayments,
  chosen: Choices = {},
  lawFolder?: string,
): string[] {
  const others = Object.entries(chosen).map(([id, choice]) => `${id}=${choice}`);
  return [
    `Known is what had been paid until ${asOf} and the facts of that date and before; nothing later.`,
    `In it is everybody who has a paid day within the ${openWithinDays} days before that. People who become unemployed later, or again, are not.`,
    ...(age.latestPaidOn === undefined ? [] : [ageText(age, openWithinDays)]),
    'Their benefits go on from the latest paid day without a break, Mondays to Fridays, with the benefit, the ground and the amounts of the latest payment, paid month by month, as long after the month as the latest payment was.',
    `A day is shared by the law as it is in ${lawFolder === undefined ? 'the files of the law that ship' : `the files of ${lawFolder}`}${others.length === 0 ? '' : `, with ${others.join(', ')}`}: its steps, windows and changes with a date. A benefit that ends goes on as the one that takes its place.`,
    'No fact is added: nobody moves, meets the employment condition, or begins a new maximum period.',
    maximumPeriodDays === undefined
      ? 'Earnings-related allowance goes on without an end, unless its maximum period is told to be used up: how much of it is left is not in the data.'
      : `The maximum period of daily allowance is used up after ${maximumPeriodDays} paid days since the latest new one, or since the first day known; the benefit that the law names follows.`,
    'The cost of a month is that of its paid days, of the first month too those already paid. Sums are exact and rounded once; invoices round each line (INT-6).',
    ...assumptionsOfExits(rates, monthsWithoutExit),
  ];
}

/** Whether the people of the forecast are those of its date, or those of whom old data still tell. */
export function ageText({ latestPaidOn, openThenOnly }: ToldAge, openWithinDays: number): string {
  const latest = `The latest payment known was paid on ${latestPaidOn}.`;
  if (openThenOnly === 0) return latest;
  return `${latest} ${openThenOnly} ${openThenOnly === 1 ? 'person who was' : 'people who were'} open on that day ${openThenOnly === 1 ? 'is' : 'are'} not in it, with no paid day in the last ${openWithinDays} days, and ${openThenOnly === 1 ? 'counts' : 'count'} as ended. If the payments were taken out of their source then, a forecast as of ${latestPaidOn} is right.`;
}

function assumptionsOfExits(rates: ExitRates | undefined, monthsWithoutExit: number): string[] {
  if (rates === undefined && monthsWithoutExit > 0) {
    return [
      `Exits are not forecast: in ${monthsWithoutExit} months of a person paid no benefit ended. That fits every monthly probability up to ${percentText(1 - 0.05 ** (1 / monthsWithoutExit))} (95 per cent, exact); state a rate to see what it does.`,
    ];
  }
  if (rates === undefined) {
    return [
      'Exits are not forecast: no rates were given, and the payments tell of no month to estimate them from.',
    ];
  }
  const table = rates.bands
    .map(({ fromPaidDays, monthlyRate }) => `${percentText(monthlyRate)} from ${fromPaidDays} paid days`)
    .join(', ');
  return [
    `With exits: everybody is paid in the first month; then each person's benefit may end with each month, for good and independently of all others, with the probability ${table} (paid days of the present spell). ${originText(rates)}`,
    'The intervals come from the exact variance of such exits, and from the normal distribution, which wants some dozens of people. They cover the chance of who leaves. They do not cover rates that are wrong or change, swings that many people have in common, new people, other amounts, or another law.',
  ];
}

function originText({ origin }: ExitRates): string {
  if (origin.how === 'given') return 'The rates were given.';
  return `The rates are an estimate from the same payments: ${origin.exits} benefits ended in ${origin.monthsAtRisk} months of a person paid, in the ${ESTIMATE.months} latest months that can be told.`;
}

function percentText(rate: number): string {
  return `${Number((rate * 100).toFixed(2))} %`;
}
