import { posix } from 'node:path';
import { WORKED_EXAMPLES } from '#rule-book';
import { loadQuotes, loadStatutes, type ParameterVersion, type ShareRule } from '#statutes';
import type { GeneratedDocument } from '../generated-document.js';
import { indexPage } from './index-page.js';
import { interpretationPage } from './interpretation-page.js';
import { rowsPage } from './rows-page.js';
import {
  documentOf,
  documentOfInterpretation,
  interpretationsInOrder,
  parametersOf,
  type RuleBookContent,
} from './rule-book-content.js';
import { sectionPage } from './section-page.js';
import { figureName, shareStepsFigure } from './share-steps-figure.js';

export const RULE_BOOK_FOLDER = 'docs/rule-book';

/** What the shipped law and the worked examples are. */
export function shippedContent(): RuleBookContent {
  const statutes = loadStatutes();
  return { statutes, quotes: loadQuotes(statutes), examples: WORKED_EXAMPLES };
}

/** All documents of the rule book. */
export function ruleBookDocuments(content: RuleBookContent = shippedContent()): GeneratedDocument[] {
  const page = (name: string, write: () => string): GeneratedDocument => ({
    path: `${RULE_BOOK_FOLDER}/${name}.md`,
    content: write,
  });
  return [
    page('README', () => indexPage(content)),
    page('rows', () => rowsPage(content)),
    ...content.statutes.sections.map((section) =>
      page(documentOf(section), () => sectionPage(section, content)),
    ),
    ...interpretationsInOrder(content).map((interpretation) =>
      page(documentOfInterpretation(interpretation.id), () => interpretationPage(interpretation, content)),
    ),
    ...figures(content),
  ];
}

function figures(content: RuleBookContent): GeneratedDocument[] {
  return content.statutes.sections.flatMap((section) => {
    const document = documentOf(section);
    const folder = posix.dirname(document);
    const shares = parametersOf(section, content).filter(({ kind }) => kind === 'share-rule');
    return shares.flatMap(({ id, versions }) =>
      (versions as readonly ParameterVersion<ShareRule>[])
        .filter(({ value }) => value.steps.length > 1)
        .map((version) => ({
          path: `${RULE_BOOK_FOLDER}/${folder}/${figureName(document, id, version.from)}`,
          content: () => shareStepsFigure(version),
        })),
    );
  });
}
