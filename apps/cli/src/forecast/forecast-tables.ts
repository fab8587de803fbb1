import type { PublishedForecast, PublishedPerson } from '#forecast';
import { type Cell, textTable } from '../terminal/text-table.js';
import { bar } from './bar.js';
import type { ForecastForm } from './forecast-json.js';

/** For people: what is assumed first, then the figures. */
export const forecastTables: ForecastForm = function* (municipalities, forecast, people) {
  const { asOf, openPersons, assumptions } = forecast;
  const whom =
    municipalities.length === 0
      ? 'all municipalities together'
      : municipalities.map(({ code, name }) => `${code} ${name}`.trim()).join(', ');
  yield `Forecast as of ${asOf} for ${whom}: ${openPersons} open ${openPersons === 1 ? 'person' : 'persons'}\n`;
  yield '\nWhat is assumed\n\n';
  for (const [index, text] of assumptions.entries()) yield `${index + 1}. ${text}\n`;
  if (openPersons === 0) {
    yield `\nNobody is open on ${asOf}. --as-of is best the day on which the payments were taken out of their source.\n`;
    return;
  }
  yield '\nMunicipal cost by month of the paid days, euros\n\n';
  yield* textTable(costRows(forecast));
  yield '\nMunicipal cost by month of the payment date, euros: of these people, before the rounding of invoice lines\n\n';
  yield* textTable([
    ['paid in', 'everybody stays', ...(forecast.exitRates ? ['with exits'] : [])],
    ...forecast.paidMonths.map(({ month, everybodyStays, expected }) => [
      month,
      everybodyStays,
      ...(expected === null ? [] : [expected]),
    ]),
  ]);
  yield '\nOpen persons by share at the end of the month, if everybody stays\n\n';
  yield* shareTable(forecast);
  yield '\nPersons who reach another share in the month, if everybody stays\n\n';
  yield* countTable(['month', 'share before', 'share', 'persons'], forecast.stepsReached, (each) => [
    each.month,
    `${each.percentBefore} %`,
    `${each.percent} %`,
    each.persons,
  ]);
  yield '\nPersons of whom Kela may tell the municipality for the first time, if everybody stays\n\n';
  yield* countTable(['month', 'persons', 'provision'], forecast.notices, (each) => [
    each.month,
    each.persons,
    each.provision,
  ]);
  if (people) yield* peopleTable(people);
};

function costRows({ months, total, exitRates }: PublishedForecast): Cell[][] {
  const most = Math.max(...months.map(({ everybodyStays }) => Number(everybodyStays)));
  const head = ['month', 'everybody stays'];
  const exitHead = ['with exits', '80 % from', 'to', '95 % from', 'to', 'open'];
  const row = (name: string, { everybodyStays, withExits }: PublishedForecast['total']): Cell[] => [
    name,
    everybodyStays,
    ...(withExits === null
      ? []
      : [
          withExits.expected,
          withExits.intervals[80].low,
          withExits.intervals[80].high,
          withExits.intervals[95].low,
          withExits.intervals[95].high,
          withExits.expectedPersons.toFixed(1),
        ]),
  ];
  return [
    exitRates === null ? head : [...head, ...exitHead],
    ...months.map((each) => [...row(each.month, each), bar(Number(each.everybodyStays), most)]),
    row('total', total),
  ];
}

function* shareTable({ months, openByShare }: PublishedForecast): Generator<string> {
  const percents = [...new Set(openByShare.map(({ percent }) => percent))].sort((a, b) => a - b);
  const persons = new Map(openByShare.map((each) => [`${each.month} ${each.percent}`, each.persons]));
  yield* textTable([
    ['month', ...percents.map((percent) => `${percent} %`.padStart(6))],
    ...months.map(({ month }) => [
      month,
      ...percents.map((percent) => `${persons.get(`${month} ${percent}`) ?? 0}`.padStart(6)),
    ]),
  ]);
}

function* countTable<Counted>(
  head: readonly string[],
  counts: readonly Counted[],
  row: (counted: Counted) => Cell[],
): Generator<string> {
  if (counts.length === 0) yield 'none\n';
  else yield* textTable([head, ...counts.map(row)]);
}

/** A person's coming steps stand on rows of their own below the first. */
function* peopleTable(people: Iterable<PublishedPerson>): Generator<string> {
  yield '\nPersons, most valuable first: what the municipality saves when the benefit ends with the first month\n\n';
  const rows: Cell[][] = [];
  for (const person of people) {
    const { jobseeker, benefit, counter, percent, oneMonthEarlier, inAllMonths, steps, notices } = person;
    const coming: Cell[][] = [
      ...steps.map((step) => [step.on, `${step.percent} %`, step.counter, step.provision]),
      ...notices.map(({ on, paidDays, provision }) => [on, 'notice', paidDays, provision]),
    ];
    rows.push([
      jobseeker,
      benefit,
      counter,
      `${percent} %`,
      oneMonthEarlier,
      inAllMonths,
      ...(coming[0] ?? []),
    ]);
    for (const more of coming.slice(1)) rows.push(['', '', '', '', '', '', ...more]);
  }
  const head = ['jobseeker', 'benefit', 'day', 'share', 'one month earlier', 'in all months'];
  yield* textTable([[...head, 'on', 'share', 'day', 'provision'], ...rows]);
}
