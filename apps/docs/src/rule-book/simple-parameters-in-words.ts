import { dateInWords } from '#explanation';
import type { Parameter, ParameterVersion } from '#statutes';
import { changesInWords } from './changes-in-words.js';
import { citedBy } from './citations-of.js';
import { capitalised, numberInWords, table, wordInWords } from './markdown.js';
import type { QuotesOfDocument } from './quotes-in-words.js';
import type { RuleBookContent } from './rule-book-content.js';

/** Parameters of one value each in one table, newest version first, with what they rest on below it. */
export function simpleParametersInWords(
  parameters: readonly Parameter[],
  quotes: QuotesOfDocument,
  { statutes }: RuleBookContent,
): string[] {
  if (parameters.length === 0) return [];
  const versions = parameters.flatMap((parameter) =>
    [...parameter.versions]
      .reverse()
      .map((version, index, all) => ({ parameter, version, before: all[index + 1] })),
  );
  const notes = versions.flatMap(({ parameter, version, before }) => notesOf(parameter, version, before));
  return [
    '## What the section sets',
    '',
    ...table(
      ['what', 'value', 'from', 'to', 'provision', 'wording'],
      versions.map(({ parameter, version }) => [
        `${parameter.meaning}<br>\`${parameter.id}\``,
        valueInWords(parameter, version.value),
        dateInWords(version.from),
        version.until ? dateInWords(version.until) : '',
        statutes.cite(parameter.act, version.provision),
        version.wording.join(', '),
      ]),
    ),
    ...(notes.length === 0 ? [] : [...notes.map((note) => `- ${note}`), '']),
    ...quotes.forPlaces(
      versions.map(({ parameter, version }) => ({
        cited: citedBy(parameter, version),
        wording: version.wording,
      })),
    ),
  ];
}

function notesOf(parameter: Parameter, version: ParameterVersion, before?: ParameterVersion): string[] {
  const changes = changesInWords(parameter.kind, version, before);
  const name = `\`${parameter.id}\` from ${dateInWords(version.from)}`;
  return [
    ...(changes.length === 0 ? [] : [`${name}, changed: ${changes.join('; ')}.`]),
    ...(version.note ? [`${name}: ${version.note}`] : []),
  ];
}

function valueInWords({ kind }: Parameter, value: unknown): string {
  switch (kind) {
    case 'integer':
      return numberInWords(value as number);
    case 'percent':
      return `${value} %`;
    case 'euros':
      return `${value} EUR`;
    case 'date':
      return dateInWords(value as string);
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'word':
      return wordInWords(value as string);
    case 'words':
      return (value as string[]).map(wordInWords).join(', ');
    case 'integers-by-word':
      return Object.entries(value as Record<string, number>)
        .map(([word, number]) => `${wordInWords(word)}: ${numberInWords(number)}`)
        .join(', ');
    default:
      throw new RangeError(`${capitalised(kind)} is not one value`);
  }
}
