import { allContracts, type EventContract, RULE_BOOK, type RuleId } from '#contracts';
import type { Parameter } from '#statutes';
import { linkBetween, table } from './markdown.js';
import { documentOf, homeOf, type RuleBookContent } from './rule-book-content.js';
import { sourcesThatCite } from './sources-that-cite.js';

/** The memo's rows, each with what cites it: events, provisions of the data, worked examples. */
export function rowsPage(content: RuleBookContent): string {
  return [
    '# The rows of the memo and where each is done',
    '',
    '[The rule book](README.md)',
    '',
    'The rows are taken from the ministry’s assessment memo (M) and the statutes; ADM and COR are of the act on administrative',
    'procedure, DAT of the law on data protection. Of each the table names what cites it by its id: the events that record it, the provisions whose data cites it,',
    'the code and data that do it, the tests that hold it, and the worked examples that show it. Every row has code or data',
    'and a test, and a row to be recorded has an event; a test demands it.',
    '',
    ...table(
      ['row', 'kind', 'statement', 'events', 'provisions', 'done in', 'tested in', 'worked examples'],
      (Object.keys(RULE_BOOK) as RuleId[]).map((id) => [
        `<a id="${id.toLowerCase()}"></a>${id}`,
        RULE_BOOK[id].kind,
        RULE_BOOK[id].statement,
        eventsOf(id),
        provisionsOf(id, content),
        linksTo(sourcesThatCite(id).sources),
        linksTo(sourcesThatCite(id).tests),
        examplesOf(id, content),
      ]),
    ),
  ].join('\n');
}

function eventsOf(row: RuleId): string {
  const contracts: readonly EventContract[] = allContracts;
  return contracts
    .filter(({ rules }) => rules.includes(row))
    .map(({ type }) => `[${type}](../event-catalogue.md#${type.toLowerCase()})`)
    .join(', ');
}

function linksTo(paths: readonly string[]): string {
  return paths
    .map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.(spec|suite))?\.(ts|yaml)$/, '');
      return `[${name}](../../${path})`;
    })
    .join(', ');
}

function provisionsOf(row: RuleId, { statutes }: RuleBookContent): string {
  const links = statutes
    .all()
    .filter((parameter) => citesRow(parameter, row))
    .map((parameter) => {
      const { act, provision } = statutes.sections.find(({ file }) => file === parameter.file) ?? {
        act: parameter.act,
        provision: '',
      };
      return `[${statutes.cite(act, provision)}](${linkBetween('rows', documentOf(parameter))})`;
    });
  return [...new Set(links)].join(', ');
}

/** In the data of a service every row is a value: `rule: KTT-4`, `ends: KEL-2`. */
function citesRow({ versions }: Parameter, row: string): boolean {
  const isWithin = (value: unknown): boolean =>
    value === row || (typeof value === 'object' && value !== null && Object.values(value).some(isWithin));
  return versions.some(({ value }) => isWithin(value));
}

function examplesOf(row: RuleId, { examples }: RuleBookContent): string {
  return examples
    .filter(({ rules = [] }) => rules.includes(row))
    .map((example) => `[${example.title}](${linkBetween('rows', homeOf(example), example.id)})`)
    .join(', ');
}
