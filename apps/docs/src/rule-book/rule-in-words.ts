import type { CounterRule, Parameter, ParameterVersion, ServiceRule, ShareRule } from '#statutes';
import { changesInWords } from './changes-in-words.js';
import { citedBy } from './citations-of.js';
import { counterRuleInWords } from './counter-rule-in-words.js';
import { capitalised, spanInWords } from './markdown.js';
import type { QuotesOfDocument } from './quotes-in-words.js';
import type { RuleBookContent } from './rule-book-content.js';
import { serviceRuleInWords } from './service-rule-in-words.js';
import { anchorOf, shareRuleInWords } from './share-rule-in-words.js';
import { descriptionOf, figureName } from './share-steps-figure.js';

/** Parameters that are more than one value. */
export function isRule({ kind }: Parameter): boolean {
  return kind === 'share-rule' || kind === 'counter-rule' || kind === 'service-rule';
}

/** A rule with its versions, newest first, each with what it changed and with the wording behind it. */
export function ruleInWords(
  parameter: Parameter,
  document: string,
  quotes: QuotesOfDocument,
  content: RuleBookContent,
): string[] {
  const newestFirst = [...parameter.versions].reverse();
  return [
    `<a id="${anchorOf(parameter.id)}"></a>`,
    '',
    `## ${parameter.meaning.replace(/\.$/, '')}`,
    '',
    `\`${parameter.id}\``,
    '',
    ...newestFirst.flatMap((version, index) => [
      `### ${headingOf(parameter, version)}`,
      '',
      `Wording ${version.wording.join(', ')}.${version.note ? ` ${version.note}` : ''}`,
      '',
      ...whatChanged(changesInWords(parameter.kind, version, newestFirst[index + 1])),
      ...figureOf(parameter, version, document),
      ...valueInWords(parameter, version, document, content),
      ...quotes.forPlaces([{ cited: citedBy(parameter, version), wording: version.wording }]),
    ]),
  ];
}

/** A counter is applied by the shares that follow it; its dates are those of the days that it can name. */
function headingOf({ kind }: Parameter, { from, until, value }: ParameterVersion): string {
  const span = capitalised(spanInWords(from, until));
  if (kind === 'counter-rule') return `Days ${spanInWords(from, until)}`;
  if (kind !== 'share-rule') return span;
  const { regime } = value as ShareRule;
  return regime === 'none' ? `${span}: no regime` : `${span}: regime ${regime}`;
}

function whatChanged(changes: readonly string[]): string[] {
  if (changes.length === 0) return [];
  return ['Changed from the version before it:', '', ...changes.map((change) => `- ${change}`), ''];
}

function figureOf({ id, kind }: Parameter, { from, value }: ParameterVersion, document: string): string[] {
  if (kind !== 'share-rule' || (value as ShareRule).steps.length < 2) return [];
  return [`![${descriptionOf(value as ShareRule)}](${figureName(document, id, from)})`, ''];
}

function valueInWords(
  { kind, act }: Parameter,
  version: ParameterVersion,
  document: string,
  { statutes }: RuleBookContent,
): string[] {
  switch (kind) {
    case 'share-rule':
      return shareRuleInWords(version as ParameterVersion<ShareRule>, act, statutes, document);
    case 'counter-rule':
      return counterRuleInWords(version as ParameterVersion<CounterRule>, act, statutes, document);
    case 'service-rule':
      return serviceRuleInWords(version as ParameterVersion<ServiceRule>, act, statutes, document);
    default:
      throw new RangeError(`${kind} is no rule`);
  }
}
