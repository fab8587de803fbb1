import { exampleInWords } from './example-in-words.js';
import { linkBetween } from './markdown.js';
import { homeOf, type RuleBookContent } from './rule-book-content.js';

/** The examples that a document shows: its own in full, and links to those of other documents. */
export function examplesOfDocument(document: string, { examples, statutes }: RuleBookContent): string[] {
  const shown = examples.filter(({ shows }) => shows.includes(document));
  const own = shown.filter((example) => homeOf(example) === document);
  const elsewhere = shown.filter((example) => homeOf(example) !== document);
  if (shown.length === 0) return [];
  return [
    '## Worked examples',
    '',
    ...(own.length === 0
      ? []
      : ['The person has lived in Helsinki (091) all the time unless it says otherwise.', '']),
    ...own.flatMap((example) => exampleInWords(example, statutes, document)),
    ...(elsewhere.length === 0
      ? []
      : [
          'Shown elsewhere:',
          '',
          ...elsewhere.map(
            (example) => `- [${example.title}](${linkBetween(document, homeOf(example), example.id)})`,
          ),
          '',
        ]),
  ];
}
