import type { Writable } from 'node:stream';
import { type Choices, completeChoices } from '#cost-responsibility';
import {
  AgeOfPayments,
  ageText,
  costsOf,
  ExitRateEstimate,
  type ExitRates,
  type ForecastAssumptions,
  Forecaster,
  flatExitRate,
  MostValuableFirst,
  MunicipalForecast,
  mayAnswerFor,
  publishedForecast,
  statedAssumptions,
} from '#forecast';
import { HistoryProblems, type HistorySources, readExitRates } from '#history-files';
import { loadStatutes } from '#statutes';
import { walkHistories } from '../histories/walk-histories.js';
import { printProblems } from '../terminal/print-problems.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { forecastJson } from './forecast-json.js';
import { forecastTables } from './forecast-tables.js';
import { askedPayers } from './municipality-not-there.js';

export interface PrintForecast {
  readonly sources: HistorySources;
  readonly choices: Choices;
  /** Another law than the one that ships. */
  readonly lawFolder?: string;
  readonly assumptions: ForecastAssumptions;
  /** Codes; all payers together where there is none. */
  readonly municipalities: readonly string[];
  /** One exit rate for everybody, or a table of them by paid days. */
  readonly rates: { readonly flat: number } | { readonly file: string } | 'estimated';
  readonly withPeople: boolean;
  readonly form: 'json' | 'table';
  readonly output?: Writable;
  readonly errors?: Writable;
}

/**
 * Prints the forecast of a municipality. Of a person it keeps a few numbers; with people, their steps too.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, MunicipalityNotThere, and the file system's error for a file that can't be opened
 */
export async function printForecast(asked: PrintForecast): Promise<boolean> {
  const { sources, choices, assumptions, output = process.stdout, errors = process.stderr } = asked;
  const statutes = loadStatutes(asked.lawFolder);
  completeChoices(statutes, choices);
  const payers = askedPayers(asked.municipalities, assumptions.asOf, statutes);
  const given = await givenRates(asked, errors);
  if (given instanceof HistoryProblems) return false;
  const forecaster = new Forecaster(statutes, assumptions, choices);
  const forecast = new MunicipalForecast(forecaster.months, payers);
  const estimate = given ? undefined : new ExitRateEstimate(assumptions.asOf, assumptions.openWithinDays);
  const age = new AgeOfPayments(assumptions.asOf, assumptions.openWithinDays);
  const people = new MostValuableFirst();
  return await walkHistories({
    sources,
    statutes,
    errors,
    visit(jobseeker, history) {
      estimate?.add(history);
      if (!mayAnswerFor(payers, history, statutes)) return;
      age.add(history);
      const person = forecaster.person(jobseeker, history);
      if (person === undefined || !forecast.add(person) || !asked.withPeople) return;
      people.add(person, costsOf(person, assumptions.months, payers));
    },
    async end() {
      const rates = given ?? estimate?.rates();
      const told = age.told();
      const monthsWithoutExit = rates === undefined ? (estimate?.monthsAtRisk ?? 0) : 0;
      const stated = statedAssumptions(
        assumptions,
        rates,
        { age: told, monthsWithoutExit },
        choices,
        asked.lawFolder,
      );
      if (told.openThenOnly > 0) errors.write(`note: ${ageText(told, assumptions.openWithinDays)}\n`);
      const published = publishedForecast(forecast.result(rates), assumptions, rates, stated);
      const writer = new SteadyWriter(output);
      const print = asked.form === 'json' ? forecastJson : forecastTables;
      const named = asked.municipalities.map((code) => ({
        code,
        name: statutes.municipality(code)?.nameFi ?? '',
      }));
      for (const text of print(named, published, asked.withPeople ? people.published() : undefined)) {
        if (writer.isFull(text)) await writer.drain();
      }
      await writer.end();
    },
  });
}

/** Nothing where they are to be estimated. */
async function givenRates(
  { rates }: PrintForecast,
  errors: Writable,
): Promise<ExitRates | HistoryProblems | undefined> {
  if (rates === 'estimated') return undefined;
  if ('flat' in rates) return flatExitRate(rates.flat);
  const bands = await readExitRates(rates.file);
  if (!(bands instanceof HistoryProblems)) return { bands, origin: { how: 'given' } };
  printProblems(bands, errors);
  return bands;
}
