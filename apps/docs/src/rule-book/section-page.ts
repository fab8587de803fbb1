import { dateInWords } from '#explanation';
import type { Parameter, ParameterVersion, Section, ShareRule } from '#statutes';
import { switchesOf } from './citations-of.js';
import { examplesOfDocument } from './examples-of-document.js';
import { linkBetween } from './markdown.js';
import { QuotesOfDocument } from './quotes-in-words.js';
import {
  documentOf,
  documentOfInterpretation,
  interpretationsInOrder,
  parametersOf,
  type RuleBookContent,
  sectionOfCitation,
} from './rule-book-content.js';
import { isRule, ruleInWords } from './rule-in-words.js';
import { simpleParametersInWords } from './simple-parameters-in-words.js';

/** The document of one section: its parameters with their versions, the wording, open points and worked examples. */
export function sectionPage(section: Section, content: RuleBookContent): string {
  const { statutes } = content;
  const act = statutes.acts.get(section.act);
  const document = documentOf(section);
  const parameters = parametersOf(section, content);
  const quotes = new QuotesOfDocument(document, content);
  return [
    `# ${statutes.cite(section.act, section.provision)}: ${section.title}`,
    '',
    `${section.act}, *${act?.name.sv}*, ${act?.name.en}; in force from ${dateInWords(act?.inForceFrom ?? '')}.`,
    ...(act?.note ? [act.note] : []),
    '',
    `[The rule book](../README.md) · made of [this data](../../../libs/statutes/${section.file})`,
    '',
    ...parameters.filter(isRule).flatMap((parameter) => ruleInWords(parameter, document, quotes, content)),
    ...simpleParametersInWords(
      parameters.filter((parameter) => !isRule(parameter)),
      quotes,
      content,
    ),
    ...otherQuotes(document, quotes, content),
    ...openPoints(section, parameters, document, content),
    ...examplesOfDocument(document, content),
  ].join('\n');
}

/** Moments of the section, or of sections without a document that it cites, which stand behind no single parameter. */
function otherQuotes(document: string, quotes: QuotesOfDocument, content: RuleBookContent): string[] {
  const documents = new Set(content.statutes.sections.map(documentOf));
  const files = new Set([document, ...quotes.sections.filter((section) => !documents.has(section))]);
  const others = content.quotes.filter((quote) => files.has(quote.section) && !quotes.has(quote));
  return others.length === 0 ? [] : ['## Also in the statute', '', ...quotes.print(others)];
}

function openPoints(
  section: Section,
  parameters: readonly Parameter[],
  document: string,
  content: RuleBookContent,
): string[] {
  const { statutes } = content;
  const switched = new Set(parameters.flatMap(switchesOf).flatMap((when) => Object.keys(when)));
  const own = new Set(
    [statutes.cite(section.act, section.provision), ...payersOf(parameters, content)].map(sectionOfCitation),
  );
  const points = interpretationsInOrder(content).filter(
    ({ id, provisions }) => switched.has(id) || provisions.some((each) => own.has(sectionOfCitation(each))),
  );
  if (points.length === 0) return [];
  return [
    '## Points that the statute leaves open',
    '',
    ...points.map(
      ({ id, title, choices, default: chosen }) =>
        `- [${id}](${linkBetween(document, documentOfInterpretation(id))}) ${title.en}. Chosen: ${choices[chosen]?.meaning.en}`,
    ),
    '',
  ];
}

/** The provisions by which the shares of a section find who pays. */
function payersOf(parameters: readonly Parameter[], { statutes }: RuleBookContent): string[] {
  const shares = parameters.filter(({ kind }) => kind === 'share-rule');
  return shares.flatMap(({ act, versions }) =>
    (versions as readonly ParameterVersion<ShareRule>[]).flatMap(({ value }) =>
      value.payerProvision ? [statutes.cite(value.payerAct ?? act, value.payerProvision)] : [],
    ),
  );
}
