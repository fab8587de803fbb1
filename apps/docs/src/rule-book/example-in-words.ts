import type { Choices } from '#cost-responsibility';
import { dateInWords } from '#explanation';
import type { Expected, ExpectedDay, ExpectedLine, WorkedExample } from '#rule-book';
import type { Statutes } from '#statutes';
import { givenInWords } from './given-in-words.js';
import { capitalised, linkBetween, numberInWords, table } from './markdown.js';
import { documentOfInterpretation } from './rule-book-content.js';
import { BENEFIT_TERMS } from './terms.js';

interface Reading {
  readonly name: string;
  readonly expected: Expected;
}

/** An example as a part of its document: the case, and the answer under each reading that it shows. */
export function exampleInWords(example: WorkedExample, statutes: Statutes, document: string): string[] {
  const readings: Reading[] = [
    { name: chosenReading(example, statutes, document), expected: example },
    ...(example.otherwise ?? []).map((other) => ({
      name: choicesInWords(other.choices, document),
      expected: other,
    })),
  ];
  return [
    `<a id="${example.id}"></a>`,
    '',
    `### ${example.title}`,
    '',
    example.says,
    '',
    ...example.given.map((command) => `- ${givenInWords(command, statutes)}`),
    '',
    ...daysTable(example, readings),
    ...readings.flatMap(({ name, expected }) => linesTable(expected, readings.length > 1 ? name : '')),
    ...totalsTable(example),
  ];
}

/** As chosen, of the interpretations whose other choices the example shows. */
function chosenReading({ otherwise = [] }: WorkedExample, statutes: Statutes, document: string): string {
  const ids = [...new Set(otherwise.flatMap(({ choices }) => Object.keys(choices)))];
  const chosen = ids.map((id) => [id, statutes.interpretations.get(id)?.default ?? ''] as const);
  return `as chosen, ${choicesInWords(Object.fromEntries(chosen), document)}`;
}

function choicesInWords(choices: Choices, document: string): string {
  return Object.entries(choices)
    .map(([id, choice]) => `[${id}](${linkBetween(document, documentOfInterpretation(id))}): \`${choice}\``)
    .join(', ');
}

function daysTable(example: WorkedExample, readings: readonly Reading[]): string[] {
  const { days = [] } = example;
  if (days.length === 0) return [];
  if (readings.length === 1) return oneReading(example, days);
  return table(
    ['day', 'benefit', ...readings.map(({ name }) => name)],
    days.map(([date], index) => [
      dateInWords(date),
      benefitOn(example, date),
      ...readings.map(({ expected }) => dayInOneCell(expected.days?.[index])),
    ]),
  );
}

function oneReading(example: WorkedExample, days: readonly ExpectedDay[]): string[] {
  const hasBase = days.some(([, , , , , , more]) => more?.base !== undefined);
  const hasPayer = days.some(([, , , , , , more]) => more?.payer !== undefined);
  return table(
    [
      'day',
      'benefit',
      'regime',
      'number',
      ...(hasBase ? ['shared, EUR'] : []),
      'share',
      'municipality, EUR',
      ...(hasPayer ? ['payer'] : []),
      'provision',
    ],
    days.map(([date, regime, number, percent, municipal, provision, more]) => [
      dateInWords(date),
      benefitOn(example, date),
      regime,
      String(number),
      ...(hasBase ? [more?.base ?? ''] : []),
      `${percent} %`,
      municipal,
      ...(hasPayer ? [more?.payer ?? ''] : []),
      provision,
    ]),
  );
}

function dayInOneCell(day: ExpectedDay | undefined): string {
  if (!day) return '';
  const [, regime, number, percent, municipal, provision, more] = day;
  const payer = more?.payer === undefined ? '' : ` by ${more.payer}`;
  return `${regime} ${number}: ${percent} %, ${municipal} EUR${payer}<br>${provision}`;
}

function benefitOn({ given }: WorkedExample, date: string): string {
  const payment = given.findLast(
    (command) =>
      command.type === 'RecordBenefitPayment' && command.firstDay <= date && date <= command.lastDay,
  );
  return payment?.type === 'RecordBenefitPayment' ? BENEFIT_TERMS[payment.benefit].short : '';
}

function linesTable({ lines }: Expected, reading: string): string[] {
  if (!lines) return [];
  return [
    `Invoice lines${reading === '' ? '' : ` (${reading})`}:`,
    '',
    ...table(
      ['payer', 'regime', 'benefit', 'month', '', 'days', 'shared, EUR', 'municipality, EUR'],
      lines.map(lineCells),
    ),
  ];
}

function lineCells([payer, regime, benefit, month, kind, days, base, municipal]: ExpectedLine): string[] {
  return [payer, regime, BENEFIT_TERMS[benefit].short, month, kind, String(days), base, municipal];
}

function totalsTable({ totals }: Expected): string[] {
  if (!totals) return [];
  return table(
    ['to day', 'the municipality has paid, EUR'],
    totals.map(([days, municipal]) => [capitalised(numberInWords(days)), municipal]),
  );
}
