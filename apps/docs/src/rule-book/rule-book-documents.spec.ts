import { posix } from 'node:path';
import { RULE_BOOK, type RuleId } from '#contracts';
import type { ParameterVersion, ShareRule } from '#statutes';
import { documentOfInterpretation, interpretationsInOrder } from './rule-book-content.js';
import { RULE_BOOK_FOLDER, ruleBookDocuments, shippedContent } from './rule-book-documents.js';
import { sourcesThatCite } from './sources-that-cite.js';

const content = shippedContent();
const documents = new Map(ruleBookDocuments(content).map(({ path, content: write }) => [path, write()]));
const pages = [...documents].filter(([path]) => path.endsWith('.md'));

function page(name: string): string {
  return documents.get(`${RULE_BOOK_FOLDER}/${name}.md`) ?? '';
}

describe('the rule book', () => {
  it('shows every example in each document that it names, in full in the first', () => {
    for (const { id, title, shows } of content.examples) {
      expect(page(shows[0] ?? '')).toContain(`<a id="${id}"></a>\n\n### ${title}`);
      for (const name of shows) expect(page(name)).toContain(title);
    }
  });

  it('has an example of each interpretation, of every choice with which results can be computed', () => {
    for (const interpretation of interpretationsInOrder(content)) {
      const { id, choices, default: chosen } = interpretation;
      const examples = content.examples.filter(({ shows }) => shows.includes(documentOfInterpretation(id)));
      const shown = examples.flatMap(({ otherwise = [] }) => otherwise.map((other) => other.choices[id]));
      const others = Object.entries(choices).filter(
        ([name, { notComputable }]) => name !== chosen && !notComputable,
      );
      expect(examples.length).toBeGreaterThan(0);
      expect(shown).toEqual(expect.arrayContaining(others.map(([name]) => name)));
    }
  });

  it('quotes every moment that is in the data, word for word', () => {
    const everything = pages.map(([, text]) => text).join('\n');
    for (const { text } of content.quotes) {
      expect(everything).toContain(`> ${text.replaceAll('\n', '  \n> ')}`);
    }
  });

  it.each([
    ['1290-2002/14-3a', 'labour-market-support.share'],
    ['1290-2002/14-3b', 'basic-allowance.share'],
    ['555-1998/4', 'earnings-related-allowance.share'],
    ['48-2026/51', 'general-support.share'],
    ['1330-2002/20', 'invoice.due-day-of-month'],
  ])('quotes everything that %s cites', (name, parameter) => {
    expect(page(name)).toContain(parameter);
    expect(page(name)).not.toContain('Not quoted');
  });

  it('does not quote a wording behind a version that had another', () => {
    const [versions = '', others] = page('1290-2002/14-3').split('## Also in the statute');
    expect(versions).toContain('Not quoted');
    expect(versions).not.toContain('> **');
    expect(others).toContain('> **14:3 § 2 mom.** (962/2024)');
  });

  it('has a row for each row of the memo', () => {
    for (const id of Object.keys(RULE_BOOK))
      expect(page('rows')).toContain(`<a id="${id.toLowerCase()}"></a>${id}`);
  });

  it.each(Object.keys(RULE_BOOK) as RuleId[])('has %s done somewhere, and a test that holds it', (row) => {
    const { sources, tests } = sourcesThatCite(row);
    expect(sources).not.toEqual([]);
    expect(tests).not.toEqual([]);
  });

  it.each(pages)('%s links only to documents and places that exist', (path, text) => {
    for (const [, target = '', anchor] of text.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)) {
      const linked = target === '' ? path : posix.join(posix.dirname(path), target);
      if (!linked.startsWith(RULE_BOOK_FOLDER)) continue;
      expect([...documents.keys()]).toContain(linked);
      if (anchor) expect(documents.get(linked)).toContain(`id="${anchor}"`);
    }
  });
});

describe('a change of the law', () => {
  it('shows in the documents of what it changes, and in no others', () => {
    const { statutes } = content;
    const share = statutes.versions('share-rule', '48/2026', 'general-support.share');
    const changed = (version: ParameterVersion<ShareRule>) => ({
      ...version,
      value: {
        ...version.value,
        steps: version.value.steps.map((step) => (step.percent === 50 ? { ...step, percent: 60 } : step)),
      },
    });
    const other = {
      ...content,
      statutes: statutes.with({ ...share, versions: share.versions.map(changed) }),
    };
    const different = ruleBookDocuments(other)
      .filter(({ path, content: write }) => write() !== documents.get(path))
      .map(({ path }) => path);
    expect(different).toEqual([
      'docs/rule-book/48-2026/51.md',
      'docs/rule-book/48-2026/51-general-support-share-2026-05-01.svg',
    ]);
  });
});
