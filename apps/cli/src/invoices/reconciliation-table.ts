import type { DifferenceKind, PublishedSummary } from '#invoicing';
import type { Language, Statutes } from '#statutes';
import { textTable } from '../terminal/text-table.js';
import { differenceText, readingText } from './difference-text.js';
import type { ReconciliationForm } from './reconciliation-json.js';
import type { ReconciliationWords } from './words/reconciliation-words.js';
import { wordsIn } from './words/words-in.js';

/** For a controller: the summary, the causes that concern many, then each difference under its kind. */
export function reconciliationTable(language: Language, statutes: Statutes): ReconciliationForm {
  const words = wordsIn(language);
  let kind: DifferenceKind | undefined;
  return {
    begin(summary) {
      const parts = [titleText(summary, words, statutes), totalsText(summary, words)];
      if (summary.byKind.length === 0) return `${parts.join('\n')}\n${words.noDifferences}\n`;
      return [
        ...parts,
        ...municipalitiesText(summary, words, statutes),
        kindsText(summary, words),
        causesText(summary, words),
      ].join('\n');
    },
    difference(difference) {
      const isFirst = difference.kind !== kind;
      kind = difference.kind;
      const head = isFirst ? `\n${capital(words.kinds[kind])}\n\n` : '';
      return head + differenceText(difference, words);
    },
    end: () => '',
  };
}

function titleText(
  { municipality, months }: PublishedSummary,
  words: ReconciliationWords,
  statutes: Statutes,
): string {
  const whom =
    municipality === undefined
      ? words.allMunicipalities
      : `${municipality} ${statutes.municipality(municipality)?.nameFi ?? ''}`;
  return `${words.title}\n${whom}, ${words.paidMonths} ${months.from} - ${months.to}\n`;
}

function totalsText(summary: PublishedSummary, words: ReconciliationWords): string {
  const { expected, billed, difference, withoutPayer } = summary;
  return [
    ...textTable([
      ['', words.lines, words.euros],
      [words.expected, expected.lines, expected.municipal],
      [words.billed, billed.lines, billed.municipal],
      [words.difference, '', difference],
      ...(withoutPayer.lines === 0 ? [] : [[words.withoutPayer, withoutPayer.lines, withoutPayer.municipal]]),
    ]),
  ].join('');
}

/** Where several municipalities are compared: what each was billed too much and too little, which their sum would hide. */
function municipalitiesText(
  { byMunicipality }: PublishedSummary,
  words: ReconciliationWords,
  statutes: Statutes,
): string[] {
  if (byMunicipality.length < 2) return [];
  const { municipality, expected, billed, tooMuch, tooLittle, difference } = words;
  const rows = byMunicipality.map((total) => [
    `${total.municipality} ${statutes.municipality(total.municipality)?.nameFi ?? ''}`,
    total.expected,
    total.billed,
    total.tooMuch,
    total.tooLittle,
    total.difference,
  ]);
  return [
    [...textTable([[municipality, expected, billed, tooMuch, tooLittle, difference], ...rows])].join(''),
  ];
}

function kindsText({ byKind }: PublishedSummary, words: ReconciliationWords): string {
  return [
    ...textTable([
      ['', words.differences, words.persons, words.euros],
      ...byKind.map(({ kind, differences, persons, municipal }) => [
        words.kinds[kind],
        differences,
        persons,
        // Nothing is wrong with what was billed late but the day.
        kind === 'billed-late' ? `(${municipal})` : municipal,
      ]),
    ]),
  ].join('');
}

function causesText({ systematic, groups, readings }: PublishedSummary, words: ReconciliationWords): string {
  const causes = [
    ...systematic.map((group) => groupText(group, groups, words)),
    ...readings.map(
      ({ reading, differences, persons }) =>
        `${words.rightUnder} ${readingText(reading, words)}: ${differencesText(differences, words)}, ${personsText(persons, words)}`,
    ),
  ];
  if (causes.length === 0) return '';
  return `${words.systematic}\n${causes.map((cause) => `- ${cause}\n`).join('')}`;
}

type Group = PublishedSummary['groups'][number];

function groupText(group: Group, groups: readonly Group[], words: ReconciliationWords): string {
  const { benefit, movedFrom, persons, personsNotBilledInTime, linesNotBilledInTime } = group;
  const others = groups.filter(
    (other) => other.benefit !== benefit || (other.movedFrom ?? '') !== (movedFrom ?? ''),
  );
  const sum = (count: (each: Group) => number) => others.reduce((total, each) => total + count(each), 0);
  const whose = movedFrom === undefined ? '' : `, ${words.movedFrom} ${words.benefits[movedFrom]}`;
  const affected = `${personsNotBilledInTime} ${words.of} ${personsText(persons, words)}`;
  const otherwise = `${sum((each) => each.personsNotBilledInTime)} ${words.of} ${sum((each) => each.persons)} ${words.others}`;
  const months = group.paidMonths.join(' - ');
  return [
    `${words.benefits[benefit]}${whose}: ${words.notInTime} ${affected} (${otherwise})`,
    `${linesText(linesNotBilledInTime, words)}, ${words.paidMonths} ${months}`,
    ...(group.billedIn.length === 0
      ? []
      : [`${words.billedLater} ${group.billedIn.join(', ')}: ${group.late}`]),
    ...(group.missing === '0.00' ? [] : [`${words.missingSoFar}: ${group.missing}`]),
  ].join('; ');
}

function differencesText(number: number, words: ReconciliationWords): string {
  return `${number} ${number === 1 ? words.oneDifference : words.manyDifferences}`;
}

function personsText(number: number, words: ReconciliationWords): string {
  return `${number} ${number === 1 ? words.onePerson : words.manyPersons}`;
}

function linesText(number: number, words: ReconciliationWords): string {
  return `${number} ${number === 1 ? words.oneLine : words.manyLines}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
