import { calendarDate } from '#calendar-date';
import { HistoryProblems } from '#history-files';
import { Figures, PlacesOfPeople, type Span, statisticalRecordOf } from '#statistics';
import { loadAreas, loadCountingRules, loadStatutes } from '#statutes';
import { peopleOfFiles } from './people-of-files.js';
import type { StatisticsFiles } from './statistics-sources.js';

/** @returns the problems of the files, if they have any */
export async function figuresOfFiles(files: StatisticsFiles, span: Span): Promise<Figures | HistoryProblems> {
  const statutes = loadStatutes();
  const figures = new Figures(span, {
    rules: loadCountingRules(calendarDate(`${span.to}-01`)),
    places: new PlacesOfPeople(loadAreas(), (code) => statutes.municipality(code)),
  });
  const problems = await peopleOfFiles(files, statutes, ({ pathway, benefitHistory }) =>
    figures.add({ record: statisticalRecordOf(pathway), homes: benefitHistory.homeMunicipalities }),
  );
  return problems.count > 0 ? problems : figures;
}
