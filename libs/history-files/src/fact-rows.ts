import type { BenefitCommand } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { INTEGRATION_GROUNDS, OTHER_BENEFITS } from '#contracts';
import { type Column, date, ignored, jobseeker, municipalityCode, oneOf } from './csv/column.js';
import type { CsvRow } from './csv/csv-rows.js';
import { readRow } from './csv/row-form.js';
import { type HistoryProblems, shown } from './history-problem.js';

const FACTS = [
  'home-municipality',
  'integration',
  'employment-condition-met',
  'maximum-period-exhausted',
  'new-maximum-period',
  ...OTHER_BENEFITS,
] as const;
type Fact = (typeof FACTS)[number];

const FORM = { jobseeker, fact: oneOf(FACTS), on: date, value: ignored };

export const FACT_COLUMNS: readonly string[] = Object.keys(FORM);
const VALUE = FACT_COLUMNS.indexOf('value');

const nothing: Column<undefined> = {
  read: (text) => (text === '' ? { value: undefined } : { expected: 'Empty for this fact.' }),
};

export interface FactRow {
  readonly jobseeker: string;
  readonly command: BenefitCommand;
}

export function factRow(file: string, csv: CsvRow, problems: HistoryProblems): FactRow | undefined {
  const row = readRow(file, FORM, csv, problems);
  if (!row) return undefined;
  const text = csv.values[VALUE] ?? '';
  const reading = commandOf(row.fact, row.on, text);
  if ('value' in reading) return { jobseeker: row.jobseeker, command: reading.value };
  problems.add({
    file,
    line: csv.line,
    column: 'value',
    value: shown(text),
    detail: `The value does not fit the fact ${row.fact}.`,
    expected: reading.expected,
  });
  return undefined;
}

function commandOf(
  fact: Fact,
  on: CalendarDate,
  text: string,
): { readonly value: BenefitCommand } | { readonly expected: string } {
  switch (fact) {
    case 'home-municipality':
      return then(municipalityCode.read(text), (value) => ({
        type: 'RecordHomeMunicipality',
        on,
        municipality: value,
      }));
    case 'integration':
      return then(oneOf(INTEGRATION_GROUNDS).read(text), (ground) => ({
        type: 'RecordIntegrationPeriod',
        on,
        ground,
      }));
    case 'employment-condition-met':
      return then(nothing.read(text), () => ({ type: 'RecordEmploymentConditionMet', on }));
    case 'maximum-period-exhausted':
      return then(nothing.read(text), () => ({ type: 'RecordMaximumPeriodExhausted', on }));
    case 'new-maximum-period':
      return then(nothing.read(text), () => ({ type: 'RecordNewMaximumPeriod', on }));
    default:
      return then(date.read(text), (lastDay) => ({
        type: 'RecordOtherBenefit',
        benefit: fact,
        firstDay: on,
        lastDay,
      }));
  }
}

function then<Value>(
  reading: ReturnType<Column<Value>['read']>,
  command: (value: Value) => BenefitCommand,
): { readonly value: BenefitCommand } | { readonly expected: string } {
  return 'value' in reading ? { value: command(reading.value) } : reading;
}
