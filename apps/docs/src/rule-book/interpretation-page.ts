import { dateInWords } from '#explanation';
import type { Interpretation } from '#statutes';
import { switchesOf } from './citations-of.js';
import { examplesOfDocument } from './examples-of-document.js';
import { linkBetween, spanInWords, table } from './markdown.js';
import {
  documentOf,
  documentOfInterpretation,
  type RuleBookContent,
  sectionOfCitation,
} from './rule-book-content.js';
import { anchorOf } from './share-rule-in-words.js';

/** The document of a point that the statutes leave open, with its choices side by side. */
export function interpretationPage(interpretation: Interpretation, content: RuleBookContent): string {
  const { id, title, question, reasoning, choices, default: chosen } = interpretation;
  const { concernsDaysFrom, concernsDaysUntil, chosenOn } = interpretation;
  const document = documentOfInterpretation(id);
  return [
    `# ${id}: ${title.en}`,
    '',
    '[The rule book](../README.md)',
    '',
    question.en,
    '',
    'The provisions that leave it open:',
    '',
    ...interpretation.provisions.map((provision) => `- ${linkedCitation(provision, document, content)}`),
    '',
    `It concerns paid days ${spanInWords(concernsDaysFrom, concernsDaysUntil)}.`,
    '',
    '## The choices',
    '',
    ...table(
      ['choice', 'meaning', ''],
      Object.entries(choices).map(([name, { meaning, notComputable }]) => [
        `\`${name}\``,
        meaning.en,
        name === chosen ? '**chosen**' : (notComputable ?? `\`--interpretation ${id}=${name}\``),
      ]),
    ),
    `Chosen on ${dateInWords(chosenOn)}: ${reasoning}`,
    '',
    ...linesThatHang(id, document, content),
    ...examplesOfDocument(document, content),
  ].join('\n');
}

function linkedCitation(citation: string, document: string, { statutes }: RuleBookContent): string {
  const section = statutes.sections.find(
    ({ act, provision }) => statutes.cite(act, provision) === sectionOfCitation(citation),
  );
  return section ? `[${citation}](${linkBetween(document, documentOf(section))})` : citation;
}

/** The parameters of which a line holds under one choice only. */
function linesThatHang(id: string, document: string, { statutes }: RuleBookContent): string[] {
  const parameters = statutes.all().filter((parameter) => switchesOf(parameter).some((when) => id in when));
  if (parameters.length === 0) return [];
  return [
    'Lines of these rules depend on it:',
    '',
    ...parameters.map(
      (parameter) =>
        `- [${parameter.meaning.replace(/\.$/, '')}](${linkBetween(document, documentOf(parameter), anchorOf(parameter.id))})`,
    ),
    '',
  ];
}
